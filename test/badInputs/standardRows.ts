import type { BadInput } from "./badInput.js";
import { lines, secret, unit } from "./sampleText.js";

const resultat = "indikator_id;enhet;lasar;grupp;varde;antal;kalla";
const np = "lasar;elev_id;skolenhetskod;arskurs;kon;amne;provbetyg";
const omdomen = "lasar;tillfalle;elev_id;skolenhetskod;arskurs;kon;amne;omdome;datum";
const enkat = "enkat;omgang;skolenhetskod;arskurs;kon;fraga;svar;svarande";
const gymnasium = "startar;elev_id;skolenhetskod;program;kon;examen_efter_3;examen_efter_4;studiebevis_2500";

const groups = ["alla", "flickor", "pojkar", "nyanlanda"];
const values = (...texts: readonly string[]) =>
  lines(resultat, ...texts.map((text, at) => `alla_amnen_ak9;${unit};2024/25;${groups[at]};${text};;Egen`));
const results = (...ids: readonly string[]) => ids.map((id) => `2024/25;${id};${unit};9;F;MA;C`);
const judged = (day: string) =>
  lines(omdomen, `2024/25;oktober;${secret}-1;${unit};5;F;MA;bra;${day}`, goodOmdome);
const goodOmdome = `2024/25;oktober;${secret}-2;${unit};5;F;MA;bra;2024-10-15`;
const answers = (...texts: readonly string[]) =>
  lines(enkat, ...texts.map((text, at) => `TLD;2025-10;${unit};5;F;Annat?;${text};${secret}-${at}`));
const cohort = (exam: string) =>
  lines(gymnasium, `2021;${secret}-1;${unit};NA;F;J;J;N`, `2021;${secret}-2;${unit};NA;P;${exam};;`);

function waits(row: number, title: string, make: () => string, column: string, faultRow = 3): BadInput {
  return { row, title, make, outcome: "quarantine", column, faultRow, counts: [1, 1, 1] };
}

/** The standard formats that are read record by record: rows of the table that betyg has no column for. */
export const standardRows: readonly BadInput[] = [
  {
    row: 45,
    title: "decimal points in the whole column",
    make: () => values("84.5", "80.25", "7"),
    outcome: "ok",
    ask: {
      sql: "select list(value order by row_number) as tal from (select row_number, svenskt_tal(varde) as value from raw.resultat)",
      rows: [{ tal: [84.5, 80.25, 7] }],
    },
  },
  waits(45, "a comma and a point in one column", () => values("84,5", "80.5"), "varde"),
  waits(46, "1,500 where decimals have a comma", () => values("84,5", "1,500"), "varde"),
  waits(48, "minus nothing", () => values("84,5", "-0"), "varde"),
  ...["12/6 2025", "25-06-12", "2025-02-30", "45820"].map((day) =>
    waits(50, `the day ${day}`, () => judged(day), "datum", 2),
  ),
  {
    row: 50,
    title: "a time late in the evening, by the day it was in Stockholm",
    make: () => judged("2025-06-12T23:30Z"),
    outcome: "ok",
    ask: {
      sql: "select datum from raw.omdomen order by row_number limit 1",
      rows: [{ datum: "2025-06-13" }],
    },
  },
  waits(52, "a share above 100", () => values("84,5", "184,5"), "varde"),
  waits(52, "a share with a percent sign", () => values("84,5", "85 %"), "varde"),
  waits(52, "a share below 0", () => values("84,5", "-1"), "varde"),
  ...["TRUE", "Ja", "1", "x"].map((text) =>
    waits(55, `${text} where J and N are allowed`, () => cohort(text), "examen_efter_3"),
  ),
  { row: 55, title: "J, N and nothing", make: () => cohort("n"), outcome: "ok", counts: [2, 0, 1] },
  {
    row: 66,
    title: "a personnummer in the free text of a survey",
    make: () => answers("Ja", "Jag heter så och är 20090229-0000", "090229 0000"),
    outcome: "warning",
    code: "maskerad-fritext",
    counts: [3, 0, 1],
    ask: {
      sql: "select svar from raw.enkat order by row_number",
      rows: [{ svar: "Ja" }, { svar: "Jag heter så och är •••" }, { svar: "•••" }],
    },
  },
  {
    row: 66,
    title: "a personnummer among the words of an omdöme",
    make: () => lines(omdomen, goodOmdome, goodOmdome.replace("-2", "-3").replace("bra", "bra 090229-0000")),
    outcome: "quarantine",
    code: "kolumn-omdome",
    counts: [1, 1, 1],
  },
  {
    row: 66,
    title: "a personnummer in a column of a standard file that is not read",
    make: () => lines(`${np};kommentar`, ...results(`${secret}-1`).map((row) => `${row};090229-0000`)),
    outcome: "error",
    code: "personuppgift",
    faultRow: 2,
  },
  {
    row: 67,
    title: "an address and a telephone number in the free text of a survey",
    make: () => answers("Skriv till hemlig@example.org", "Ring 070-174 06 05!"),
    outcome: "warning",
    code: "maskerad-fritext",
    ask: {
      sql: "select svar from raw.enkat order by row_number",
      rows: [{ svar: "Skriv till •••" }, { svar: "Ring •••!" }],
    },
  },
  {
    row: 68,
    title: "a pupil with protected identity is left out, and nothing is told",
    make: () =>
      lines(
        `${np};skyddade_personuppgifter`,
        ...results(`${secret}-1`).map((row) => `${row};J`),
        `2024/25;${secret}-1;${unit};9;F;EN;fel;`,
        ...results(`${secret}-2`).map((row) => `${row};N`),
      ),
    outcome: "ok",
    counts: [1, 0, 3],
    ask: { sql: "select count(*)::integer as n from raw.np", rows: [{ n: 1 }] },
  },
  {
    row: 70,
    title: "a survey with one respondent",
    make: () => answers("Ja"),
    outcome: "ok",
    counts: [1, 0, 1],
  },
  {
    row: 33,
    title: "a standard record that lost its last cell",
    make: () => lines(np, ...results(`${secret}-1`), `2024/25;${secret}-2;${unit};9;F;MA`, ""),
    outcome: "quarantine",
    code: "antal-celler",
    faultRow: 3,
  },
  {
    row: 64,
    title: "one pupil at two units at one occasion",
    make: () => lines(omdomen, goodOmdome, goodOmdome.replace(unit, "87654321").replace(";MA;", ";EN;")),
    outcome: "quarantine",
    code: "motsagelse",
    column: "skolenhetskod",
    counts: [0, 2, 1],
  },
];
