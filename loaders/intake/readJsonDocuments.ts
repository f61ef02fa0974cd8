import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import { type JsonProblem, scanJson } from "./scanJson.js";
import { shownName } from "./shownName.js";

export interface JsonDocument {
  /** 1-based row where it begins. */
  readonly row: number;
  readonly value: unknown;
}

/** How many faulty lines are told; the rest are like them. */
const TOLD = 20;

/** Whether text has one document a line: its first line is whole in itself, and another follows. */
export function isJsonLines(text: string): boolean {
  const start = text.search(/\S/);
  if (start === -1) return false;
  const scan = scanJson(text, start);
  const end = text.indexOf("\n", start);
  return !scan.cut && end !== -1 && scan.end <= end && /^\s*[{[]/.test(text.slice(end));
}

/**
 * The documents of a JSON or JSON Lines text. With `rawNumbers` the numbers under those keys come as strings, written
 * exactly as in the file. Throws DataFaults with row and position for what is broken, cut off, nested too deep, or
 * names a key twice: no reader could then say which value counts.
 */
export function readJsonDocuments(
  file: string,
  text: string,
  rawNumbers: readonly string[] = [],
): JsonDocument[] {
  const parts = isJsonLines(text) ? lines(text) : [{ row: 1, text, last: true }];
  const documents: JsonDocument[] = [];
  const faults: Fault[] = [];
  for (const part of parts) {
    const value = parse(file, part, rawNumbers);
    if ("fault" in value) faults.push(value.fault);
    else documents.push({ row: part.row, value: value.value });
    if (faults.length === TOLD) break;
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return documents;
}

interface Part {
  readonly row: number;
  readonly text: string;
  /** Nothing comes after it, so that it may be cut off. */
  readonly last: boolean;
}

function lines(text: string): Part[] {
  const all = text.split("\n");
  return all.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ row: index + 1, text: line, last: index === all.length - 1 }],
  );
}

function parse(
  file: string,
  part: Part,
  rawNumbers: readonly string[],
): { value: unknown } | { fault: Fault } {
  const scan = scanJson(part.text);
  const cut = scan.cut && part.last;
  if (scan.problem !== undefined) return { fault: problemFault(file, part, scan.problem) };
  try {
    return { value: JSON.parse(rawNumbers.length === 0 ? part.text : quoteNumbers(part.text, rawNumbers)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: brokenFault(file, part, cut) };
  }
}

/**
 * Puts quotes round the numbers under `keys`. Within a JSON string every quote has a backslash before it, and
 * outside strings none has, so a match is always a key.
 */
function quoteNumbers(text: string, keys: readonly string[]): string {
  const number = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
  const pattern = new RegExp(`(?<!\\\\)"(${keys.join("|")})"(\\s*:\\s*)(${number})(?=\\s*[,}])`, "g");
  return text.replace(pattern, '"$1"$2"$3"');
}

function place(part: Part, position: number): { row: number; character: number } {
  const before = part.text.slice(0, position).split("\n");
  return { row: part.row + before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 };
}

function brokenFault(file: string, part: Part, cut: boolean): Fault {
  let position = part.text.length;
  try {
    JSON.parse(part.text);
  } catch (error) {
    const found = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    if (found !== undefined) position = Number(found);
  }
  const { row, character } = place(part, position);
  const message = cut
    ? `Filen avslutas mitt i sitt innehåll (tecken ${character} på raden) och är troligen avkortad. Hämta den på nytt.`
    : `Filen är inte giltig JSON (tecken ${character} på raden). Hämta den på nytt, utan att ändra i den.`;
  return { code: cut ? "avkortad-fil" : "ogiltig-json", file, row, message };
}

function problemFault(file: string, part: Part, { kind, position, key = "" }: JsonProblem): Fault {
  const { row, character } = place(part, position);
  const where = `tecken ${character} på raden`;
  const name = shownName(key);
  const faults = {
    "too-deep": [
      "for-djup-json",
      `Listor och objekt ligger i mer än 64 nivåer (${where}). Så ser ingen av källorna ut.`,
    ],
    "key-twice": [
      "dubbel-nyckel",
      `Nyckeln \`${name}\` står två gånger i samma objekt (${where}), så det går inte att veta vilket värde som gäller.`,
    ],
    "reserved-key": [
      "otillaten-nyckel",
      `Nyckeln \`${name}\` får inte förekomma (${where}). Så ser ingen av källorna ut.`,
    ],
    "not-a-number": [
      "ogiltigt-tal",
      `NaN och Infinity är inte tal i JSON (${where}). Ett värde som saknas ska skrivas null.`,
    ],
  } as const;
  const [code, message] = faults[kind];
  return { code, file, row, message: `${message} Hämta filen på nytt.` };
}
