/**
 * The form in which names of columns are compared: NFC and NFD alike, case and å/ä/ö-or-a/o free, without
 * byte order mark, zero-width characters and outer space; inner space is one space. Never throws; an empty
 * cell folds to "".
 */
export function foldName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
