import Papa from "papaparse";

/**
 * The cells of one record, without its line end. Quotes are read as RFC 4180 has them; a record whose quotes
 * are faulty is split at every delimiter, so that the cells are what stands in the file. A byte order mark is
 * not removed.
 */
export function splitRecord(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: "\r\n", header: false });
  const cells = parsed.data[0];
  const whole = parsed.errors.length === 0 && parsed.data.length === 1 && cells !== undefined;
  return whole ? cells : text.split(delimiter);
}
