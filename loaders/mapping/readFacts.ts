import type { Fault } from "../intake/fault.js";
import { maskValue } from "../intake/maskValue.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import { showText } from "../intake/showText.js";
import type { HeaderColumn } from "./headerColumns.js";
import type { LabelledRow } from "./labelRows.js";
import type { MappingContext } from "./mappingContext.js";
import type { Mapping, MappingMeasure } from "./mappingSchema.js";
import { mappingTargets } from "./mappingTargets.js";
import { readCell } from "./readCell.js";
import { type Pair, resolveKey } from "./resolveKey.js";

/** One filled value cell: what it is about, and what it says. */
export interface Fact {
  readonly row: number;
  /** Header text, for messages. */
  readonly column: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Which value of the target it gives. */
  readonly field: string;
  readonly measure: MappingMeasure | undefined;
  readonly text: string;
}

export interface RowFacts {
  readonly facts: readonly Fact[];
  /** The first thing wrong with the row: then none of it is taken. */
  readonly fault?: Fault;
  /** Rules that put cells of the row aside. */
  readonly aside: readonly string[];
}

/** What the header rows say above a column; label rows and filters come before it in weight. */
export function headerPairs({ parts }: HeaderColumn, { rubrikrader }: Mapping): Pair[] {
  return rubrikrader.flatMap(({ ger }, at): Pair[] => {
    const text = parts[at] ?? "";
    return text === "" || ger === "inget" ? [] : [[ger, text]];
  });
}

/** The facts of one data row. Empty cells say nothing; a cell that is neither number nor known symbol is a fault. */
export function readFacts(
  row: LabelledRow,
  columns: readonly HeaderColumn[],
  general: readonly Pair[],
  mapping: Mapping,
  context: MappingContext,
  typedNumbers: boolean,
): RowFacts {
  const target = mappingTargets[mapping.mal];
  const facts: Fact[] = [];
  const aside: string[] = [];
  const stop = (code: string, column: string, message: string, value: string): RowFacts => ({
    facts: [],
    aside,
    fault: { code, file: context.file, row: row.record.row, column, value, message },
  });
  for (const column of columns) {
    const cell = row.record.cells[column.index] ?? "";
    if (cell.trim() === "" || (!target.numeric && mapping.varden.saknade.includes(cell.trim()))) continue;
    const pairs = [...general, ...row.pairs, ...headerPairs(column, mapping)];
    const answer = resolveKey(pairs, mapping, context);
    if ("aside" in answer) {
      aside.push(answer.aside);
      continue;
    }
    if ("code" in answer) {
      // a label is mended where it stands, not in the column of the value
      const label = mapping.etiketter.find(({ ger }) => ger === answer.dimension);
      return stop(answer.code, label?.rubrik || column.text, answer.message, answer.value);
    }
    if (!target.numeric && namesSomeone(cell)) {
      const message =
        "Värdet ser ut att säga vem någon är. Det får bara stå i kolumnen för elevens id; ta bort det ur uttaget.";
      return stop("personuppgift", column.text, message, maskValue(cell.trim()));
    }
    const field = answer.measure?.falt ?? target.values[0];
    const value = readValue(cell, field, answer.measure, mapping, typedNumbers);
    if (value === undefined) {
      const { dolda, saknade } = mapping.varden;
      const message =
        `"${showText(maskValue(cell.trim()))}" är varken ett ${field === "antal" ? "helt antal" : "tal"} eller en symbol ` +
        `som mappningen känner (${[...dolda, ...saknade].join(" ")}). Rätta cellen, eller lägg till symbolen under varden.`;
      return stop("ogiltigt-varde", column.text, message, maskValue(cell.trim()));
    }
    const { fields, measure } = answer;
    facts.push({ row: row.record.row, column: column.text, fields, field, measure, text: value });
  }
  return { facts, aside };
}

/** The cell in the writing of the standard formats; undefined when it cannot be what the field holds. */
function readValue(
  cell: string,
  field: string,
  measure: MappingMeasure | undefined,
  mapping: Mapping,
  typedNumbers: boolean,
): string | undefined {
  if (!mappingTargets[mapping.mal].numeric) return cell.normalize("NFC").trim();
  const value = readCell(cell, mapping.varden, measure?.faktor ?? 1, typedNumbers);
  if (value.kind === "unknown") return undefined;
  if (value.kind !== "number" || field !== "antal") return value.text;
  return Number.isInteger(value.number) && value.number >= 0 ? String(value.number) : undefined;
}
