import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { auditEdition } from "../../loaders/audit/auditEdition.js";
import { readValuesCsv } from "../../loaders/audit/readValuesCsv.js";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { runBuild } from "../../loaders/pipeline.js";
import { valuesCsv } from "../../loaders/publish/valuesCsv.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { withoutPages } from "../support/withoutPages.js";

/** Schools of so many girls in year 9, every other of whom passes. */
function pupils(sizes: readonly number[]) {
  return sizes.flatMap((size, school) =>
    Array.from({ length: size }, (_, at) => ({
      id: `e${school}-${at}`,
      enhet: `1000000${school}`,
      kon: "F" as const,
      arskurs: 9 as const,
      lasarSlut: 2025,
      grades: [{ amne: "MA", betyg: at % 2 === 0 ? ("E" as const) : ("F" as const) }],
    })),
  );
}

async function built(sizes: readonly number[], editions: readonly ("publik" | "intern")[]) {
  const workspace = await makeWorkspace({ incoming: { "betyg.csv": gradeFile(pupils(sizes)) } });
  for (const edition of editions)
    await runBuild(workspace, {
      edition,
      asOf: "2026-02-01",
      outDir: join(workspace.published, edition),
      ...withoutPages,
    });
  return workspace;
}

it("§1.5: an edition of large schools passes, its distributions of grades too", async () => {
  const workspace = await built([40, 50, 60], ["publik", "intern"]);
  for (const edition of ["publik", "intern"] as const) {
    const { leaks, unproven, contradictions } = await auditEdition(workspace, edition);
    expect({ leaks, unproven, contradictions }).toEqual({ leaks: [], unproven: [], contradictions: [] });
  }
});

it("A5 §1.3: what is read is the built file: a number of pupils shown beside a hidden school is flagged", async () => {
  const workspace = await built([8, 40, 60], ["publik"]);
  const path = join(workspace.published, "publik", "data", "values.csv");
  const rows = readValuesCsv(await readFile(path, "utf8"), path);
  const shown = rows.map((row) =>
    row.unit_id === "10000001" && row.group === "alla" && row.indicator_id === "godkant_ma_ak9"
      ? { ...row, n: 40 }
      : row,
  );
  expect(shown).not.toEqual(rows);
  await writeFile(path, valuesCsv(shown));
  const text = (await auditEdition(workspace, "publik")).leaks.join("\n");
  expect(text).toContain("värdet är dolt, men n står där");
  expect(text).toMatch(/Antalet (elever|flickor), .*10000000.* 2024\/25 är 8/);
});

it("A11 §1.3: the internal edition is attacked together with the public one beside it", async () => {
  const workspace = await built([8, 40, 60], ["publik", "intern"]);
  const path = join(workspace.published, "publik", "data", "values.csv");
  const rows = readValuesCsv(await readFile(path, "utf8"), path);
  const shown = rows.map((row) =>
    row.status === "suppressed" && row.unit_id === "10000001" ? { ...row, n: 40 } : row,
  );
  await writeFile(path, valuesCsv(shown));
  const { leaks } = await auditEdition(workspace, "intern");
  expect(leaks.join("\n")).toContain("publik/data/values.csv rad");
});

it("an edition that is not built, or a file that is not of this version, is a fault with what to do", async () => {
  const workspace = await built([40, 50, 60], ["publik"]);
  await expect(auditEdition(workspace, "intern")).rejects.toBeInstanceOf(DataFaults);
  const path = join(workspace.published, "publik", "data", "values.csv");
  await writeFile(path, "indicator_id,value\nx,1\n");
  await expect(auditEdition(workspace, "publik")).rejects.toMatchObject({
    faults: [{ code: "okand-utgava", file: "publik/data/values.csv", row: 1 }],
  });
});

it("values.csv is read back as it was written", async () => {
  const workspace = await built([8, 40, 60], ["intern"]);
  const csv = await readFile(join(workspace.published, "intern", "data", "values.csv"), "utf8");
  expect(valuesCsv(readValuesCsv(csv, "values.csv"))).toBe(csv);
});
