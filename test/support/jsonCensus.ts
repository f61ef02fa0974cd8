import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { realPath } from "./real.js";

/** The file's documents, read without the program. */
export function jsonDocuments(path: string): unknown[] {
  const bytes = readFileSync(realPath(path));
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return path.includes(".jsonl")
    ? text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [JSON.parse(text)];
}

/** How often each text stands under a key, anywhere in the documents. */
export function jsonCensus(
  value: unknown,
  key: string,
  counts = new Map<string, number>(),
): Map<string, number> {
  if (Array.isArray(value)) for (const one of value) jsonCensus(one, key, counts);
  else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      if (name === key) counts.set(String(one), (counts.get(String(one)) ?? 0) + 1);
      else jsonCensus(one, key, counts);
    }
  }
  return counts;
}

/** How often each text stands in a list. */
export function tally(values: readonly (string | null | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return counts;
}
