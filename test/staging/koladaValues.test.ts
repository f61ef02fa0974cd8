import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

async function importing(incoming: Readonly<Record<string, string>>): Promise<Warehouse> {
  const workspace = await makeWorkspace({ incoming });
  await runImport(workspace, undefined, "2026-02-01");
  return openMarts(workspace);
}

describe("series breaks", () => {
  it("MV-13 no line joins 16 and 17 subjects, nor Kolada's 2016 with the years beside it", async () => {
    const values = [2014, 2015, 2016, 2017, 2018].map((period) => ({
      kpi: "N15505",
      municipality: "9900",
      period,
      values: [{ gender: "T", value: period - 1800, status: "", count: 1, isdeleted: false }],
    }));
    const warehouse = await importing({ "kolada.json": JSON.stringify({ values, next_url: null }) });
    const rows = await warehouse.query(
      "select period, value, segment from mart.published_value where measure = 'meritvarde_ak9' order by period",
    );
    expect(rows).toEqual([
      { period: "2013/14", value: 214, segment: "" },
      { period: "2014/15", value: 215, segment: "2014/15" },
      { period: "2015/16", value: 216, segment: "2015/16" },
      { period: "2016/17", value: 217, segment: "2016/17" },
      { period: "2017/18", value: 218, segment: "2016/17" },
    ]);
  });
});

describe("Kolada's 95.0", () => {
  const kolada = (values: readonly [string, number][]) =>
    JSON.stringify({
      values: [
        {
          kpi: "N15424",
          municipality: "0999",
          period: 2025,
          values: values.map(([gender, value]) => ({
            gender,
            value,
            status: "",
            count: 1,
            isdeleted: false,
          })),
        },
      ],
      next_url: null,
    });
  const cells = (warehouse: Warehouse) =>
    warehouse.query(
      `select grupp, value, status, string_split(status_reason, ':')[1] as shown, source from mart.published_value
      where measure = 'behorighet_yr_ak9' order by grupp`,
    );
  const text = [
    "Statistik från Skolverket, https://www.skolverket.se",
    "",
    "Grundskola - Behörighet till gymnasieskolan, fr.o.m. 2011",
    "Valt läsår: 2024/25",
    "",
    "Kommun;Kommun-kod;Län;Läns-kod;Typ av huvudman;Kön;Antal elever;Andel (%) elever behöriga till yrkesprog.;Andel elever (%) behöriga till estetiskt program;Andel elever (%) behöriga till Ekonomi-, humanistiska och samhällsvetenskaps- program;Andel elever (%) behöriga till Naturvetenskapligt och tekniskt program;",
    "Exempelby;0999;Påhittade län;09;Samtliga;Flickor;48;~100;..;85,4;83,3;",
    "Exempelby;0999;Påhittade län;09;Samtliga;Samtliga;97;94,9;..;85,4;83,3;",
    "",
    "Rapportbeskrivning och definitioner etc.",
    "",
  ].join("\n");

  it("DC-3 is ~100 where Skolverket writes ~100 for the same cell, and Skolverket's number where there is one", async () => {
    const warehouse = await importing({
      "a.csv": text,
      "b.json": kolada([
        ["T", 95],
        ["K", 95],
        ["M", 93],
      ]),
    });
    expect(await cells(warehouse)).toMatchObject([
      { grupp: "alla", value: 94.9, status: "ok", source: "skolverket_behorighet_kommun" },
      {
        grupp: "flickor",
        value: null,
        status: "approximate",
        shown: "~100",
        source: "skolverket_behorighet_kommun",
      },
      { grupp: "pojkar", value: 93, status: "ok", source: "kolada_data" },
    ]);
  });

  it("DC-3 alone may be either, and is suspicious where the value of all lies outside those of girls and boys", async () => {
    const warehouse = await importing({
      "b.json": kolada([
        ["T", 93],
        ["K", 95],
        ["M", 95],
      ]),
    });
    expect(await cells(warehouse)).toMatchObject([
      { grupp: "alla", value: 93, status: "ok" },
      { grupp: "flickor", value: null, status: "approximate", shown: "95,0 eller ~100" },
      { grupp: "pojkar", value: null, status: "approximate", shown: "95,0 eller ~100" },
    ]);
    const suspicious = await warehouse.query(
      "select kontroll, unit_id, involves_95 from mart.suspicious_value",
    );
    expect(suspicious).toEqual([{ kontroll: "total_utanfor_konen", unit_id: "0999", involves_95: true }]);
    const [reason] = await warehouse.query(
      "select count(*)::integer as n from mart.published_value where status_reason like '%troligen ~100.'",
    );
    expect(reason).toEqual({ n: 2 });
  });
});
