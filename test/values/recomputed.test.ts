import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeExample } from "../../loaders/example/writeExample.js";
import { runImport, runSqlStages } from "../../loaders/pipeline.js";
import { valuesCsv } from "../../loaders/publish/valuesCsv.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { type Cell, cells, type Pupil } from "../reference/cells.js";
import type { Grade } from "../reference/pupilResult.js";

/** One row of values.csv as text, keyed by column. */
type Line = Readonly<Record<string, string>>;

let dir: string;
let lines: Line[];
let reference: Map<string, Cell>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "nulage-recomputed-"));
  await writeExample(dir);
  const workspace = await openWorkspace(dir);
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await prepareWarehouse(workspace);
  await runSqlStages(warehouse);
  const rows = valueRows(await readCells(warehouse), {
    municipalityCode: "9900",
    minimumN: 10,
    sourceKey: (id) => `fil-${id}`,
  });
  warehouse.close();
  lines = parse(valuesCsv(rows.map(({ row }) => row)));
  reference = await recompute(join(dir, "inkommande"));
}, 60_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

/** The same cells from the files' own rows, with no SQL and none of the product's code. */
async function recompute(incoming: string): Promise<Map<string, Cell>> {
  const found = new Map<string, Cell>();
  for (const name of (await readdir(incoming)).filter((file) => file.startsWith("betyg_"))) {
    const [header = "", ...rows] = (await readFile(join(incoming, name), "utf8")).trimEnd().split("\n");
    const columns = header.split(";");
    const pupils = new Map<string, Pupil & { grades: Grade[] }>();
    let lasar = "";
    for (const row of rows) {
      const fields = row.split(";");
      const field = (column: string) => fields[columns.indexOf(column)] ?? "";
      lasar = field("lasar");
      const id = field("elev_id");
      const pupil = pupils.get(id) ?? {
        elev_id: id,
        skolenhetskod: field("skolenhetskod"),
        kon: field("kon") === "F" ? ("F" as const) : ("P" as const),
        grades: [],
      };
      pupil.grades.push({ amne: field("amne"), betyg: field("betyg") as Grade["betyg"] });
      pupils.set(id, pupil);
    }
    for (const cell of cells([...pupils.values()], "9900"))
      found.set(`${lasar}|${cell.unit}|${cell.group}`, cell);
  }
  return found;
}

function parse(csv: string): Line[] {
  const [header = "", ...rows] = csv.trimEnd().split("\n");
  const columns = header.split(",");
  return rows.map((row) => {
    const fields = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? "",
    );
    return Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ""]));
  });
}

function own(): Line[] {
  const perspectives = ["skolenhet", "kommunala_skolor"];
  return lines.filter(
    (line) =>
      perspectives.includes(line["perspective"] ?? "") && line["period"] !== "" && reference.has(key(line)),
  );
}

function key(line: Line): string {
  return `${line["period"]}|${line["unit_id"]}|${line["group"]}`;
}

/** Value and n of a cell by the rules' own words: MV-7 and MV-9 for the mean, MV-8 for the shares. */
function expected(indicator: string, cell: Cell): { value: number; n: number } {
  if (indicator === "meritvarde_ak9") return { value: cell.sumMerit17x2 / (2 * cell.n_mean), n: cell.n_mean };
  const reached = indicator === "alla_amnen_ak9" ? cell.kAllaAmnen : cell.kYr;
  return { value: (100 * reached) / cell.n_all, n: cell.n_all };
}

describe("values.csv of the example", () => {
  it("equals an independent computation from the files' rows to the last digit", () => {
    const shown = own().filter(
      (line) => line["status"] === "ok" && !(line["source_ids"] ?? "").includes("published"),
    );
    expect(shown.length).toBeGreaterThan(250);
    for (const line of shown) {
      const cell = reference.get(key(line));
      if (!cell) throw new Error(`no cell: ${key(line)}`);
      const { value, n } = expected(line["indicator_id"] ?? "", cell);
      expect([key(line), line["value"], line["n"]]).toEqual([key(line), String(value), String(n)]);
    }
  });

  it("DC-7 shows no value, n, interval or comparison for any cell with fewer than ten pupils", () => {
    const derived = [
      "value",
      "n",
      "ci_low",
      "ci_high",
      "expected",
      "deviation",
      "deviation_low",
      "deviation_high",
      "judgement",
      "national",
    ];
    const small = own().filter(
      (line) => expected(line["indicator_id"] ?? "", reference.get(key(line)) ?? never()).n < 10,
    );
    expect(small.length).toBeGreaterThan(10);
    for (const line of small)
      for (const column of derived)
        expect([key(line), column, line[column]]).toEqual([key(line), column, ""]);
  });

  it("has an interval on every shown own value, and a reason on every value that is not shown", () => {
    for (const line of own()) {
      if (line["status"] === "ok") expect(line["ci_low"]).not.toBe("");
      else expect(line["status_reason"]).not.toBe("");
    }
  });

  it("never mixes perspectives: a unit is skolenhet, and each municipal row says which pupils it counts", () => {
    for (const line of lines) {
      if (line["unit_level"] === "unit") expect(line["perspective"]).toBe("skolenhet");
      if (line["unit_level"] === "national") expect(line["perspective"]).toMatch(/^riket/);
    }
  });
});

function never(): never {
  throw new Error("cell missing from the reference");
}
