import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const folder = fileURLToPath(new URL("../golden/components/", import.meta.url));

/** One tag a line, so that a difference can be read. */
function readable(html: string): string {
  return `${html.replaceAll("><", ">\n<")}\n`;
}

/** Compares with the stored file. Written only with UPDATE_GOLDEN=1, and never in CI. */
export function expectGolden(name: string, html: string): void {
  const file = path.join(folder, `${name}.html`);
  const text = readable(html);
  if (process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] !== "true") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file)) throw new Error(`no golden file ${file}; write it with UPDATE_GOLDEN=1`);
  expect(text).toBe(readFileSync(file, "utf8"));
}
