/**
 * Controls, line ends, bidirectional marks, zero-width characters and lone surrogates: what can hide or turn
 * text.
 */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * Foreign text (a file name, a cell) made safe for one line in a terminal or a page: everything unseen is
 * written as \u{…}, composed as NFC, cut after 120 characters. Never throws.
 */
export function showText(text: string): string {
  const seen = text
    .normalize("NFC")
    .replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return seen.length > 120 ? `${seen.slice(0, 119)}…` : seen;
}
