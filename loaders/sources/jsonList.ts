import { DataFaults } from "../intake/dataFaults.js";
import type { FileProbe } from "../intake/fileProbe.js";
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

/** A response: a JSON document, or one line of JSON Lines. */
export interface ApiDocument {
  /** 1-based row where it begins. */
  readonly row: number;
  readonly value: unknown;
  /** Where it was fetched, when it was recorded as {"url", "json"}. */
  readonly url: string | undefined;
}

/**
 * The responses of a JSON or JSON Lines file; what was recorded as {"url", "json"} is read through its `json`. Throws
 * DataFaults for another kind of file and for broken JSON.
 */
export async function documentsOf(
  file: StoredFile,
  probe: FileProbe,
  rawNumbers?: readonly string[],
): Promise<readonly ApiDocument[]> {
  if (probe.documents === undefined) {
    const message = "Filen är inte JSON. Hämta den på nytt.";
    throw new DataFaults([{ code: "inte-json", file: file.name, message }]);
  }
  const documents = await probe.documents(rawNumbers);
  return documents.map(({ row, value }) => {
    const isRecorded = isObject(value) && typeof value["url"] === "string" && "json" in value;
    return {
      row,
      value: isRecorded ? value["json"] : value,
      url: isRecorded ? String(value["url"]) : undefined,
    };
  });
}

/**
 * The lists of the responses, one after the other: each the document itself, or under `values`. Throws DataFaults when
 * one has none, or they are all empty.
 */
export function listOf(file: StoredFile, documents: readonly ApiDocument[]): readonly unknown[] {
  const list = documents.flatMap(({ row, value }) => {
    const found = isObject(value) ? value["values"] : value;
    if (Array.isArray(found)) return found;
    const message = 'Svaret har ingen lista, varken ytterst eller under "values". Hämta filen på nytt.';
    throw new DataFaults([{ code: "lista-saknas", file: file.name, row, message }]);
  });
  if (list.length === 0) {
    const message = "Svaret är en tom lista. Kontrollera frågan till källan och hämta filen på nytt.";
    throw new DataFaults([{ code: "inga-rader", file: file.name, message }]);
  }
  return list;
}

/**
 * Whether the beginning of a JSON file has each of the keys: recognition must not wait for the whole
 * document.
 */
export function hasKeys(probe: FileProbe, keys: readonly string[]): boolean {
  if (!isJson(probe) || probe.headText === undefined) return false;
  const text = probe.headText;
  return keys.every((key) => new RegExp(`(?<!\\\\)"${key}"\\s*:`).test(text));
}

/** JSON or JSON Lines, packed or not. */
export function isJson(probe: FileProbe): boolean {
  return probe.media === "json" || probe.media === "jsonl";
}
