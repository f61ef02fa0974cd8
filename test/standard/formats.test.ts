import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { workbookFile } from "../support/workbookFile.js";

const day = "2026-02-01";
const text = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

async function take(content: string | Uint8Array) {
  const workspace = await makeWorkspace({ incoming: { "fil.csv": content } });
  const [imported] = await runImport(workspace, undefined, day);
  return { workspace, source: imported?.source.id, result: imported?.result };
}

async function typed(content: string, sql: string) {
  const { workspace } = await take(content);
  return (await openMarts(workspace)).query(sql);
}

const headers = {
  omdomen: "lasar;tillfalle;elev_id;skolenhetskod;arskurs;kon;amne;omdome;datum",
  np: "lasar;elev_id;skolenhetskod;arskurs;kon;amne;provbetyg",
  enkat: "enkat;omgang;skolenhetskod;arskurs;kon;fraga;svar;svarande",
  enkat_aggregat: "enkat;omgang;skolenhetskod;arskurs;kon;fraga;svar;antal",
  enkat_population: "enkat;omgang;skolenhetskod;arskurs;kon;antal",
  gymnasium: "startar;elev_id;skolenhetskod;program;kon;examen_efter_3;examen_efter_4;studiebevis_2500",
  vux: "ar;elev_id;kurs;skolform;utfall;betyg;avbrottsorsak",
  lasning: "lasar;tillfalle;elev_id;skolenhetskod;arskurs;kon;omrade;niva",
  resultat: "indikator_id;enhet;lasar;grupp;varde;antal;kalla",
} as const;

const good: Readonly<Record<keyof typeof headers, string>> = {
  omdomen: "2024/25;oktober;e1;12345678;5;F;MA;godtagbara;2024-10-15",
  np: "2024/25;e1;12345678;9;F;MA;C",
  enkat: "TLD;2025-10;12345678;5;F;Trygg?;Ja;s1",
  enkat_aggregat: "TLD;2025-10;12345678;5;F;Trygg?;Ja;12",
  enkat_population: "TLD;2025-10;12345678;5;F;20",
  gymnasium: "2021;e1;12345678;NA;F;J;J;N",
  vux: "2024;e1;SFI 2C;sfi;avbrutet;;arbete",
  lasning: "2024/25;var;e1;12345678;2;F;avkodning;gron",
  resultat: "alla_amnen_ak9;12345678;2024/25;alla;84,5;20;Egen",
};
const formats = Object.keys(headers).map((id) => id as keyof typeof headers);

describe("a file of a standard format", () => {
  it.each(formats)("%s is known by its columns, and its rows are kept once", async (id) => {
    const { source, result } = await take(text(headers[id], good[id], good[id]));
    expect(source).toBe(id);
    expect(result?.accounting).toEqual({
      records: 3,
      accepted: 1,
      quarantined: 0,
      ignored: 2,
      ignoredBy: { rubrik: 1, "samma rad igen": 1 },
    });
  });

  it.each(formats)("%s is read in any order of columns, and as a workbook", async (id) => {
    const turned = [headers[id], good[id]].map((line) => line.split(";").toReversed());
    const other = await take(text(...turned.map((cells) => cells.join(";").toUpperCase())));
    expect(other.source).toBe(id);
    const sheet = [headers[id], good[id]].map((line) => line.split(";"));
    const book = await take(workbookFile({ sheets: [{ name: "Blad1", rows: sheet }] }));
    expect(book.result?.accounting).toMatchObject({ records: 2, accepted: 1, quarantined: 0 });
  });

  it.each([
    ["omdomen", "2024/25;oktober;e2;12345678;5;F;MA;bra;2024-02-30", "kolumn-datum"],
    ["omdomen", "2024/25;oktober;e2;12345678;10;F;MA;bra;", "kolumn-arskurs"],
    ["omdomen", "2024/25;oktober;;12345678;5;F;MA;bra;", "tomt-varde"],
    ["np", "2024/25;e2;12345678;9;F;XX;C", "kolumn-amne"],
    ["np", "2024/25;e2;12345678;9;F;MA;IG", "kolumn-provbetyg"],
    ["np", "2024/26;e2;12345678;9;F;MA;C", "kolumn-lasar"],
    ["enkat_aggregat", "TLD;oktober;12345678;5;F;Trygg?;Ja;12", "kolumn-omgang"],
    ["enkat_aggregat", "TLD;2025-10;12345678;5;F;Trygg?;Nej;-1", "kolumn-antal"],
    ["enkat_population", "TLD;2025-10;12345678;6;F;1,5", "kolumn-antal"],
    ["gymnasium", "2021;e2;12345678;NA;F;J;N;", "motsagelse"],
    ["gymnasium", "2021;e2;12345678;NA;F;x;;", "kolumn-examen_efter_3"],
    ["vux", "2024;e2;SFI 2C;sfi;avbrutet;E;", "motsagelse"],
    ["vux", "2024;e2;SFI 2C;sfi;kvar;;", "kolumn-utfall"],
    ["lasning", "2024/25;var;e2;1234567;2;F;avkodning;gron", "kolumn-skolenhetskod"],
    ["resultat", "alla_amnen_ak9;12345678;2024/25;flickor;184,5;20;Egen", "motsagelse"],
    ["resultat", "alla_amnen;12345678;2024/25;flickor;84,5;20;Egen", "kolumn-indikator_id"],
    ["resultat", "alla_amnen_ak9;12345678;2024/25;flickor;84.5;20;Egen", "kolumn-varde"],
    ["resultat", "alla_amnen_ak9;12345678;2024/25;flickor;1,500;20;Egen", "kolumn-varde"],
  ] as const)("%s: %s waits in quarantine, the rest is kept", async (id, bad, code) => {
    const { result } = await take(text(headers[id], good[id], bad));
    expect(result?.accounting).toMatchObject({ records: 3, accepted: 1, quarantined: 1, ignored: 1 });
    expect(result?.quarantine).toMatchObject([{ code, row: 3 }]);
  });

  it("sets both rows aside that say different things of the same (row 63)", async () => {
    const { result } = await take(text(headers.np, good.np, "2024/25;e1;12345678;9;F;MA;A"));
    expect(result?.accounting).toMatchObject({ accepted: 0, quarantined: 2 });
    expect(result?.quarantine[0]?.message).toContain("Raderna 2, 3 säger olika");
  });

  it("does not take a name in a wrong column into any message", async () => {
    const { result } = await take(text(headers.np, "2024/25;e1;12345678;9;Elsa;MA;C", good.np));
    expect(JSON.stringify(result)).not.toContain("Elsa");
  });

  it("DC-16: a row marked as protected identity is put aside, in no listing", async () => {
    const content = text(`${headers.np};skyddad`, `${good.np};N`, "2024/25;e2;12345678;9;P;EN;A;J");
    const { result } = await take(content);
    // the count is published with the file, so its name does not tell what they are
    expect(result?.accounting.ignoredBy).toEqual({ rubrik: 1, "rad som källan har märkt": 1 });
    expect(result?.quarantine).toEqual([]);
  });
});

describe("a typed standard table", () => {
  it("NP-1: a test not taken is no grade, and streck is one that says so", async () => {
    const rows = ["2024/25;e2;12345678;9;P;MA;", "2024/25;e3;12345678;9;P;MA;-"];
    expect(
      await typed(text(headers.np, good.np, ...rows), "select provbetyg from stg.np order by row_number"),
    ).toEqual([{ provbetyg: "C" }, { provbetyg: null }, { provbetyg: "-" }]);
  });

  it("answers one by one and answers counted give the same table", async () => {
    const sql = "select * exclude (file_id, row_number) from stg.enkat_svar order by svar";
    const single = ["s1;Ja", "s2;Ja", "s3;Nej", "s4;"].map((each) => {
      const [who, answer] = each.split(";");
      return `TLD;2025-10;12345678;5;F;Trygg?;${answer};${who}`;
    });
    const counted = ["Ja;2", "Nej;1"].map((each) => `TLD;2025-10;12345678;5;F;Trygg?;${each}`);
    const one = await typed(text(headers.enkat, ...single), sql);
    expect(one).toEqual(await typed(text(headers.enkat_aggregat, ...counted), sql));
    expect(one).toMatchObject([
      { svar: "Ja", antal: 2 },
      { svar: "Nej", antal: 1 },
    ]);
  });

  it("row 66: numbers and addresses in free text are gone before it is stored, and a respondent is no pupil", async () => {
    const answer = '"Ring 070-123 45 67\neller elsa@skola.se, 20090229-0000"';
    const content = text(headers.enkat, `TLD;2025-10;12345678;5;F;Annat?;${answer};e1`, good.enkat);
    const rows = await typed(content, "select svar, svarande from raw.enkat order by row_number");
    expect(rows[0]?.["svar"]).toBe("Ring ••• eller •••, •••");
    const [pupil] = await typed(text(headers.np, good.np), "select elev_id from raw.np");
    expect(rows[0]?.["svarande"]).not.toBe(pupil?.["elev_id"]);
  });

  it("GY-7, GY-11: a cohort knows its system, and an introductory programme is no national one", async () => {
    const rows = ["2025;e2;12345678;IMV;P;;;", "2025;e3;12345678;NA;P;;;"];
    const sql =
      "select program, introduktionsprogram as im, utbildningssystem as system, examen_efter_3 from stg.gymnasium order by row_number";
    expect(await typed(text(headers.gymnasium, good.gymnasium, ...rows), sql)).toEqual([
      { program: "NA", im: false, system: "Gy11", examen_efter_3: true },
      { program: "IMV", im: true, system: "Gy25", examen_efter_3: null },
      { program: "NA", im: false, system: "Gy25", examen_efter_3: null },
    ]);
  });

  it("ready-made values have a status: hidden is not missing, and neither is 0", async () => {
    const rows = ["flickor;..;", "pojkar;.;"].map((each) => {
      const [group, value] = each.split(";");
      return `alla_amnen_ak9;12345678;2024/25;${group};${value};;Egen`;
    });
    const sql = "select grupp, value, status, unit_level from stg.resultat order by row_number";
    expect(await typed(text(headers.resultat, good.resultat, ...rows), sql)).toEqual([
      { grupp: "alla", value: 84.5, status: "ok", unit_level: "unit" },
      { grupp: "flickor", value: null, status: "suppressed", unit_level: "unit" },
      { grupp: "pojkar", value: null, status: "missing", unit_level: "unit" },
    ]);
  });
});
