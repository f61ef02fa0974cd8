import type { z } from "zod";
import { DataFaults } from "../../intake/dataFaults.js";
import type { Fault } from "../../intake/fault.js";
import { readJson } from "../../intake/readJson.js";
import { RecordLedger } from "../../intake/recordLedger.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { cellText, isObject } from "../jsonList.js";
import type { RawRow, ReadResult, Source } from "../source.js";
import { recogniseKoladaData } from "./recognise.js";
import { koladaDataColumns, koladaDataPage, koladaRawNumbers } from "./schema.js";

/**
 * Kolada's values per municipality: one raw row an inner value (sex), numbers as text exactly as in the file.
 */
export const koladaData: Source = {
  id: "kolada_data",
  label: "Kolada, nyckeltal per kommun",
  publisher: "Rådet för främjande av kommunala analyser (RKA), Kolada",
  licence: null,
  recognise: recogniseKoladaData,
  read: (file) => readKoladaData(file),
};

async function readKoladaData(file: StoredFile): Promise<ReadResult> {
  const page = koladaDataPage.safeParse(await readJson(file, koladaRawNumbers));
  if (!page.success) {
    const message = 'Svaret har ingen lista med värden under "values". Hämta filen på nytt.';
    throw new DataFaults([{ code: "lista-saknas", file: file.name, message }]);
  }
  const ledger = new RecordLedger();
  const rows: RawRow[] = [];
  const periods = new Set<string>();
  let records = 0;
  for (const entry of page.data.values) {
    const inner = isObject(entry) && Array.isArray(entry["values"]) ? entry["values"] : [undefined];
    const keys = outerKeys(entry);
    for (const [index, value] of inner.entries()) {
      const row = records + index + 1;
      const cells = typeof keys === "string" ? keys : innerCells(keys, value);
      if (typeof cells === "string")
        ledger.reject({ code: "ogiltigt-varde", file: file.name, row, message: cells });
      else {
        ledger.accept();
        rows.push({ row, cells });
      }
    }
    if (typeof keys !== "string") periods.add(keys.period);
    records += inner.length;
  }
  return {
    tables: [{ table: "kolada_data", columns: koladaDataColumns, rows }],
    accounting: ledger.close(records),
    quarantine: ledger.quarantine,
    warnings: pageWarnings(file, page.data),
    periods: [...periods].sort().join(", "),
  };
}

interface OuterKeys {
  readonly kpi: string;
  readonly kommun: string;
  readonly period: string;
}

/** The keys of an entry, or a sentence on what is wrong with it. */
function outerKeys(entry: unknown): OuterKeys | string {
  if (!isObject(entry) || !Array.isArray(entry["values"]))
    return "Posten saknar listan med värden. Hämta om filen.";
  const { kpi, municipality, period } = entry;
  if (typeof kpi !== "string" || !/^[A-Z]\d{5}$/.test(kpi)) return "Nyckeltalets id ska vara som N15505.";
  if (typeof municipality !== "string" || !/^\d{4}$/.test(municipality)) {
    return "Kommunkoden ska vara fyra siffror som text, med inledande nolla.";
  }
  if (typeof period !== "string" || !/^\d{4}$/.test(period))
    return "Perioden ska vara ett år med fyra siffror.";
  return { kpi, kommun: municipality, period };
}

/** Cells of an inner value, or a sentence on what is wrong with it. */
function innerCells(keys: OuterKeys, value: unknown): readonly (string | null)[] | string {
  if (!isObject(value)) return "Värdet är inte ett objekt med kön och värde.";
  const { gender } = value;
  if (gender !== "T" && gender !== "K" && gender !== "M") return "Könet ska vara T, K eller M.";
  const number = cellText(value["value"]);
  const status = cellText(value["status"]);
  const count = cellText(value["count"]);
  const deleted = cellText(value["isdeleted"] ?? value["is_deleted"]);
  if (number === undefined || status === undefined || count === undefined || deleted === undefined) {
    return "Värde, status och antal ska vara enkla värden, inte listor eller objekt.";
  }
  return [keys.kpi, keys.kommun, keys.period, gender, number, status, count, deleted];
}

/** `count` tells how many entries the page holds; another number of them is a sign of an altered page. */
function pageWarnings(file: StoredFile, page: z.infer<typeof koladaDataPage>): Fault[] {
  const told = page.count == null ? undefined : Number(page.count);
  if (told === undefined || told === page.values.length) return [];
  const message =
    `Sidan anger ${told} poster men har ${page.values.length}. ` +
    "Hämta den på nytt om det inte är avsiktligt.";
  return [{ code: "antal-stammer-inte", file: file.name, message }];
}
