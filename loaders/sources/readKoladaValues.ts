import { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { RecordLedger } from "../intake/recordLedger.js";
import type { StoredFile } from "../intake/storedFile.js";
import { checkEntry } from "./checkEntry.js";
import { cellText, documentsOf, isObject } from "./jsonList.js";
import type { RawRow, ReadResult } from "./source.js";

/** What a page of values is about: municipalities or units. */
export interface KoladaPlace {
  readonly table: string;
  /** The place's column in the raw table, and its key in the page. */
  readonly column: string;
  readonly key: string;
  readonly pattern: RegExp;
  /** What is allowed, as a Swedish sentence. */
  readonly allowed: string;
}

/** Keys whose numbers are kept as the text of the file: 90.0 stays "90.0". */
const RAW_NUMBERS = ["value", "count", "period"];

/** A page, v3 (next_url) or v2 (next_page). Entries are checked one by one, so that one faulty entry is one fault. */
const page = z.object({ values: z.array(z.unknown()).min(1), count: z.string().nullish() });

/** Reads pages of values, one raw row an inner value (T, K or M). Records are inner values. */
export async function readKoladaValues(
  file: StoredFile,
  probe: FileProbe,
  place: KoladaPlace,
): Promise<ReadResult> {
  const ledger = new RecordLedger();
  const rows: RawRow[] = [];
  const periods = new Set<string>();
  const warnings: Fault[] = [];
  let records = 0;
  for (const { row: line, value: document } of await documentsOf(file, probe, RAW_NUMBERS)) {
    const { success, data } = checkEntry(page, document);
    if (!success) {
      const message = 'Svaret har ingen lista med värden under "values". Hämta filen på nytt.';
      throw new DataFaults([{ code: "lista-saknas", file: file.name, row: line, message }]);
    }
    for (const entry of data.values) {
      const inner = isObject(entry) && Array.isArray(entry["values"]) ? entry["values"] : [undefined];
      const keys = outerKeys(entry, place);
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
    warnings.push(...pageWarnings(file, data));
  }
  const columns = ["kpi", place.column, "period", "kon", "varde", "status", "antal", "isdeleted"];
  return {
    tables: [{ table: place.table, columns, rows }],
    accounting: ledger.close(records),
    quarantine: ledger.quarantine,
    warnings,
    periods: [...periods].sort().join(", "),
  };
}

interface OuterKeys {
  readonly kpi: string;
  readonly place: string;
  readonly period: string;
}

/** The keys of an entry, or a sentence on what is wrong with it. */
function outerKeys(entry: unknown, { key, pattern, allowed }: KoladaPlace): OuterKeys | string {
  if (!isObject(entry) || !Array.isArray(entry["values"]))
    return "Posten saknar listan med värden. Hämta om filen.";
  const { kpi, period } = entry;
  const place = entry[key];
  if (typeof kpi !== "string" || !/^[A-Z]\d{5}$/.test(kpi)) return "Nyckeltalets id ska vara som N15505.";
  if (typeof place !== "string" || !pattern.test(place)) return allowed;
  if (typeof period !== "string" || !/^\d{4}$/.test(period))
    return "Perioden ska vara ett år med fyra siffror.";
  return { kpi, place, period };
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
  return [keys.kpi, keys.place, keys.period, gender, number, status, count, deleted];
}

/** `count` tells how many entries the page holds; another number of them is a sign of an altered page. */
function pageWarnings(file: StoredFile, { count, values }: z.infer<typeof page>): Fault[] {
  const told = count == null ? undefined : Number(count);
  if (told === undefined || told === values.length) return [];
  const message = `Sidan anger ${told} poster men har ${values.length}. Hämta den på nytt om det inte är avsiktligt.`;
  return [{ code: "antal-stammer-inte", file: file.name, message }];
}
