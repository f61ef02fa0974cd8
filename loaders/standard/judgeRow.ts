import type { Fault } from "../intake/fault.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";
import { maskValue } from "../intake/maskValue.js";
import type { TextRecord } from "../intake/readTextRecords.js";
import { showText } from "../intake/showText.js";
import { unusableCell } from "../intake/unusableCell.js";
import type { HeaderMatch } from "./matchHeader.js";
import type { ReadingContext, StandardColumn, StandardFormat, StandardRow } from "./standardFormat.js";

/** What records are read with; the number of a workbook is told cell by cell. */
export interface RecordContext extends Omit<ReadingContext, "isTyped"> {
  readonly isTyped: (record: TextRecord, place: number) => boolean;
}

export type RowVerdict =
  | { readonly row: StandardRow; readonly trimmed: boolean /** Places masked. */; readonly masked: number }
  | { readonly fault: Fault };

const UNSEEN_ENDS = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;

/** Judges one record that is not blank: a row of the format, or the first thing wrong with it. */
export function judgeRow(
  file: string,
  record: TextRecord,
  header: HeaderMatch,
  format: StandardFormat,
  context: RecordContext,
): RowVerdict {
  const at = { file, row: record.row };
  if (record.fault) return { fault: { ...at, ...record.fault } };
  if (record.strayQuote) {
    const message =
      "Ett citattecken står inne i ett värde. Ta bort det, eller omge hela värdet med citattecken.";
    return { fault: { ...at, code: "losryckt-citattecken", message } };
  }
  const { length } = record.cells;
  const isOver = record.cells.slice(header.width).some((cell) => cell.trim() !== "");
  // a cell that is not there is not an empty one: what it would have said is lost
  if (length < header.width || isOver) {
    const message =
      `Raden har ${length} celler men rubrikraden har ${header.width}. Kontrollera att raden är hel; ett semikolon i ett ` +
      "värde måste stå inom citattecken.";
    return { fault: { ...at, code: "antal-celler", message } };
  }
  for (const [column, place] of header.positions) {
    const unusable = unusableCell(record.cells[place] ?? "");
    if (unusable) return { fault: { ...at, column, ...unusable } };
  }
  return readCells(at, record, header, format, context);
}

function readCells(
  at: { readonly file: string; readonly row: number },
  record: TextRecord,
  { positions }: HeaderMatch,
  { columns, rule }: StandardFormat,
  { isTyped, ...context }: RecordContext,
): RowVerdict {
  const row: Record<string, string | null> = {};
  let trimmed = false;
  let masked = 0;
  for (const column of columns) {
    const place = positions.get(column.name);
    const raw = place === undefined ? "" : (record.cells[place] ?? "");
    const text = raw.replace(UNSEEN_ENDS, "");
    trimmed ||= text !== raw;
    if (text === "") {
      if (!column.empty && !column.optional) return { fault: { ...at, ...empty(column) } };
      row[column.name] = null;
      continue;
    }
    const reading =
      !column.secret && looksLikePersonnummer(text)
        ? personal
        : column.type(text, { ...context, isTyped: place !== undefined && isTyped(record, place) });
    if ("refuse" in reading)
      return {
        fault: {
          ...at,
          code: `kolumn-${column.name}`,
          column: column.name,
          ...told(column, text, reading.refuse),
        },
      };
    row[column.name] = reading.cell;
    masked += reading.masked ?? 0;
  }
  const broken = rule?.(row);
  if (broken) return { fault: { ...at, code: "motsagelse", column: broken.column, message: broken.message } };
  return { row, trimmed, masked };
}

const personal = {
  refuse: "Värdet ser ut som ett personnummer, som bara får stå i `elev_id`. Rätta exporten.",
} as const;

function empty({ name }: StandardColumn) {
  return {
    code: "tomt-varde",
    column: name,
    message: `Cellen i kolumnen \`${name}\` är tom. Den måste fyllas i.`,
  };
}

/** A name in the wrong column is someone's, and then nothing of it is told. */
function told(
  { name, secret }: StandardColumn,
  text: string,
  message: string,
): { value?: string; message: string } {
  if (secret || maskValue(text, name) !== text) return { message };
  return { value: text, message: `Här står »${showText(text)}«. ${message}` };
}
