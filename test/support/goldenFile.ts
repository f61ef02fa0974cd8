import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";

const folder = path.resolve(import.meta.dirname, "../golden");

/** Compares with the stored file below test/golden. Written only with UPDATE_GOLDEN=1, and never in CI. */
export function goldenFile(name: string, text: string): void {
  const file = path.join(folder, name);
  if (process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] !== "true") {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file)) throw new Error(`no golden file ${file}; write it with UPDATE_GOLDEN=1`);
  expect(text).toBe(readFileSync(file, "utf8"));
}
