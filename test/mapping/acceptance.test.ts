import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectCommand } from "../../loaders/cli/inspect.js";
import { mappingTargets, targetNames } from "../../loaders/mapping/mappingTargets.js";
import { runImport } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { type ExportFixture, fixtureUnitsFile } from "./exportFixture.js";
import { exportFixtures } from "./exportFixtures.js";

const folder = join(import.meta.dirname, "../fixtures/pass/kartlagd-export");
const rawTables = {
  resultat: "resultat",
  enkat_aggregat: "kartlagd_enkat_aggregat",
  lasning: "kartlagd_lasning",
  omdomen: "kartlagd_omdomen",
} as const;

async function inspectAndSave(workspace: Workspace, name: string) {
  const path = join(workspace.incoming, name);
  const args = {
    workspace: workspace.dir,
    json: true,
    files: [path],
    options: {},
    every: {},
    flags: ["spara"],
  };
  let printed: unknown;
  const print = (_: string, data: unknown) => {
    printed = data;
  };
  const context = { now: new Date(0), log: () => {}, print, isQuiet: true };
  const code = await inspectCommand.run(args, context);
  return { code, printed: JSON.stringify(printed) };
}

async function importedRows(workspace: Workspace): Promise<Map<string, (string | null)[][]>> {
  const warehouse = await prepareWarehouse(workspace);
  try {
    const found = new Map<string, (string | null)[][]>();
    for (const name of targetNames) {
      const { columns } = mappingTargets[name];
      const rows = await warehouse.query(`select * from raw.${rawTables[name]} order by row_number`);
      found.set(
        name,
        rows.map((row) => columns.map((column) => row[column] as string | null)),
      );
    }
    return found;
  } finally {
    warehouse.close();
  }
}

const targetOf: Readonly<Record<string, keyof typeof rawTables>> = {
  tld: "enkat_aggregat",
  klimat: "enkat_aggregat",
  legilexi: "lasning",
  amnesomdomen: "omdomen",
};

/** Rows in a fixed order; what the fixture cannot know (codes of pupils, the mapping's name) is left out. */
function comparable(rows: readonly (readonly (string | null)[])[], target: keyof typeof rawTables): string[] {
  const hidden = target === "resultat" ? "kalla" : "elev_id";
  const at = mappingTargets[target].columns.indexOf(hidden);
  return rows.map((cells) => JSON.stringify(cells.filter((_, index) => index !== at))).sort();
}

describe("an export nothing knows (LL-7)", () => {
  it.each(exportFixtures.map((fixture): [string, ExportFixture] => [fixture.name, fixture]))(
    "%s: what inspect proposes and saves imports right without edits",
    async (name, fixture) => {
      const file = `${name}.csv`;
      const workspace = await makeWorkspace({
        own: { "enheter.csv": fixtureUnitsFile },
        incoming: { [file]: fixture.text },
      });
      const { code, printed } = await inspectAndSave(workspace, file);
      expect(printed).toContain('"questions":[]');
      expect(code).toBe(0);
      expect(printed).toContain(`"savedAs":"mappningar/${name}.json"`);

      const [imported] = await runImport(workspace, undefined, "2026-05-01");
      expect(imported?.source.id).toBe("kartlagd_export");
      expect(imported?.result?.quarantine).toEqual([]);
      const target = targetOf[name] ?? "resultat";
      const rows = (await importedRows(workspace)).get(target) ?? [];
      expect(comparable(rows, target)).toEqual(comparable(fixture.expected, target));
    },
  );

  it("has its example file from the generator", async () => {
    for (const { name, text } of exportFixtures) {
      expect(await readFile(join(folder, `${name}.csv`), "utf8"), name).toBe(text);
    }
  });

  it("DC-18: stores pupils by their code only: the same for the same pupil, never the id", async () => {
    const { text = "" } = exportFixtures.find(({ name }) => name === "legilexi") ?? {};
    const workspace = await makeWorkspace({
      own: { "enheter.csv": fixtureUnitsFile },
      incoming: { "l.csv": text },
    });
    const { printed } = await inspectAndSave(workspace, "l.csv");
    expect(printed).not.toContain("x-1");
    await runImport(workspace, undefined, "2026-05-01");
    const codes = ((await importedRows(workspace)).get("lasning") ?? []).map((cells) => cells[2]);
    expect(new Set(codes).size).toBe(8);
    for (const code of codes) expect(code).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is read anew when its mapping or the units change, and only then", async () => {
    const { text = "" } = exportFixtures.find(({ name }) => name === "platt") ?? {};
    const workspace = await makeWorkspace({
      own: { "enheter.csv": fixtureUnitsFile.replace(/^.*Åsvallen.*\n/m, "") },
      incoming: { "platt.csv": text },
    });
    await inspectAndSave(workspace, "platt.csv");
    const [first] = await runImport(workspace, undefined, "2026-05-01");
    expect(first?.result?.accounting.quarantined).toBe(6);
    const [again] = await runImport(workspace, undefined, "2026-05-01");
    expect(again?.known).toBe(true);
    await writeFile(join(workspace.dir, "enheter.csv"), fixtureUnitsFile);
    const [mended] = await runImport(workspace, undefined, "2026-05-01");
    expect(mended?.result?.accounting).toMatchObject({ accepted: 24, quarantined: 0 });
    expect((await importedRows(workspace)).get("resultat")).toHaveLength(48);
  });

  it("stops the import when a mapping is faulty, with every fault of it", async () => {
    const workspace = await makeWorkspace({});
    await mkdir(join(workspace.dir, "mappningar"));
    await writeFile(join(workspace.dir, "mappningar", "a.json"), '{"version": 1, "rubrik": 2}');
    await expect(runImport(workspace, [], "2026-05-01")).rejects.toMatchObject({
      faults: expect.arrayContaining([
        expect.objectContaining({ file: "mappningar/a.json", message: expect.stringContaining("rubrik") }),
      ]),
    });
  });
});
