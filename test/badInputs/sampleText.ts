import { betygHeader } from "../support/betygFile.js";
import { franvaroFile, franvaroRow } from "../support/franvaroFile.js";

/** Stands in every id of the bad files, and nowhere else: no message may hold it. */
export const secret = "hemlig";

/** Ids and a name that no message may show, each invented; that day was never in the calendar. */
export const planted = [secret, "090229-0000", "0902290000", "påhittad persson"] as const;

export const unit = "12345678";
export const header = betygHeader;

/** A record of a good betyg file; `change` puts other text in some columns. */
export function betygRow(id: number | string, change: Readonly<Record<string, string>> = {}): string {
  const elevId = typeof id === "number" ? `${secret}-${id}` : id;
  const row = {
    lasar: "2024/25",
    termin: "VT",
    elev_id: elevId,
    skolenhetskod: unit,
    arskurs: "9",
    kon: "F",
  };
  return Object.values({ ...row, amne: "MA", betyg: "B", ...change }).join(";");
}

/** A franvaro file with the records of two pupils: a good one, and one with the change. */
export function franvaro(change: Parameters<typeof franvaroRow>[0]): string {
  return franvaroFile(
    franvaroRow({ elev_id: `${secret}-1` }),
    franvaroRow({ elev_id: `${secret}-2`, ...change }),
  );
}

export function lines(...rows: readonly string[]): string {
  return `${rows.join("\n")}\n`;
}

/** A betyg file of the header and the records. */
export function betyg(...rows: readonly string[]): string {
  return lines(header, ...rows);
}

export const exportColumns =
  "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;" +
  "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen;Andel (%) elever behöriga till yrkesprog.;" +
  "Genomsnittligt meritvärde (17 ämnen);";

/** A row of Skolverket's final grades per unit; `cells` are the four measures. */
export function exportRow(
  cells: readonly string[] = ["52", "71,2", "~100", "231,5"],
  { name = "Påhittade skolan", code = "90000001", kommun = "0999" } = {},
): string {
  return `${[name, code, "Exempelby", kommun, "Kommunal", "Exempelby kommun", "2129999999", ...cells].join(";")};`;
}

export const preamble = [
  "Statistik från Skolverket, https://www.skolverket.se",
  "",
  "Grundskola - Slutbetyg årskurs 9, samtliga elever",
  "Valt läsår: 2024/25",
  "",
] as const;

/** An untouched export with the rows. */
export function exportText(...rows: readonly string[]): string {
  return lines(...preamble, exportColumns, ...rows, "", "Rapportbeskrivning och definitioner etc.");
}

/** Cells of an export as a sheet of a workbook. */
export function exportCells(...rows: readonly string[]): string[][] {
  return [...preamble, exportColumns, ...rows].map((line) => line.split(";"));
}

/** One page of Kolada's values. */
export function kolada(value: string, rest = '"count":1,"next_url":null'): string {
  return `{"values":[{"kpi":"N15505","municipality":"0999","period":2024,"values":[{"gender":"T","value":${value},"status":"","count":1}]}],${rest}}`;
}

/** SALSA of one unit. */
export function salsaText(code: string, lasar = "2024/25"): string {
  const measure = { value: "231", valueType: "EXISTS" };
  const entry = {
    schoolUnitCode: code,
    name: "Påhittade skolan",
    salsaAverageGradesIn9thGradeActual: measure,
  };
  return JSON.stringify({ body: { compulsorySchoolUnitSalsaMetricList: [entry], timePeriod: lasar } });
}
