import { foldName } from "./foldName.js";
import { isFieldWord } from "./isFieldWord.js";
import { namesSomeone } from "./namesSomeone.js";

export const MASK = "•••";

/** Columns whose values may identify someone whatever they look like. Compared as folded names. */
const IDENTIFYING =
  /^(elev|elev[ _-]?id|elevid|id|person.*|pnr|p[ _-]?nr|namn|.*namn|namn.*|signatur|e-?post.*|epost|e-?mail.*|mail|.*adress|telefon.*|mobil.*|tel|fodel.*)$/;
/** Columns of codes that no person has: of units and municipalities. */
const CODES = /kod|code|enhet|orgnr|kommun|municipality|kpi/;
const DATE = /^\d{2,4}([-/.]\d{1,2}){1,2}$|^\d{4}[-/]\d{2,4}$|^\d{1,2}[-/.]\d{1,2}[-/. ]\d{4}$/;
const DATED = /datum|date|period|lasar|fran|till|omgang/;

/**
 * A value as it may stand in a message, a log or a list: shown only when it cannot be anybody. That is at most five
 * digits (nine in a column of codes, dates in one of dates) with signs, and words of the field; a name, a number or an
 * address in the wrong column is "•••", and so is everything in a column that identifies people. Empty stays empty.
 */
export function maskValue(value: string, column?: string): string {
  const text = value.trim();
  if (text === "") return "";
  const name = column === undefined ? "" : foldName(column);
  if (IDENTIFYING.test(name) || namesSomeone(text) || text.length > 40) return MASK;
  const digits = text.replace(/\D/g, "").length;
  const mayHave = CODES.test(name)
    ? /\de[+-]?\d/i.test(text)
      ? 11
      : 9
    : DATED.test(name) && DATE.test(text)
      ? 8
      : 5;
  const words = text.normalize("NFC").match(/\p{L}+/gu) ?? [];
  if (digits > mayHave && !isLasar(text)) return MASK;
  return words.every(isFieldWord) ? text : MASK;
}

function isLasar(text: string): boolean {
  return /^\d{4}\s?[/–-]\s?\d{2,4}$/.test(text);
}
