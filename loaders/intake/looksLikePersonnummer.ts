const DATED = /^(?:\d{2})?\d{2}(\d{2})(\d{2})[-+]?(?:\d{4}|[a-zA-Z]{1,2}\d{2,3})$/;

/**
 * True for text in any usual form of a personnummer: 10 or 12 digits, with or without - or +,
 * samordningsnummer (day + 60) and temporary numbers (TF, T + digits). Organisation numbers are not, since
 * their month is at least 20. The check digit is not asked for: a mistyped number is still a person's.
 */
export function looksLikePersonnummer(text: string): boolean {
  const match = DATED.exec(text.replace(/\s/g, ""));
  if (match === null) return false;
  const month = Number(match[1]);
  const day = Number(match[2]);
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}
