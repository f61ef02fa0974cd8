import { DataFaults } from "../intake/dataFaults.js";
import type { FileProbe } from "../intake/probeFile.js";
import type { StoredFile } from "../intake/storedFile.js";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Text of a JSON value as a raw cell: strings as they are, numbers and booleans as JSON writes them, null and
 * an absent key as null. Undefined for an object or list, which no cell may be.
 */
export function cellText(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return undefined;
}

/**
 * The list in a response: the document itself, or under `values`. Throws DataFaults when there is none, or it
 * is empty.
 */
export function listOf(file: StoredFile, document: unknown): readonly unknown[] {
  const list = isObject(document) ? document["values"] : document;
  if (!Array.isArray(list)) {
    const message = 'Svaret har ingen lista, varken ytterst eller under "values". Hämta filen på nytt.';
    throw new DataFaults([{ code: "lista-saknas", file: file.name, message }]);
  }
  if (list.length === 0) {
    const message = "Svaret är en tom lista. Kontrollera frågan till källan och hämta filen på nytt.";
    throw new DataFaults([{ code: "inga-rader", file: file.name, message }]);
  }
  return list;
}

/** The parsed document of a JSON probe. Throws DataFaults for another kind of file and for broken JSON. */
export async function documentOf(file: StoredFile, probe: FileProbe): Promise<unknown> {
  if (probe.json !== undefined) return probe.json();
  throw new DataFaults([
    { code: "inte-json", file: file.name, message: "Filen är inte JSON. Hämta den på nytt." },
  ]);
}

/**
 * Whether the beginning of a JSON file has each of the keys: recognition must not wait for the whole
 * document.
 */
export function hasKeys(probe: FileProbe, keys: readonly string[]): boolean {
  if (probe.media !== "json" || probe.headText === undefined) return false;
  const text = probe.headText;
  return keys.every((key) => new RegExp(`(?<!\\\\)"${key}"\\s*:`).test(text));
}
