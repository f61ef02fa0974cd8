import { isFieldWord } from "./isFieldWord.js";

/** Ten or twelve digits of which the first are a date (samordningsnummer: day + 60), temporary and half-masked numbers. */
const NUMBER =
  /(?<!\d)(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])\s?[-+–−]?\s?(?:\d{4}|[a-z]{1,2}\d{2,3}|[*•x]{4})(?!\d)/i;
const CONTACT = /\S@\S|(?:\+46|\b0)\s?\d{1,3}[-\s]?\d{2,3}\s?\d{2}\s?\d{2}\b/;
const NAME_LIKE = /^\p{Lu}\p{Ll}[\p{L}'’´]*\d*$/u;

/**
 * True for text that may say who someone is wherever it stands: a personnummer in any usual writing, an e-mail address, a
 * telephone number, or two words side by side that begin with a capital and are no words of the field. One word alone, or
 * one in capitals or small letters only, cannot be told from a header or a place, and is not found here.
 */
export function namesSomeone(text: string): boolean {
  const composed = text.normalize("NFC");
  if (NUMBER.test(composed) || CONTACT.test(composed)) return true;
  const tokens = composed.split(/[\s,_;:/()"–-]+/u).filter((token) => token !== "");
  return tokens.some((token, at) => isNameLike(token) && isNameLike(tokens[at + 1] ?? ""));
}

function isNameLike(token: string): boolean {
  return NAME_LIKE.test(token) && !isFieldWord(token.replace(/\d+$/, ""));
}
