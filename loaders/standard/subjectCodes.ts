import { readFileSync } from "node:fs";
import Papa from "papaparse";

const list = new URL("../../data/reference/amnen.csv", import.meta.url);

/** Skolverket's subject codes, from data/reference/amnen.csv. Throws when the list is not there. */
export function subjectCodes(): ReadonlySet<string> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(list, "utf8"), {
    delimiter: ";",
    header: true,
    skipEmptyLines: true,
  });
  return new Set(data.map(({ kod = "" }) => kod));
}
