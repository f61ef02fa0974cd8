import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectCommand } from "../../loaders/cli/inspect.js";
import { runImport } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { type TestCell, workbookFile } from "../support/workbookFile.js";
import { fixtureUnitsFile } from "./exportFixture.js";
import { exportFixtures } from "./exportFixtures.js";

const context = { now: new Date(0), log: () => {}, print: () => {}, isQuiet: true };
const columns = "indikator_id, enhet, lasar, grupp, varde, antal";

/** The text export as a workbook: what is a number there is a number here. */
function workbookOf(text: string): Buffer {
  const rows = text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(";").map(cellOf));
  return workbookFile({ sheets: [{ name: "Export", rows }] });
}

function cellOf(text: string): TestCell {
  if (text === "") return null;
  const number = text.replaceAll("\u00a0", "").replace(",", ".");
  return /^\d{1,5}(\.\d+)?$/.test(number) && !/^0\d/.test(number) ? Number(number) : text;
}

async function results(workspace: Workspace) {
  const warehouse = await prepareWarehouse(workspace);
  try {
    const rows = await warehouse.query(`select ${columns} from raw.resultat`);
    return rows.map((row) => JSON.stringify(Object.values(row).map(plain))).sort();
  } finally {
    warehouse.close();
  }
}

/** Excel drops ",0" and the space between thousands. */
function plain(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\u00a0", "").replace(/^(\d+),0+$/, "$1") : value;
}

async function importedFrom(name: string, content: string | Uint8Array): Promise<string[]> {
  const workspace = await makeWorkspace({
    own: { "enheter.csv": fixtureUnitsFile },
    incoming: { [name]: content },
  });
  const files = [join(workspace.incoming, name)];
  const args = { workspace: workspace.dir, json: true, files, options: {}, every: {}, flags: ["spara"] };
  expect(await inspectCommand.run(args, context)).toBe(0);
  const [imported] = await runImport(workspace, undefined, "2026-05-01");
  expect(imported?.source.id).toBe("kartlagd_export");
  expect(imported?.result?.quarantine).toEqual([]);
  return results(workspace);
}

describe("an export saved as a workbook", () => {
  it.each(["platt", "pivoterad", "hierarkisk"])("%s gives the same rows as the text export", async (name) => {
    const { text = "" } = exportFixtures.find((fixture) => fixture.name === name) ?? {};
    const fromText = await importedFrom(`${name}.csv`, text);
    expect(fromText.length).toBeGreaterThan(5);
    expect(await importedFrom(`${name}.xlsx`, workbookOf(text))).toEqual(fromText);
  });

  it("is refused when a cell holds an error value or a formula never computed, naming the cell", async () => {
    const rows: TestCell[][] = [
      ["Enhet", "2023/24"],
      ["A", { xml: '<c r="@" t="e"><v>#DIV/0!</v></c>' }],
    ];
    const workspace = await makeWorkspace({
      incoming: { "x.xlsx": workbookFile({ sheets: [{ name: "S", rows }] }) },
    });
    const printed: unknown[] = [];
    const print = (_: string, data: unknown) => printed.push(data);
    const args = {
      workspace: workspace.dir,
      json: true,
      files: [join(workspace.incoming, "x.xlsx")],
      options: {},
      every: {},
      flags: [],
    };
    expect(await inspectCommand.run(args, { ...context, print })).toBe(1);
    expect(JSON.stringify(printed)).toContain("x.xlsx");
  });
});
