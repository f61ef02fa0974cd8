import type { Fault } from "../intake/fault.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";
import { maskValue } from "../intake/maskValue.js";
import type { TextRecord } from "../intake/readTextRecords.js";
import { showText } from "../intake/showText.js";
import type { HeaderMatch } from "./matchHeader.js";
import type { ReadingContext, StandardColumn, StandardFormat, StandardRow } from "./standardFormat.js";

export type RowVerdict =
  | { readonly row: StandardRow; readonly trimmed: boolean }
  | { readonly ignore: string }
  | { readonly fault: Fault };

const UNSEEN_ENDS = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;

/** Judges one record that is not blank: a row of the format, put aside by a rule, or the first thing wrong with it. */
export function judgeRow(
  file: string,
  record: TextRecord,
  header: HeaderMatch,
  format: StandardFormat,
  context: ReadingContext,
): RowVerdict {
  const at = { file, row: record.row };
  if (record.fault) return { fault: { ...at, ...record.fault } };
  if (record.strayQuote) {
    const message =
      "Ett citattecken står inne i ett värde. Ta bort det, eller omge hela värdet med citattecken.";
    return { fault: { ...at, code: "losryckt-citattecken", message } };
  }
  const { length } = record.cells;
  if (length !== header.width && record.cells.slice(header.width).some((cell) => cell.trim() !== "")) {
    const message = `Raden har ${length} celler men rubrikraden har ${header.width}. Ett semikolon i ett värde måste stå inom citattecken.`;
    return { fault: { ...at, code: "antal-celler", message } };
  }
  const shortest = Math.max(...[...header.positions.values()]) + 1;
  if (length < shortest && record.terminated === false) {
    const message = `Filen avslutas mitt i rad ${record.row}. Hämta filen på nytt ur källsystemet.`;
    return { fault: { ...at, code: "avhuggen-fil", message } };
  }
  if (isProtected(record, header)) return { ignore: "skyddade personuppgifter" };
  return readCells(at, record, header, format, context);
}

function isProtected({ cells }: TextRecord, { protectedAt }: HeaderMatch): boolean {
  const mark = protectedAt === undefined ? "" : (cells[protectedAt] ?? "").trim();
  return !/^(?:|n|nej|0|false|-)$/i.test(mark);
}

function readCells(
  at: { readonly file: string; readonly row: number },
  record: TextRecord,
  { positions }: HeaderMatch,
  { columns, rule }: StandardFormat,
  context: ReadingContext,
): RowVerdict {
  const row: Record<string, string | null> = {};
  let trimmed = false;
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
    const reading = !column.secret && looksLikePersonnummer(text) ? personal : column.type(text, context);
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
  }
  const broken = rule?.(row);
  if (broken) return { fault: { ...at, code: "motsagelse", column: broken.column, message: broken.message } };
  return { row, trimmed };
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
