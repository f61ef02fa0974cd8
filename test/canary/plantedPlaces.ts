import { exportCells, exportRow, exportText, kolada, preamble, salsaText } from "../badInputs/sampleText.js";
import { exportFixtures } from "../mapping/exportFixtures.js";
import { betygHeader } from "../support/betygFile.js";
import { workbookFile } from "../support/workbookFile.js";

/** Name of a file, and the file with a text in one place where it does not belong. */
export type PlantedPlace = readonly [string, (text: string) => string | Uint8Array];

const lines = (...rows: readonly string[]) => `${rows.join("\n")}\n`;
const own = (name: string) => exportFixtures.find((fixture) => fixture.name === name)?.text ?? "";
const row = "2024/25;VT;kanarie-1;90000001;9;F;MA;B";

/** A good record of each standard format that is read record by record; free text and labels are told apart below. */
const standard: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  omdomen: {
    lasar: "2024/25",
    tillfalle: "oktober",
    elev_id: "kanarie-1",
    skolenhetskod: "90000001",
    arskurs: "5",
    kon: "F",
    amne: "MA",
    omdome: "godtagbara",
    datum: "2024-10-15",
  },
  franvaro: {
    lasar: "2024/25",
    termin: "HT",
    elev_id: "kanarie-1",
    skolenhetskod: "90000001",
    arskurs: "5",
    kon: "F",
    undervisningstid_min: "4000",
    giltig_min: "100",
    ogiltig_min: "0",
    rapporterad_min: "3900",
    period_fran: "2024-09-01",
    period_till: "2024-09-30",
  },
  np: {
    lasar: "2024/25",
    elev_id: "kanarie-1",
    skolenhetskod: "90000001",
    arskurs: "9",
    kon: "F",
    amne: "MA",
    provbetyg: "C",
  },
  enkat: {
    enkat: "TLD",
    omgang: "2025-10",
    skolenhetskod: "90000001",
    arskurs: "5",
    kon: "F",
    fraga: "Trygg?",
    svar: "Ja",
    svarande: "s1",
  },
  enkat_aggregat: {
    enkat: "TLD",
    omgang: "2025-10",
    skolenhetskod: "90000001",
    arskurs: "5",
    kon: "F",
    fraga: "Trygg?",
    svar: "Ja",
    antal: "12",
  },
  enkat_population: {
    enkat: "TLD",
    omgang: "2025-10",
    skolenhetskod: "90000001",
    arskurs: "5",
    kon: "F",
    antal: "20",
  },
  gymnasium: {
    startar: "2021",
    elev_id: "kanarie-1",
    skolenhetskod: "90000001",
    program: "NA",
    kon: "F",
    examen_efter_3: "J",
    examen_efter_4: "J",
    studiebevis_2500: "N",
  },
  vux: {
    ar: "2024",
    elev_id: "kanarie-1",
    kurs: "SFI 2C",
    skolform: "sfi",
    utfall: "avbrutet",
    betyg: "",
    avbrottsorsak: "arbete",
  },
  lasning: {
    lasar: "2024/25",
    tillfalle: "var",
    elev_id: "kanarie-1",
    skolenhetskod: "90000001",
    arskurs: "2",
    kon: "F",
    omrade: "avkodning",
    niva: "gron",
  },
  resultat: {
    indikator_id: "alla_amnen_ak9",
    enhet: "90000001",
    lasar: "2024/25",
    grupp: "alla",
    varde: "84,5",
    antal: "20",
    kalla: "Egen",
  },
};
const labels = new Set(
  "tillfalle omdome enkat fraga kurs program avbrottsorsak omrade niva grupp kalla".split(" "),
);
/** Whatever the respondent wrote: numbers and addresses are taken out, names cannot be, and it stays in the warehouse. */
const freeText = "svar";

function standardPlaces(kept: (column: string) => boolean): PlantedPlace[] {
  return Object.entries(standard).flatMap(([format, record]) =>
    Object.keys(record)
      .filter((column) => column !== freeText && kept(column))
      .map(
        (column): PlantedPlace => [
          `${format} ${column}.csv`,
          (text) =>
            lines(Object.keys(record).join(";"), Object.values({ ...record, [column]: text }).join(";")),
        ],
      ),
  );
}

/** Cells where a number, a code or nothing should stand: even a single name is masked there. */
export const cellPlaces: readonly PlantedPlace[] = [
  ...standardPlaces((column) => !labels.has(column)),
  ["betyg titel.csv", (text) => lines(`Betyg för ${text};;;;;;;`, betygHeader, row)],
  [
    "betyg kommentar.csv",
    (text) =>
      lines(`${betygHeader};kommentar`, ...Array.from({ length: 70 }, () => `${row};`), `${row};${text}`),
  ],
  ["betyg en cell for mycket.csv", (text) => lines(betygHeader, row, `${row};${text}`)],
  ["export kod.csv", (text) => exportText(exportRow(undefined, { code: text }))],
  ["export kommun.csv", (text) => exportText(exportRow(undefined, { kommun: text }))],
  ["export varde.csv", (text) => exportText(exportRow([text, "1", "2", "3"]))],
  ["export fot.csv", (text) => `${exportText(exportRow())}${text}\n`],
  ["export titel.csv", (text) => exportText(exportRow()).replace(preamble[2], text)],
  ["kolada varde.json", (text) => kolada(JSON.stringify(text))],
  ["kolada trasig.json", (text) => `${kolada("1").slice(0, -1)},"x":"${text}" ${text}`],
  ["salsa.json", (text) => salsaText(text)],
  ["okand.json", (text) => JSON.stringify([{ [text]: text }])],
  ["okand.csv", (text) => lines("Elev;Antal", `${text};1`, `${text};2`, `${text};3`)],
  [
    "okand elever.csv",
    (text) =>
      lines(
        "Elev;Skola;Läsår;Antal frånvarotimmar",
        ...Array.from({ length: 9 }, () => `${text};Rönnfors;2024/25;5`),
      ),
  ],
  ["mappad enhet.csv", (text) => own("platt").replace("Ekehagsskolan 7-9", text)],
  ["mappad period.csv", (text) => own("platt").replace("2022/23", text)],
  ["mappad varde.csv", (text) => own("platt").replace("190,8", text)],
  ["mappad elev.csv", (text) => own("legilexi").replace("x-1", text)],
  ["mappat amne.csv", (text) => own("amnesomdomen").replace("Matematik", text)],
  ["mappat datum.csv", (text) => own("amnesomdomen").replace("2026-03-18", text)],
  [
    "dolt blad.xlsx",
    (text) =>
      workbookFile({
        sheets: [
          { name: "Blad1", rows: [["Rubrik"], [1]] },
          { name: "Dolt", state: "hidden", rows: [[text]] },
        ],
      }),
  ],
];

/** Words that the file itself chooses: headers, filters, sheets, answers. A name of one word cannot be told from them. */
export const wordPlaces: readonly PlantedPlace[] = [
  ...standardPlaces((column) => labels.has(column)),
  ...Object.entries(standard).map(
    ([format, record]): PlantedPlace => [
      `${format} rubrik.csv`,
      (text) => lines(`${Object.keys(record).join(";")};${text}`, `${Object.values(record).join(";")};x`),
    ],
  ),
  ["betyg rubrik.csv", (text) => lines(`${betygHeader};${text}`, `${row};x`)],
  ["betyg rubrik tva.csv", (text) => lines(`${betygHeader};${text};${text}`, `${row};x;y`)],
  ["betyg rubrik i stallet.csv", (text) => lines(betygHeader.replace(";betyg", `;${text}`), row)],
  ["kolada nyckel.json", (text) => kolada("12.5", `"${text}":1,"${text}":2`)],
  ["export rubrik.csv", (text) => exportText(exportRow()).replace("Huvudman orgnr", text)],
  [
    "export ny rubrik.csv",
    (text) => exportText(`${exportRow()}1;`).replace("(17 ämnen);", `(17 ämnen);${text};`),
  ],
  ["okand rubrik.csv", (text) => lines(`${text};Antal`, "Rönnfors;1", "Ekehag;2")],
  ["mappad rubrik.csv", (text) => own("platt").replace("Meritvärde åk 9", text)],
  ["mappad ny rubrik.csv", (text) => own("platt").replaceAll(/\r\n/g, `;${text}\r\n`)],
  ["mappad grupp.csv", (text) => own("platt").replace("Flickor", text)],
  ["mappad filter.csv", (text) => own("hierarkisk").replace("Årskurs:;9", `Årskurs:;${text}`)],
  ["mappad nytt filter.csv", (text) => own("hierarkisk").replace("Årskurs:;9", `${text}:;${text}`)],
  ["mappad titel.csv", (text) => own("hierarkisk").replace("Meritvärde per enhet", `Meritvärde för ${text}`)],
  ["mappad niva.csv", (text) => own("legilexi").replace(";6;4;6;2", `;${text};4;6;2`)],
  ["mappat omdome.csv", (text) => own("amnesomdomen").replace("Mer än godtagbara", text)],
  ["mappat svar.csv", (text) => own("tld").replace("Oftast", text)],
  [
    "blad.xlsx",
    (text) =>
      workbookFile({
        sheets: [
          {
            name: text.slice(0, 31),
            rows: [
              ["Rubrik", text],
              [1, 2],
            ],
          },
        ],
      }),
  ],
  [
    "export.xlsx",
    (text) =>
      workbookFile({
        sheets: [
          { name: text.slice(0, 31), rows: exportCells(exportRow([text, "1", "2", "3"])) },
          { name: `B ${text}`.slice(0, 31), rows: exportCells(exportRow()) },
        ],
      }),
  ],
];
