import { expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

const exported = (name: string) => realPath("skolverket", "export-kommun", name);
const overTime = exported("Grundskola - Jämförelse av betygsresultat över tid 2025 Kommun_Åk9.xlsx");
const koladaPages = [1, 2, 3, 4].map((page) =>
  realPath("kolada", `data_2016-2018_page${page}_reshaped.json`),
);
const slutbetyg = realPath(
  "skolverket",
  "export-skolenhet",
  "Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv",
);

async function importing(files: readonly string[]): Promise<Warehouse> {
  const workspace = await makeWorkspace({});
  await runImport(workspace, files, "2026-02-01");
  return openMarts(workspace);
}

/** Kolada's cell beside Skolverket's for the same measure, läsår and municipality, municipal schools, all pupils. */
const beside = `
  select kolada.measure, kolada.year, kolada.status as kolada_status, coalesce(kolada.value, json_tal(kolada.text)) as kolada,
    skolverket.value as skolverket, skolverket.text
  from stg.published as kolada
  join stg.published as skolverket using (measure, dimension, unit_id, perspective, grupp, period)
  where kolada.source = 'kolada_data' and skolverket.source = 'skolverket_betygsresultat_over_tid'
    and perspective = 'kommunala_skolor' and grupp = 'alla'`;

describeReal(
  "Kolada beside Skolverket's comparison over time, sheet Kommunal (period Y = läsår (Y−1)/Y)",
  () => {
    it("MV-11 is equal in every unmasked cell of 2017 and 2018, 2016 is a break, and 95.0 is ~100 in 18 of 18", async () => {
      const warehouse = await importing([overTime, ...koladaPages]);
      const compared = await warehouse.query(
        `select measure, year, count(*)::integer as n,
        count(*) filter (kolada is not null and skolverket is not null)::integer as unmasked,
        count(*) filter (kolada = skolverket)::integer as equal
      from (${beside}) group by all order by measure, year`,
      );
      expect(compared).toEqual([
        { measure: "alla_amnen_ak9", year: 2016, n: 290, unmasked: 290, equal: 51 },
        { measure: "alla_amnen_ak9", year: 2017, n: 290, unmasked: 290, equal: 290 },
        { measure: "alla_amnen_ak9", year: 2018, n: 290, unmasked: 289, equal: 289 },
        { measure: "behorighet_yr_ak9", year: 2016, n: 290, unmasked: 277, equal: 42 },
        { measure: "behorighet_yr_ak9", year: 2017, n: 290, unmasked: 286, equal: 286 },
        { measure: "behorighet_yr_ak9", year: 2018, n: 290, unmasked: 281, equal: 281 },
        { measure: "meritvarde_ak9", year: 2016, n: 290, unmasked: 290, equal: 59 },
        { measure: "meritvarde_ak9", year: 2017, n: 290, unmasked: 290, equal: 290 },
        { measure: "meritvarde_ak9", year: 2018, n: 290, unmasked: 290, equal: 290 },
      ]);
      // 2016 is another population in Kolada, and said to be a break in the data: nothing to compare, no error
      const breaks = await warehouse.query(
        `select distinct kolada.measure as measure from (${beside}) as kolada
      join ref.seriebrott as brott on kolada.measure glob brott.matt and 'kolada_data' glob brott.kalla
      where brott.fran in ('2015/16', '2016/17') group by kolada.measure having count(distinct brott.fran) = 2
      order by measure`,
      );
      expect(breaks.map(({ measure }) => measure)).toEqual([
        "alla_amnen_ak9",
        "behorighet_yr_ak9",
        "meritvarde_ak9",
      ]);
      const [masked] = await warehouse.query(
        `select count(*) filter (kolada is not null)::integer as told, count(*) filter (kolada = 95)::integer as ninety_five,
        count(*) filter (kolada_status = 'approximate')::integer as approximate,
        count(*) filter (kolada is null)::integer as hidden
      from (${beside}) where text = '~100'`,
      );
      expect(masked).toEqual({ told: 18, ninety_five: 18, approximate: 18, hidden: 6 });
      // where both have the cell, Skolverket's ~100 is what stands
      const [chosen] = await warehouse.query(
        `select count(*)::integer as n from mart.published_value where measure = 'behorighet_yr_ak9' and year <= 2018
        and perspective = 'kommunala_skolor' and grupp = 'alla' and source = 'kolada_data' and status = 'approximate'
        and unit_id <> '0000'`,
      );
      expect(chosen).toEqual({ n: 0 });
      const suspicious = await warehouse.query(
        `select measure, involves_95, count(*)::integer as n from mart.suspicious_value where source = 'kolada_data'
      group by all order by measure`,
      );
      // every total outside those of girls and boys is with a 95.0
      expect(suspicious).toEqual([
        { measure: "behorighet_yr_ak9", involves_95: true, n: 13 },
        { measure: "godkant_ak6", involves_95: true, n: 151 },
      ]);
    }, 300_000);
  },
);

describeReal("Skolverket's own figures beside each other", () => {
  it("BE-6 girls and boys weigh up to all within 0,1 in every unmasked group: 555 of 555, 544 of them with under 1 000 of each sex (behörighet 2024/25)", async () => {
    const warehouse = await importing([exported("behorighet_grundskola_2024_25.csv")]);
    const [groups] = await warehouse.query(
      `select count(*)::integer as n,
        count(*) filter (all_v is not null and girls_v is not null and boys_v is not null)::integer as unmasked,
        count(*) filter (all_v is not null and girls_v is not null and boys_v is not null and greatest(girls_n, boys_n) < 1000)::integer as small,
        count(*) filter (abs((girls_n * girls_v + boys_n * boys_v) / (girls_n + boys_n) - all_v) <= 0.1)::integer as equal
      from (
        select unit_id, perspective, max(value) filter (grupp = 'alla') as all_v,
          max(value) filter (grupp = 'flickor') as girls_v, max(value) filter (grupp = 'pojkar') as boys_v,
          max(n) filter (grupp = 'flickor') as girls_n, max(n) filter (grupp = 'pojkar') as boys_n
        from stg.published where measure = 'behorighet_yr_ak9' group by all
      )`,
    );
    expect(groups).toEqual({ n: 713, unmasked: 555, small: 544, equal: 555 });
  }, 120_000);

  it("meritvärde 2024/25 by unit is equal in the export and the interface: 723 equal, 58 hidden in both, none different", async () => {
    const warehouse = await importing([
      slutbetyg,
      realPath("skolverket", "api-v4", "statistics-gr.jsonl.gz"),
    ]);
    const [units] = await warehouse.query(
      `select count(*) filter (export.value = api.value)::integer as equal,
        count(*) filter (export.value is null and api.value is null)::integer as hidden,
        count(*) filter (export.value is distinct from api.value)::integer as different
      from stg.published as export
      join stg.published as api using (measure, dimension, unit_id, perspective, grupp, period)
      where measure = 'meritvarde_ak9' and period = '2024/25' and export.source = 'skolverket_slutbetyg_skolenhet'
        and api.source = 'skolverket_api_statistik_gr'`,
    );
    expect(units).toEqual({ equal: 723, hidden: 58, different: 0 });
  }, 120_000);

  it("SA-1 SALSA's F − B − R is −1, 0 or 1 in every unit, and F is the meritvärde rounded within 1 (1 487 units)", async () => {
    const salsa = realPath("skolverket", "api-v4", "salsa_all-schools_2024-25_reshaped.json");
    const warehouse = await importing([slutbetyg, salsa]);
    const rest = await warehouse.query(
      `select (f - b - r)::integer as rest, count(*)::integer as n from (
        select unit_id, max(value) filter (measure = 'salsa_meritvarde_faktiskt') as f,
          max(value) filter (measure = 'salsa_meritvarde_beraknat') as b,
          max(value) filter (measure = 'salsa_meritvarde_avvikelse') as r
        from stg.published where source = 'salsa' group by unit_id
      ) group by all order by rest`,
    );
    expect(rest).toEqual([
      { rest: -1, n: 167 },
      { rest: 0, n: 1120 },
      { rest: 1, n: 200 },
    ]);
    const [actual] = await warehouse.query(
      `select count(*)::integer as n, count(*) filter (round(merit.value) = salsa.value)::integer as equal,
        count(*) filter (round_even(merit.value, 0) = salsa.value)::integer as even,
        count(*) filter (abs(merit.value - salsa.value) > 1.5)::integer as far
      from stg.published as salsa join stg.published as merit using (unit_id, period)
      where salsa.measure = 'salsa_meritvarde_faktiskt' and merit.source = 'skolverket_slutbetyg_skolenhet'
        and merit.measure = 'meritvarde_ak9'`,
    );
    // halves away from zero (MV-15); halves to even, 1 422 are equal
    expect(actual).toEqual({ n: 1487, equal: 1435, even: 1422, far: 0 });
  }, 120_000);
});

describeReal("Every real public file", () => {
  it("is typed whole: no cell without status, no measure, subject or huvudman unknown, and 0 never for a symbol", async () => {
    const warehouse = await importing([
      exported("Grundskola - Betyg årskurs 6, andel som fått godkänt betyg (A-E), per kön 2025 Kommun.csv"),
      exported("Grundskola - Jämförelse av ämnesbetyg över tid 2025 Kommun_Åk9.csv"),
      exported("Grundskola - Kostnader per kommun 2024 Kommun.csv"),
      exported("Gymnasieskola - Kostnader per kommun 2023 Kommun.csv"),
      exported("Grundskola - Personalstatistik med lärarlegitimation och behörighet 2024 Kommun.csv"),
      exported("Grundskola - Antal elever per årskurs 2024 Kommun.csv"),
      exported(
        "Grundskola - Resultat nationella prov årskurs 9, provbetyg per kön - Engelska, Matematik och Svenska_svenska som andraspråk 2024 Kommun.csv",
      ),
      realPath("skolverket", "export-skolenhet", "Grundskola - Antal elever per årskurs 2025 Skolnivå.csv"),
      realPath("skolenkaten", "survey-gr.jsonl.gz"),
      realPath("skolenkaten", "survey-gy.jsonl.gz"),
      realPath("skolenkaten", "survey-sample-nested-pupilsgr.json"),
      realPath("transcribed", "gymnasieskola_avgangselever_2024-25_kungsbacka_excerpt.csv"),
      realPath("transcribed", "skolverket_stat_data.jsonstat2.json"),
    ]);
    const [wrong] = await warehouse.query(
      `select count(*)::integer as cells, count(distinct source)::integer as sources,
        count(*) filter (status is null or measure is null or dimension is null or perspective is null
          or grupp is null or year is null)::integer as unknown,
        count(*) filter ((value is null) = (status = 'ok'))::integer as both,
        count(*) filter (text in ('.', '..', '~100', '-', '') and value is not null)::integer as symbols,
        count(*) filter (measure not in (select matt from ref.matt))::integer as unnamed
      from stg.published`,
    );
    expect(wrong).toMatchObject({ sources: 11, unknown: 0, both: 0, symbols: 0, unnamed: 0 });
    expect(Number(wrong?.["cells"])).toBeGreaterThan(250_000);
    const mjolby = await warehouse.query(
      `select measure, dimension, period, value from mart.published_value
      where unit_id = '0586' and perspective = 'kommunala_skolor' and grupp = 'alla'
        and (measure in ('lararbehorighet_gr') or measure = 'kostnad_per_elev_gr' and dimension = 'totalt')
      order by measure`,
    );
    expect(mjolby).toMatchObject([
      { measure: "kostnad_per_elev_gr", period: "2024", value: 130_600 },
      { measure: "lararbehorighet_gr", period: "2024/25" },
    ]);
  }, 300_000);
});
