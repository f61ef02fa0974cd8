import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { runBuild } from "../../loaders/pipeline.js";
import { fileHashes } from "../../loaders/publish/manifest.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { crashBuild } from "../crash/crashBuild.js";
import { grades, unitA, unitB } from "../intake/replaceFiles.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const february = "2026-02-01";
const june = "2026-06-01";

/** Twelve pupils at each of two units, all with the same grade at the first. */
function gradesOf(betyg: string): string {
  const pupils = Array.from({ length: 12 }, (_, at) => at);
  return grades(
    ...pupils.map((at) => ({ unit: unitA, pupil: `a${at}`, betyg })),
    ...pupils.map((at) => ({ unit: unitB, pupil: `b${at}`, betyg: at < 6 ? "C" : "D" })),
  );
}

/** Built in February, and again in June when the grades had been sent anew and one of them corrected. */
async function lived() {
  const workspace = await makeWorkspace({
    incoming: { "betyg.csv": gradesOf("C") },
    own: { "enheter.csv": `skolenhetskod;namn;huvudman\n${unitA};Ask;kommunal\n${unitB};Björk;kommunal\n` },
  });
  const inFebruary = await build(workspace, february);
  await writeFile(join(workspace.incoming, "betyg_rattad.csv"), gradesOf("B"));
  await mkdir(join(workspace.dir, "rattelser"));
  const key = "elev_id=b0, amne=MA";
  const row = `betyg;${key};betyg;C;A;Fel i källan;verksamhetschef;2026-05-20`;
  const header = "kalla;nyckel;kolumn;forvantat;nytt_varde;orsak;beslutad_av;datum";
  await writeFile(join(workspace.dir, "rattelser", "juni.csv"), `${header}\n${row}\n`);
  const inJune = await build(workspace, june);
  return { workspace, inFebruary, inJune };
}

async function build(workspace: Workspace, asOf: string): Promise<Record<string, string>> {
  const options = { ...crashBuild(workspace.dir), asOf };
  await runBuild(workspace, options);
  return fileHashes(options.outDir);
}

const meanGrades = async (workspace: Workspace) => {
  const text = await readFile(join(workspace.published, "intern", "data", "values.csv"), "utf8");
  const rows = text.split("\n").map((line) => line.split(","));
  const means = rows.filter(([id, , , , group]) => id === "betygspoang_ma_ak9" && group === "alla");
  return Object.fromEntries(means.map(([, unit, , , , , value]) => [unit, Number(value)]));
};

describe("build --as-of", () => {
  it("F42: gives the same bytes as were published then, whatever has been taken in and decided since", async () => {
    const { workspace, inFebruary, inJune } = await lived();
    expect(inJune).not.toEqual(inFebruary);
    const atSecond = (20 + 5 * 15 + 6 * 12.5) / 12;
    expect(await meanGrades(workspace)).toMatchObject({
      [unitA]: 17.5,
      [unitB]: expect.closeTo(atSecond, 6),
    });
    expect(await build(workspace, february)).toEqual(inFebruary);
    expect(await meanGrades(workspace)).toMatchObject({ [unitA]: 15, [unitB]: 13.75 });
    expect((await readdir(workspace.private)).filter((name) => name.startsWith("warehouse"))).toEqual([
      "warehouse.duckdb",
    ]);
    // and what stands in the database is untouched
    expect(await build(workspace, june)).toEqual(inJune);
  });

  it("takes nothing in from inkommande/ for a day that has passed, and says so", async () => {
    const { workspace, inFebruary } = await lived();
    await writeFile(join(workspace.incoming, "betyg_ny.csv"), gradesOf("A"));
    const log: string[] = [];
    const options = {
      ...crashBuild(workspace.dir),
      asOf: "2026-05-01",
      log: (line: string) => log.push(line),
    };
    await runBuild(workspace, options);
    expect(log[0]).toContain("Mer har lästs in efter 2026-05-01");
    expect(log[0]).toContain("Inget nytt läses in");
    const figures = ({ "data/values.csv": values, "data/sources.json": sources }: Record<string, string>) => [
      values,
      sources,
    ];
    expect(figures(await fileHashes(options.outDir))).toEqual(figures(inFebruary));
  });

  it("an edition dated ahead does not keep later files out: what it took in is dated the day it was made", async () => {
    const { workspace } = await lived();
    await runBuild(workspace, { ...crashBuild(workspace.dir), asOf: "2099-01-01", importDay: "2026-06-02" });
    await writeFile(join(workspace.incoming, "betyg_ny.csv"), gradesOf("A"));
    await build(workspace, "2026-06-03");
    expect(await meanGrades(workspace)).toMatchObject({ [unitA]: 20 });
  });

  it("refuses a day when nothing had been taken in, and leaves the edition that stands", async () => {
    const { workspace, inJune } = await lived();
    const refused = await build(workspace, "2026-01-31").catch((error: unknown) => error);
    if (!(refused instanceof DataFaults)) throw refused;
    expect(refused.faults.map(({ code, message }) => [code, message])).toEqual([
      [
        "inget-inlast-da",
        "Inget hade lästs in den 2026-01-31. Välj ett senare datum med --as-of, eller utelämna det.",
      ],
    ]);
    expect(await fileHashes(join(workspace.published, "intern"))).toEqual(inJune);
  });
});
