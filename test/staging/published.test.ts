import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import type { Fault } from "../../loaders/intake/fault.js";
import { runImport } from "../../loaders/pipeline.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

/** The exports in the shape of stg.published → a value of the README's sample. */
const exports: Readonly<Record<string, string>> = {
  skolverket_slutbetyg_kommun: "71,2",
  skolverket_betyg_ak6_kommun: "81,3",
  skolverket_amnesbetyg_over_tid: "95,8",
  skolverket_betygsresultat_over_tid: "231,5",
  skolverket_np_ak9_kommun: "80,7",
  skolverket_elever_kommun: "24,3",
  skolverket_elever_skolenhet: "73,4",
  skolverket_personal_kommun: "75,6",
  skolverket_kostnader_kommun: "72 500",
  skolverket_avgangselever_skolenhet: "93,5",
};

const columns = [
  ["file_id", "INTEGER"],
  ["row_number", "INTEGER"],
  ["source", "VARCHAR"],
  ["measure", "VARCHAR"],
  ["dimension", "VARCHAR"],
  ["unit_level", "VARCHAR"],
  ["unit_id", "VARCHAR"],
  ["perspective", "VARCHAR"],
  ["grupp", "VARCHAR"],
  ["year", "INTEGER"],
  ["period", "VARCHAR"],
  ["header", "VARCHAR"],
  ["text", "VARCHAR"],
  ["value", "DOUBLE"],
  ["status", "VARCHAR"],
  ["status_reason", "VARCHAR"],
  ["n", "DOUBLE"],
];

function sample(id: string): string {
  const readme = join(import.meta.dirname, "../../loaders/sources", id.replaceAll("_", "-"), "README.md");
  return `${/Invented sample[^\n]*:\n\n```\n([\s\S]*?)```/.exec(readFileSync(readme, "utf8"))?.[1]}`;
}

async function importing(incoming: Readonly<Record<string, string>>): Promise<Warehouse> {
  const workspace = await makeWorkspace({ incoming });
  await runImport(workspace, undefined, "2026-02-01");
  return openMarts(workspace);
}

async function refused(name: string, text: string): Promise<readonly Fault[]> {
  const workspace = await makeWorkspace({ incoming: { [name]: text } });
  const error = await runImport(workspace, undefined, "2026-02-01").catch((each: unknown) => each);
  if (!(error instanceof DataFaults)) throw new Error(`not refused: ${name}`);
  return error.faults;
}

describe("public figures in one shape", () => {
  const everySample = Object.fromEntries(Object.keys(exports).map((id) => [`${id}.csv`, sample(id)]));

  it("every staging table has the columns of stg.published, and every cell a value or a status with a reason", async () => {
    const warehouse = await importing(everySample);
    const tables = await warehouse.query(
      `select table_name, list([column_name, data_type] order by column_index) as columns from duckdb_columns()
      where schema_name = 'stg' and table_name in (select source from stg.published union select 'salsa_matt'
        union select 'kolada_oudata' union select 'skolenkaten_api' union select 'skolenkaten_index'
        union select 'skolenkaten_xlsx' union select 'pxweb_jsonstat' union select 'skolverket_api_statistik_gr')
      group by table_name`,
    );
    expect(tables).toHaveLength(17);
    for (const { table_name, columns: found } of tables) expect(found, String(table_name)).toEqual(columns);
    const wrong = await warehouse.query(
      `select source, measure, text, value, status from stg.published where measure is null or dimension is null
      or perspective is null or grupp is null or year is null or (value is not null) <> (status = 'ok')
      or (status_reason is null) <> (status = 'ok') or measure not in (select matt from ref.matt)`,
    );
    expect(wrong).toEqual([]);
    const sources = await warehouse.query("select distinct source from stg.published order by source");
    expect(sources.map(({ source }) => source)).toEqual(Object.keys(exports).sort());
  });

  it("a cell keeps its measure, subject, sex, perspective and the pupils behind it", async () => {
    const warehouse = await importing(everySample);
    const cell = async (where: string) =>
      warehouse.query(
        `select dimension, unit_level, unit_id, perspective, grupp, period, value, status, n from stg.published
        where ${where} order by grupp, dimension, period`,
      );
    const kommun = { unit_level: "municipality", unit_id: "0999", perspective: "lageskommun" };
    expect(await cell("measure = 'alla_amnen_ak6'")).toEqual([
      { ...kommun, dimension: "", grupp: "flickor", period: "2024/25", value: 81.3, status: "ok", n: 48 },
      {
        ...kommun,
        dimension: "",
        grupp: "pojkar",
        period: "2024/25",
        value: null,
        status: "approximate",
        n: 51,
      },
    ]);
    expect(await cell("measure = 'np_godkant_ak9'")).toMatchObject([
      { dimension: "MA", grupp: "alla", value: 80.7, n: 83 },
      { dimension: "MA", grupp: "flickor", value: null, status: "approximate", n: 40 },
      { dimension: "MA", grupp: "pojkar", value: null, status: "suppressed", n: 43 },
    ]);
    expect(await cell("measure = 'godkant_ak9'")).toMatchObject([
      { dimension: "SL", period: "2022/23", status: "suppressed" },
      { dimension: "SL", period: "2023/24", status: "approximate" },
      { dimension: "SL", period: "2024/25", value: 95.8 },
    ]);
    expect(await cell("measure = 'meritvarde_ak9' and perspective = 'kommunala_skolor'")).toMatchObject([
      { period: "2023/24", value: null, status: "suppressed", n: 51 },
      { period: "2024/25", value: 231.5, n: 48 },
    ]);
    expect(await cell("measure = 'lararbehorighet_gr'")).toMatchObject([{ value: 75.6 }]);
    expect(
      await cell("measure = 'kostnad_per_elev_gy' and dimension = 'undervisning' and status = 'ok'"),
    ).toMatchObject([{ unit_id: "0999", period: "2023", value: 72_500 }]);
    expect(
      await cell("measure = 'kostnad_gy' and unit_level = 'association' and status = 'ok'"),
    ).toMatchObject([{ unit_id: "Påhittade Gymnasieförbundet", value: 855 }]);
    expect(await cell("measure = 'gy_kurs_minst_e'")).toMatchObject([
      { dimension: "Teknikprogrammet/Eng 5", value: 100, n: 31 },
      { dimension: "Teknikprogrammet/Ma 1", value: 96.8, n: 31 },
    ]);
    expect(
      await cell("measure = 'antal_elever' and dimension = 'ak1-9' and unit_level = 'unit'"),
    ).toMatchObject([{ unit_id: "90000001", perspective: "skolenhet", value: 267 }]);
  });

  it.each(Object.entries(exports))(
    "DC-1 a symbol we do not know stops the import of %s",
    async (id, value) => {
      const faults = await refused("fil.csv", sample(id).replace(value, "x?"));
      expect(faults).toMatchObject([{ code: "okand-symbol", value: "x?" }]);
      expect(faults[0]?.row).toBeGreaterThan(4);
    },
  );

  it("DC-1 a measure, a subject and a type of huvudman we do not know stop it too, each with what to do", async () => {
    const api = {
      url: "https://exempel.se/school-units/90000001/statistics/gr",
      json: {
        body: {
          schoolUnit: "90000001",
          averageGradesMeritRating9thGrade: [{ value: "231,4", valueType: "EXISTS", timePeriod: "2024/25" }],
          anInventedMeasure: [{ value: "1,0", valueType: "EXISTS", timePeriod: "2024/25" }],
        },
      },
    };
    const measure = await refused("svar.json", JSON.stringify(api));
    expect(measure).toMatchObject([{ code: "okand-rubrik", column: "anInventedMeasure" }]);
    const overTime = sample("skolverket_amnesbetyg_over_tid");
    const subject = await refused("fil.csv", overTime.replace("Slöjd", "Trollkonst"));
    expect(subject[0]).toMatchObject({ code: "okant-amne", column: "Trollkonst" });
    const owner = await refused("fil.csv", overTime.replace("Samtliga", "Kunglig"));
    expect(owner[0]).toMatchObject({ code: "okand-huvudman" });
  });
});
