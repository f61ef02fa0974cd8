import type { SheetRecord } from "../intake/sheet.js";

export interface Filter {
  readonly row: number;
  readonly name: string;
  readonly value: string;
}

/** The first line above the table that is no filter goes by this name. */
export const TITLE = "(titel)";

const PAIR = /^([^:]{1,60}):\s*(.*)$/s;

/**
 * What stands above the table: "Läsår: 2024/25" in one cell, the same in two cells, or several beside each other. The
 * first line without a name is the title; further ones are text and give nothing.
 */
export function readFilters(records: readonly SheetRecord[]): Filter[] {
  const filters: Filter[] = [];
  for (const { row, cells } of records) {
    const texts = cells.map((cell) => cell.normalize("NFC").trim()).filter((cell) => cell !== "");
    const pairs = pairsOf(texts);
    if (pairs) filters.push(...pairs.map(([name, value]) => ({ row, name, value })));
    else if (texts.length === 1 && !filters.some(({ name }) => name === TITLE)) {
      filters.push({ row, name: TITLE, value: texts[0] ?? "" });
    }
  }
  return filters;
}

/** Undefined when the texts are not all names with values. */
export function pairsOf(texts: readonly string[]): readonly (readonly [string, string])[] | undefined {
  const pairs: (readonly [string, string])[] = [];
  const parts = texts.flatMap((text) => text.split(/\s+\|\s+/));
  for (let index = 0; index < parts.length; index++) {
    const match = PAIR.exec(parts[index] ?? "");
    if (!match) {
      const plain = parts.length === 2 && index === 0 ? parts : [];
      const [name, value] = plain;
      return name !== undefined && value !== undefined && !PAIR.test(value) ? [[name, value]] : undefined;
    }
    const name = (match[1] ?? "").trim();
    const value = (match[2] ?? "").trim();
    if (value !== "") pairs.push([name, value]);
    else {
      index += 1;
      pairs.push([name, (parts[index] ?? "").trim()]);
    }
  }
  return pairs.length > 0 ? pairs : undefined;
}
