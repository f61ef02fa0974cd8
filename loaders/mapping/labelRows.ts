import { foldName } from "../intake/foldName.js";
import type { SheetRecord } from "../intake/sheet.js";
import type { HeaderColumn } from "./headerColumns.js";
import type { Mapping } from "./mappingSchema.js";
import type { Dimension } from "./mappingTargets.js";
import { rowLevels } from "./rowLevels.js";
import type { UnitDirectory } from "./unitDirectory.js";

/** A record below the header, with its labels filled down and what it is. */
export interface LabelledRow {
  readonly record: SheetRecord;
  readonly kind: "blank" | "heading" | "empty" | "footnote" | "data" | "total" | "unknown level";
  /** What its labels, and those it stands under, say. */
  readonly pairs: readonly (readonly [Dimension, string])[];
  /** Label by position in `etiketter`, filled down; undefined where a total row says nothing. */
  readonly labels: readonly (string | undefined)[];
  /** Indented tables: index of the row it stands under. */
  readonly parent: number | undefined;
  /** A total row of something that no label names: it sums up the rows since the total row above it. */
  readonly sumsBlock?: boolean;
}

/** The columns of a table, told apart by the mapping. */
export interface TableColumns {
  /** In the order of `etiketter`. */
  readonly labels: readonly HeaderColumn[];
  readonly values: readonly HeaderColumn[];
}

const notSummed: readonly Dimension[] = ["grupp", "matt", "period"];

/** Says of each record below the header what it is: data, total, heading without values, footnote. */
export function labelRows(
  records: readonly SheetRecord[],
  { labels, values }: TableColumns,
  mapping: Mapping,
  units: UnitDirectory,
): LabelledRow[] {
  const hasValue = (record: SheetRecord) => values.some(({ index }) => filled(record.cells[index]));
  const lastValue = records.findLastIndex(hasValue);
  const levels = rowLevels(records.slice(0, lastValue + 1), labels, mapping, units);
  const above: (string | undefined)[] = [];
  return records.map((record, index) => {
    const bare = { record, pairs: [], labels: [], parent: undefined };
    if (!record.cells.some(filled)) return { ...bare, kind: "blank" };
    if (index > lastValue) return { ...bare, kind: "footnote" };
    const level = levels?.[index];
    const own = labels.map((column) => (record.cells[column.index] ?? "").normalize("NFC").trim());
    const sums = own.map((text, at) => isSummed(mapping, at) && isTotal(text, mapping.totaler.ord));
    const first = sums.indexOf(true);
    const isSum = first !== -1 || level?.kind === "total";
    const summed = first === -1 ? "" : summedName(own[first] ?? "", mapping.totaler.ord, units);
    const isOfAbove = summed !== "" && foldName(above[first] ?? "") === summed;
    const texts = own.map((text, at) => {
      if (at === first && isOfAbove) return above[at];
      if (sums[at] || (isSum && text === "" && at > first)) return undefined;
      return fillDown(text, at, above, mapping);
    });
    const pairs = mapping.etiketter.flatMap(({ ger, nivaer }, at): (readonly [Dimension, string])[] => {
      const text = texts[at];
      if (nivaer.length > 0) return [...(level?.pairs ?? [])];
      return text === undefined || text === "" ? [] : [[ger, text]];
    });
    const sumsBlock = summed !== "" && !isOfAbove;
    const row = { record, pairs, labels: texts, parent: level?.parent, sumsBlock };
    if (level?.kind === "unknown") return { ...row, kind: "unknown level" };
    if (!hasValue(record)) return { ...row, kind: level ? "heading" : "empty" };
    return { ...row, kind: isSum ? "total" : "data" };
  });
}

/** A label that says that the row sums up others: one of the words, alone or first or last. */
export function isTotal(text: string, words: readonly string[]): boolean {
  const folded = foldName(text).replace(/[:.]$/, "");
  return words.map(foldName).some((word) => {
    return folded === word || folded.startsWith(`${word} `) || folded.endsWith(` ${word}`);
  });
}

/** Said with a total of everything: "Totalt alla enheter". */
const everything =
  /^(?:alla |samtliga |hela )?(?:kommunen|kommun|enheter|enheterna|skolor|skolorna|elever|huvudmannen)$/;

/** "Summa Norr" → "norr": what the total is of, folded; "" when it is of everything. */
function summedName(text: string, words: readonly string[], units: UnitDirectory): string {
  const folded = foldName(text).replace(/[:.]$/, "");
  const found = words.map(foldName).filter((each) => isTotal(folded, [each]));
  const [word = ""] = found.sort((a, b) => b.length - a.length);
  const rest = folded.replace(word, "").trim();
  return everything.test(rest) || units.isMunicipality(rest) ? "" : rest;
}

function isSummed({ etiketter }: Mapping, at: number): boolean {
  const label = etiketter[at];
  return label !== undefined && !notSummed.includes(label.ger);
}

/** A label of its own forgets what stood in the columns to its right. */
function fillDown(text: string, at: number, above: (string | undefined)[], { etiketter }: Mapping): string {
  if (text === "") return etiketter[at]?.fyll_nedat ? (above[at] ?? "") : "";
  if (above[at] !== text) above.length = Math.min(above.length, at + 1);
  above[at] = text;
  return text;
}

function filled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== "";
}
