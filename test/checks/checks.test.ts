import { describe, expect, it } from "vitest";
import { describeChecks } from "../../loaders/checks/describeChecks.js";
import { readChecks } from "../../loaders/checks/readChecks.js";
import { runImport } from "../../loaders/pipeline.js";
import { runSqlFile } from "../../loaders/warehouse/runSqlFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const enheter = [
  "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa",
  "90000001;Påhittade skolan;;grundskola;kommunal;;;;",
].join("\n");

const tld = {
  enkat: "TLD",
  familj: "tld",
  fragor: [
    { fraga: "Trygg?", omrade: "trygghet", skala: "ja_nej" },
    { fraga: "Lär du?", omrade: "larande", skala: "ja_nej" },
  ],
};

/** What the checks find in a workspace with one listed unit and these files. */
async function found(incoming: Readonly<Record<string, string>>) {
  const workspace = await makeWorkspace({
    incoming,
    own: { "enheter.csv": enheter },
    config: { enkater: [tld] },
  });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const findings = await readChecks(warehouse);
  return { warehouse, findings, brief: findings.map(({ rule, file, row }) => [rule, file, row]) };
}

const text = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

describe("units that no list has (bad input 57)", () => {
  it("are told once a file, whatever format they stand in, and their rows stay", async () => {
    const { brief, findings, warehouse } = await found({
      "np.csv": text(
        "lasar;elev_id;skolenhetskod;arskurs;kon;amne;provbetyg",
        "2024/25;e1;90000001;9;F;MA;C",
        "2024/25;e2;99999999;9;F;MA;C",
        "2024/25;e3;99999999;9;F;MA;C",
      ),
      "betyg.csv": text(
        "lasar;termin;elev_id;skolenhetskod;arskurs;kon;amne;betyg",
        "2024/25;VT;e1;09999999;9;F;MA;C",
      ),
      "resultat.csv": text(
        "indikator_id;enhet;lasar;grupp;varde;antal;kalla",
        "alla_amnen_ak9;9900;2024/25;alla;80;;Egen",
        "alla_amnen_ak9;0000;2024/25;alla;75;;Egen",
        "alla_amnen_ak9;0180;2024/25;alla;75;;Egen",
      ),
    });
    expect(brief).toEqual([
      ["okand_enhet", "betyg.csv", 2],
      ["okand_enhet", "np.csv", 3],
      ["okand_enhet", "resultat.csv", 4],
    ]);
    expect(findings[0]?.message).toContain("Skolenheten 09999999 finns varken i enheter.csv");
    expect(findings[2]?.message).toContain("Kommunkoden 0180 är inte kommunens egen.");
    expect(await warehouse.query("select count(*)::integer as n from stg.np")).toEqual([{ n: 3 }]);
  });

  it("a unit of a public list is known, and one that is in another municipality is told to be", async () => {
    const { findings } = await found({
      "enheter.csv": text(
        "lasar;elev_id;skolenhetskod;arskurs;kon;amne;provbetyg",
        "2024/25;e1;90000002;9;F;MA;C",
        "2024/25;e2;90000003;9;F;MA;C",
      ),
      "slutbetyg.csv": slutbetyg(["90000002", "9900"], ["90000003", "0180"]),
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(
      "Skolenheten 90000003 hör till en annan kommun enligt Skolverket.",
    );
  });
});

describe("answers and people asked (EN-7, EN-12)", () => {
  const population = (...groups: readonly string[]) =>
    text("enkat;omgang;skolenhetskod;arskurs;kon;antal", ...groups);
  const answers = (...rows: readonly string[]) =>
    text("enkat;omgang;skolenhetskod;arskurs;kon;fraga;svar;antal", ...rows);
  const group = "TLD;2025-10;90000001";

  it("more answers to one question than people asked is a finding, once for the group, without its numbers", async () => {
    const { findings } = await found({
      "fragade.csv": population(`${group};5;;20`, `${group};8;;20`),
      "svar.csv": answers(
        `${group};5;;Trygg?;Ja;17`,
        `${group};5;;Trygg?;Nej;4`,
        `${group};5;;Lär du?;Ja;21`,
        `${group};8;;Trygg?;Ja;20`,
      ),
    });
    expect(findings).toMatchObject([{ rule: "svar_over_tillfragade", file: "fragade.csv", row: 2 }]);
    expect(findings[0]?.message).not.toMatch(/\b(?:17|20|21)\b/);
  });

  it("those asked as one group are held against the sum of the parts, and parts are not added to their total", async () => {
    const parts = [`${group};5;F;Trygg?;Ja;9`, `${group};5;P;Trygg?;Ja;8`];
    const fits = await found({
      "fragade.csv": population(`${group};5;;20`),
      "svar.csv": answers(...parts, `${group};5;;Trygg?;Ja;17`),
    });
    expect(fits.findings).toEqual([]);
    const over = await found({
      "fragade.csv": population(`${group};5;;16`),
      "svar.csv": answers(...parts),
    });
    expect(over.brief).toEqual([["svar_over_tillfragade", "fragade.csv", 2]]);
  });
});

describe("shares that belong together", () => {
  const values = (...rows: readonly (readonly [string, string])[]) =>
    text(
      "indikator_id;enhet;lasar;grupp;varde;antal;kalla",
      ...rows.map(([id, value]) => `${id};90000001;2024/25;alla;${value};;Egen`),
    );
  const routes = (yr: string, es: string, eksahu: string, nate: string) =>
    values(
      ["behorighet_yr_ak9", yr],
      ["behorighet_es_ak9", es],
      ["behorighet_eksahu_ak9", eksahu],
      ["behorighet_nate_ak9", nate],
    );

  it.each([
    ["88", "85", "84", "80", undefined],
    ["88", "88", "88", "88", undefined],
    ["88", "89", "84", "80", "estetiskt program än till yrkesprogram"],
    ["88", "85", "86", "80", "högskoleförberedande program än till estetiskt program"],
    ["88", "85", "84", "85,1", "högskoleförberedande program än till estetiskt program"],
    ["88", "..", "84", "89", "högskoleförberedande program än till yrkesprogram"],
    ["..", "85", "84", "80", undefined],
  ])("BE-6: yr %s, es %s, eksahu %s, nate %s", async (yr, es, eksahu, nate, expected) => {
    const { findings } = await found({ "resultat.csv": routes(yr, es, eksahu, nate) });
    expect(findings.map(({ rule }) => rule)).toEqual(expected === undefined ? [] : ["behorighet_ordning"]);
    if (expected !== undefined) expect(findings[0]?.message).toContain(expected);
  });

  it("BE-6: holds for Skolverket's rows too, each by itself", async () => {
    const { brief } = await found({
      "behorighet.csv": behorighet(
        ["Samtliga", "Samtliga", "100", "88,0", "85,0", "84,0", "80,0"],
        ["Samtliga", "Flickor", "50", "88,0", "88,1", "84,0", "80,0"],
      ),
    });
    expect(brief).toEqual([["behorighet_ordning", "behorighet.csv", 5]]);
  });
});

describe("grades against test grades (NP-2)", () => {
  it.each([
    [["lagre", "12,0"], ["hogre", "30,0"], undefined],
    [["lagre", "60,0"], ["hogre", "40,1"], undefined],
    [["lagre", "60,0"], ["hogre", "40,2"], "mer än 100 procent"],
  ] as const)("%s and %s", async (lower, higher, expected) => {
    const shares = ["100", "88,0", "85,0", "84,0", "80,0"];
    const { warehouse } = await found({ "a.csv": behorighet(["Samtliga", "Samtliga", ...shares]) });
    for (const [side, value] of [lower, higher]) {
      await warehouse.run(
        `insert into stg.resultat (file_id, row_number, indicator_id, unit_id, period, grupp, value)
        values (1, 7, 'betyg_' || $side || '_an_np_ma_ak9', '90000001', '2024/25', 'alla', svenskt_tal($value))`,
        { side, value },
      );
    }
    await runSqlFile(warehouse, new URL("../../loaders/checks/np_relation.sql", import.meta.url));
    const findings = await readChecks(warehouse);
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual(expected ? [["np_relation", 7]] : []);
    if (expected) expect(findings[0]?.message).toContain(`, MA, är tillsammans ${expected}.`);
  });
});

describe("totals of Skolverket's exports (bad input 41)", () => {
  it("a total that is not the sum of its parts is a finding; a hidden part is not 0", async () => {
    const shares = ["88,0", "85,0", "84,0", "80,0"] as const;
    const rows = (all: string, boys: string) =>
      behorighet(
        ["Samtliga", "Samtliga", all, ...shares],
        ["Samtliga", "Flickor", "60", ...shares],
        ["Samtliga", "Pojkar", boys, ...shares],
      );
    expect((await found({ "a.csv": rows("100", "40") })).findings).toEqual([]);
    expect((await found({ "a.csv": rows("100", "..") })).findings).toEqual([]);
    const { findings } = await found({ "a.csv": rows("101", "40") });
    expect(findings).toMatchObject([{ rule: "summarad", severity: "fel", file: "a.csv" }]);
    expect(findings[0]?.message).toContain("inte summan av flickor och pojkar");
  });
});

describe("findings", () => {
  it("are found anew by each build, and told in lines a person can read", async () => {
    const { warehouse, findings } = await found({
      "np.csv": text(
        "lasar;elev_id;skolenhetskod;arskurs;kon;amne;provbetyg",
        "2024/25;e1;99999999;9;F;MA;C",
      ),
    });
    expect(describeChecks(findings)).toEqual([
      "Kontrollerna i det senaste bygget gav 1 fynd:",
      expect.stringMatching(/^ {2}varning: np\.csv rad 2: Skolenheten 99999999 finns varken /),
    ]);
    expect(describeChecks([])).toEqual([]);
    await warehouse.run("update meta.file set superseded_by = 99");
    expect(await readChecks(warehouse)).toEqual([]);
  });
});

function slutbetyg(...units: readonly (readonly [string, string])[]): string {
  const columns =
    "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;" +
    "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen;Andel (%) elever behöriga till yrkesprog.;" +
    "Genomsnittligt meritvärde (17 ämnen);";
  const rows = units.map(
    ([code, kommun]) =>
      `Påhittade skolan;${code};Exempelby;${kommun};Kommunal;Exempelby kommun;2129999999;52;71,2;88;231;`,
  );
  return text("Valt läsår: 2024/25", "", columns, ...rows, "", "Rapportbeskrivning och definitioner etc.");
}

function behorighet(...rows: readonly (readonly string[])[]): string {
  const columns =
    "Kommun;Kommun-kod;Län;Läns-kod;Typ av huvudman;Kön;Antal elever;Andel (%) elever behöriga till yrkesprog.;" +
    "Andel elever (%) behöriga till estetiskt program;" +
    "Andel elever (%) behöriga till Ekonomi-, humanistiska och samhällsvetenskaps- program;" +
    "Andel elever (%) behöriga till Naturvetenskapligt och tekniskt program;";
  const lines = rows.map((cells) => `Exempelby;0999;Påhittade län;09;${cells.join(";")};`);
  return text("Valt läsår: 2024/25", "", columns, ...lines, "", "Rapportbeskrivning och definitioner etc.");
}
