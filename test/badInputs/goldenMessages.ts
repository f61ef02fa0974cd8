import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

export interface GoldenMessages {
  /** Compares the lines that people see in a case with those stored. */
  expectSame(name: string, lines: readonly string[]): void;
  /** Stores what was updated, of the cases there are; otherwise none may be stored that is no case. */
  write(names: readonly string[]): void;
}

/** The stored messages of test/golden/<name>.json. They change only with UPDATE_GOLDEN=1, and never in CI. */
export function goldenMessages(golden: string): GoldenMessages {
  const file = fileURLToPath(new URL(`../golden/${golden}.json`, import.meta.url));
  const update = process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] !== "true";
  const text = existsSync(file) ? readFileSync(file, "utf8") : "{}";
  const stored = new Map<string, unknown>(Object.entries(JSON.parse(text)));
  return {
    expectSame(name, lines) {
      if (update) stored.set(name, lines);
      expect(stored.get(name)).toEqual(lines);
    },
    write(names) {
      const kept = names.filter((name) => stored.has(name)).map((name) => [name, stored.get(name)] as const);
      if (update) writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
      else expect([...stored.keys()].filter((name) => !names.includes(name))).toEqual([]);
    },
  };
}
