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
import { registry } from "../../src/indicators/registry.js";
import { type GradedPupil, gradeCells, indicatorCells } from "../reference/gradeIndicators.js";
import type { Grade } from "../reference/pupilResult.js";
import { goldenFile } from "../support/goldenFile.js";

/** One row of values.csv as text, keyed by column. */
type Line = Readonly<Record<string, string>>;

let dir: string;
let lines: Line[];
/** "indicator|läsår|unit|group" → what the cell is by the rules. */
let reference: Map<string, Expected>;

interface Expected {
  readonly value: number;
  readonly n: number;
}

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
}, 180_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

/** The same cells from the files' own rows, with no SQL and none of the product's code. */
async function recompute(incoming: string): Promise<Map<string, Expected>> {
  const pupils = new Map<string, GradedPupil & { grades: Grade[] }>();
  for (const name of (await readdir(incoming)).filter((file) => file.startsWith("betyg_"))) {
    const [header = "", ...rows] = (await readFile(join(incoming, name), "utf8")).trimEnd().split("\n");
    const columns = header.split(";");
    for (const row of rows) {
      const fields = row.split(";");
      const field = (column: string) => fields[columns.indexOf(column)] ?? "";
      if (field("termin") !== "VT" || !["6", "9"].includes(field("arskurs"))) continue;
      const key = `${field("lasar")}|${field("arskurs")}|${field("elev_id")}`;
      const pupil = pupils.get(key) ?? {
        id: field("elev_id"),
        enhet: field("skolenhetskod"),
        kon: field("kon") === "F" ? ("F" as const) : ("P" as const),
        arskurs: field("arskurs") === "9" ? (9 as const) : (6 as const),
        lasarSlut: Number(field("lasar").slice(0, 4)) + 1,
        anpassad: field("anpassad_studiegang") === "J",
        grades: [],
      };
      pupil.grades.push({ amne: field("amne"), betyg: field("betyg") as Grade["betyg"] });
      pupils.set(key, pupil);
    }
  }
  const found = new Map<string, Expected>();
  for (const [key, { n, numerator }] of indicatorCells([...pupils.values()], "9900")) {
    const isMean = /^(meritvarde|betygspoang)_/.test(key);
    found.set(key, { value: isMean ? numerator / (2 * n) : (100 * numerator) / n, n });
  }
  for (const [key, { n, antal }] of gradeCells([...pupils.values()], "9900"))
    found.set(key, { value: (100 * antal) / n, n });
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
  const period = Number((line["period"] ?? "").slice(0, 4)) + 1;
  return [line["indicator_id"], period, line["unit_id"], line["group"]].join("|");
}

describe("values.csv of the example", () => {
  it("equals an independent computation from the files' rows to the last digit", () => {
    const shown = own().filter(
      (line) => line["status"] === "ok" && !(line["status_reason"] ?? "").startsWith("Ur en offentlig källa"),
    );
    expect(shown.length).toBeGreaterThan(3000);
    for (const line of shown) {
      const { value, n } = reference.get(key(line)) ?? never();
      expect([key(line), line["value"], line["n"]]).toEqual([key(line), String(value), String(n)]);
    }
  });

  it("has a row for every indicator that the example's grades can answer", () => {
    const arskurser = new Set([...reference.keys()].map((each) => (each.includes("_ak6") ? 6 : 9)));
    const answerable = registry.filter(({ fromGrades }) => fromGrades && arskurser.has(fromGrades.arskurs));
    const found = new Set(own().map((line) => line["indicator_id"]));
    expect(answerable.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
    expect(answerable.length).toBeGreaterThan(50);
  });

  it("has the municipality's latest value of every indicator as the golden has it", () => {
    const columns = ["indicator_id", "group", "value", "n", "ci_low", "ci_high", "status"];
    const rows = own()
      .filter(
        (line) =>
          line["unit_id"] === "9900" &&
          line["period"] === "2024/25" &&
          !["flickor", "pojkar"].includes(line["group"] ?? ""),
      )
      .map((line) => columns.map((column) => rounded(line[column] ?? "")).join(","));
    goldenFile("values/kommunen.csv", `${[columns.join(","), ...rows].join("\n")}\n`);
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
    const small = own().filter((line) => (reference.get(key(line)) ?? never()).n < 10);
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

  it("MV-12: never mixes perspectives: a unit is skolenhet, and each municipal row says which pupils it counts", () => {
    for (const line of lines) {
      if (line["unit_level"] === "unit") expect(line["perspective"]).toBe("skolenhet");
      if (line["unit_level"] === "national") expect(line["perspective"]).toMatch(/^riket/);
    }
  });
});

/** What a reader of the golden can take in; the test above holds every digit. */
function rounded(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? Number(text).toFixed(3) : text;
}

function never(): never {
  throw new Error("cell missing from the reference");
}
