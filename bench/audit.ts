import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { auditEdition } from "../loaders/audit/auditEdition.js";
import { runBuild } from "../loaders/pipeline.js";
import { openWorkspace } from "../loaders/workspace/openWorkspace.js";
import { auditMunicipality } from "./auditMunicipality.js";
import { measure } from "./measure.js";

const data = fileURLToPath(new URL("./data", import.meta.url));
/** Seconds that an audit may take, by the number of units. */
const goals: Readonly<Record<string, number>> = { 40: 10, 120: 60 };

// How long it takes to audit invented municipalities whose editions are hidden by the product's own rules.
const { values } = parseArgs({
  options: {
    units: { type: "string", default: "40,120" },
    edition: { type: "string", default: "publik" },
  },
});
const edition = values.edition === "intern" ? "intern" : "publik";
console.log("units  edition     build s  audit s  cpu s  secrets  questions  leaks  peak MB  goal s");
for (const text of values.units.split(",")) {
  const dir = join(data, `audit-${text}`);
  await auditMunicipality(dir, Number(text));
  const workspace = await openWorkspace(dir);
  const outDir = join(workspace.published, edition);
  const built = await measure(async () => {
    await runBuild(workspace, {
      edition,
      asOf: "2026-02-01",
      outDir,
      buildSite: async ({ outDir: fresh }) => {
        await mkdir(fresh, { recursive: true });
      },
    });
  });
  let found = "";
  const audited = await measure(async () => {
    const { secrets, questions, leaks, unproven } = await auditEdition(workspace, edition);
    found = `${String(secrets).padStart(9)}${String(questions).padStart(11)}${String(leaks.length + unproven.length).padStart(7)}`;
  });
  const times = [built.wall, audited.wall, audited.cpu].map((each, at) =>
    each.toFixed(1).padStart(at === 2 ? 7 : 9),
  );
  console.log(
    `${text.padStart(5)}  ${edition.padEnd(7)}${times.join("")}${found}${audited.peakMb.toFixed(0).padStart(9)}${String(goals[text] ?? "").padStart(8)}`,
  );
}
