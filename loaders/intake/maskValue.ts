import { foldName } from "./foldName.js";

const MASK = "•••";

/** Columns whose values may identify someone whatever they look like. Compared as folded names. */
const IDENTIFYING =
  /^(elev|elev[ _-]?id|elevid|id|person.*|pnr|p[ _-]?nr|namn|.*namn|namn.*|signatur|e-?post.*|epost|e-?mail.*|mail|.*adress|telefon.*|mobil.*|tel)$/;
const PERSONAL_LENGTH = /[\d*•x]{10,}/i;
const TEMPORARY_NUMBER = /\d{6,8}[a-z]{1,2}\d{2,3}/i;
const CONTACT = /\S@\S/;

/**
 * A value as it may stand in a message or a log: "•••" when its column identifies people, or when it looks
 * like a personnummer (10 or 12 digits in any usual writing, temporary numbers, half-masked ones) or an
 * e-mail address. Otherwise the value itself, at most 40 characters. Without a column only the look of the
 * value counts; an empty value stays empty.
 */
export function maskValue(value: string, column?: string): string {
  if (value.trim() === "") return "";
  if (column !== undefined && isIdentifyingColumn(column)) return MASK;
  const joined = value.replace(/[\s\-+–−.]/gu, "");
  if (PERSONAL_LENGTH.test(joined) || TEMPORARY_NUMBER.test(joined) || CONTACT.test(value)) return MASK;
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}

function isIdentifyingColumn(column: string): boolean {
  return IDENTIFYING.test(foldName(column));
}
