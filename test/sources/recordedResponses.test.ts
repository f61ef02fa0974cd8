import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { readReceived, receivePath } from "../intake/receive.js";
import { jsonCensus, jsonDocuments, tally } from "../support/jsonCensus.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

async function read(path: string) {
  const received = await receivePath(realPath(path));
  const { source } = recogniseSource(received.file, received.probe);
  return { id: source.id, ...(await readReceived(received)) };
}

describeReal("Skolverket's recorded statistics per unit", () => {
  const path = "skolverket/api-v4/statistics-gr.jsonl.gz";

  it("give each value with its type, as many of each as stand in the file", async () => {
    const { tables, accounting, periods } = await read(path);
    const rows = tables[0]?.rows ?? [];
    const own = jsonCensus(jsonDocuments(path), "valueType");
    expect(tally(rows.map(({ cells }) => cells[4]))).toEqual(own);
    expect(own.get("OMITTED_DUE_TO_BASED_ON_FEW_PUPILS")).toBe(9530);
    expect(own.get("ROUNDED_OFF_DUE_TO_FEW_PUPILS_NOT_ELIGIBLE")).toBe(3366);
    expect(own.get("TEACHERS_EXCLUDED_DUE_TO_NO_REQUIRED_LEGITIMATION")).toBe(1123);
    expect(own.get("MISSING")).toBe(7181 + 482);
    expect(tally(rows.map(({ cells }) => cells[3]))).toEqual(jsonCensus(jsonDocuments(path), "value"));
    expect(accounting.records).toBe([...own.values()].reduce((sum, count) => sum + count, 0));
    expect(new Set(rows.map(({ cells }) => cells[0])).size).toBe(1674);
    expect(periods).toBe("2020/21, 2021/22, 2022/23, 2023/24, 2024/25, 2025/26");
  });

  it("DC-6: are typed without guessing: numbers, rounded numbers, and a reason where there is none", async () => {
    const workspace = await makeWorkspace({});
    await runImport(workspace, [realPath(path)], "2026-02-01");
    const warehouse = await prepareWarehouse(workspace);
    onTestFinished(() => warehouse.close());
    const rows = await warehouse.query(
      `select status, count(*)::integer as n, count(value)::integer as numbers, count(status_reason)::integer as reasons
      from stg.skolverket_api_statistik_gr group by status order by status`,
    );
    const rounded = [...jsonCensus(jsonDocuments(path), "value")].filter(([text]) =>
      text.startsWith("cirka"),
    );
    const pupils = rounded.reduce((sum, [, count]) => sum + count, 0);
    const exists = jsonCensus(jsonDocuments(path), "valueType").get("EXISTS") ?? 0;
    expect(rows).toEqual([
      { status: "approximate", n: 3366 + pupils, numbers: pupils, reasons: 3366 + pupils },
      { status: "missing", n: 7663, numbers: 0, reasons: 7663 },
      { status: "not_applicable", n: 1123, numbers: 0, reasons: 1123 },
      { status: "ok", n: exists - pupils, numbers: exists - pupils, reasons: 0 },
      { status: "suppressed", n: 9530, numbers: 0, reasons: 9530 },
    ]);
  });

  it("give the same for a unit in its own file", async () => {
    const all = (await read(path)).tables[0]?.rows ?? [];
    const folder = "skolverket/api-v4/samples";
    for (const sample of readdirSync(realPath(folder)).map((name) => join(folder, name))) {
      const cells = (await read(sample)).tables[0]?.rows.map((row) => row.cells) ?? [];
      const code = /_(\d{8})\.json$/.exec(sample)?.[1];
      expect(cells.length).toBeGreaterThan(0);
      expect(all.filter((row) => row.cells[0] === code).map((row) => row.cells)).toEqual(cells);
    }
  });

  it("agree with the export on meritvärde per unit: 723 equal, 58 hidden in both, none different", async () => {
    const rows = (await read(path)).tables[0]?.rows ?? [];
    const api = new Map(
      rows.flatMap(({ cells: [unit, measure, lasar, value] }) =>
        measure === "averageGradesMeritRating9thGrade" && lasar === "2024/25" ? [[unit, value] as const] : [],
      ),
    );
    const exported = await read(
      "skolverket/export-skolenhet/Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv",
    );
    const outcome = exported.tables[0]?.rows.map(({ cells }) => {
      const [ours, theirs] = [number(cells.at(-1)), number(api.get(cells[2] ?? null))];
      if (!api.has(cells[2] ?? null)) return "not in the API's file";
      if (ours === undefined || theirs === undefined)
        return ours === theirs ? "hidden in both" : "hidden in one";
      return ours === theirs ? "equal" : "different";
    });
    expect(Object.fromEntries(tally(outcome ?? []))).toEqual({
      equal: 723,
      "hidden in both": 58,
      "not in the API's file": 933,
    });
  });
});

/** A Swedish number; undefined for a symbol. */
function number(text: string | null | undefined): number | undefined {
  return text != null && /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}

describeReal("Recorded lists and surveys", () => {
  it("give 2000 units in compact pages, each page of which was fetched ten times", async () => {
    const { tables, accounting } = await read("skolverket/api-v4/compact-school-units_pages.jsonl.gz");
    expect(accounting).toMatchObject({
      records: 20_000,
      accepted: 2000,
      ignoredBy: { "samma skolenhet igen": 18_000 },
    });
    expect(new Set(tables[0]?.rows.map(({ cells }) => cells[0])).size).toBe(2000);
  });

  it("give the same 432 units in pages and one by one, no contact details among them", async () => {
    const listed = await read("skolverket/api-v4/school-units_pages.jsonl.gz");
    const single = await read("skolverket/api-v4/school-units_utan_contactInfo.jsonl.gz");
    expect([listed.accounting.accepted, single.accounting.accepted]).toEqual([432, 432]);
    const key = ({ tables }: typeof listed) =>
      tables[0]?.rows.map(({ cells }) => [cells[0], cells[1], cells[2], cells[6]].join("|")).sort();
    expect(key(listed)).toEqual(key(single));
  });

  it.each(["gr", "gy"])("give every measure of the nested survey of %s", async (form) => {
    const path = `skolenkaten/survey-sample-nested-pupils${form}.json`;
    const { tables, accounting } = await read(path);
    const own = jsonCensus(jsonDocuments(path), "average");
    const averages = tables[0]?.rows.filter(({ cells }) => cells[10] === "average") ?? [];
    own.delete("null");
    expect(tally(averages.map(({ cells }) => cells[11]))).toEqual(own);
    expect(accounting.ignored).toBeGreaterThan(0);
  });

  it.each(["gr", "gy"])("give every index of the reduced survey of %s", async (form) => {
    const path = `skolenkaten/survey-${form}.jsonl.gz`;
    const { tables, accounting } = await read(path);
    for (const name of ["trygg", "nojd", "ro", "stod", "stim"]) {
      const read = tables[0]?.rows.filter(({ cells }) => cells[5] === name).map(({ cells }) => cells[6]);
      expect(tally(read ?? [])).toEqual(jsonCensus(jsonDocuments(path), name));
    }
    const nulls = (jsonCensus(jsonDocuments(path), "data").get("null") ?? 0) + (form === "gr" ? 22 + 65 : 0);
    expect(accounting.ignored).toBe(nulls);
  });

  it("give PxWeb's cells with their symbols", async () => {
    const { tables } = await read("transcribed/kvalitetssystem_grundskola_real.jsonstat2.json");
    expect(tables[0]?.rows.map(({ cells }) => [cells[1], cells[6], cells[8], cells[9]])).toEqual([
      ["26", "2022/23", "71.6", null],
      ["26", "2023/24", "75", null],
      ["26", "2024/25", "76.9", null],
      ["27", "2022/23", null, "."],
      ["27", "2023/24", null, "."],
      ["27", "2024/25", null, "."],
    ]);
    const other = await read("transcribed/skolverket_stat_data.jsonstat2.json");
    expect(other.tables[0]?.rows.map(({ cells }) => [cells[3], cells[5], cells[7], cells[8]])).toEqual([
      ["2180", "2024", "Elever", "10101"],
      ["2180", "2025", "Elever", "10202"],
      ["00", "2024", "Elever", "1110000"],
      ["00", "2025", "Elever", "1120000"],
    ]);
  });
});

describeReal("SALSA's own identity", () => {
  it("holds within one, since each value is rounded by itself, and deviations balance", async () => {
    const { tables } = await read("skolverket/api-v4/salsa_all-schools_2024-25_reshaped.json");
    const units = tables[0]?.rows.map(({ cells }) => [cells[4], cells[6], cells[8]].map(Number)) ?? [];
    const differences = units.map(([actual = NaN, model = NaN, residual = NaN]) => actual - model - residual);
    expect(Object.fromEntries(tally(differences.map(String)))).toEqual({ "0": 1120, "1": 200, "-1": 167 });
    const residuals = units.map(([, , residual = NaN]) => residual);
    expect(residuals.reduce((sum, value) => sum + value, 0) / residuals.length).toBeCloseTo(0.05, 2);
    expect([Math.min(...residuals), Math.max(...residuals)]).toEqual([-89, 65]);
    expect(residuals.filter((value) => value < 0).length / residuals.length).toBeCloseTo(0.51, 2);
  });
});
