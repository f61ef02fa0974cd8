import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "vitest";

/** Real public files: beside the repository, never in it. */
export const realFolder = resolve(import.meta.dirname, "../../../shared/real");

export function realPath(...parts: string[]): string {
  return join(realFolder, ...parts);
}

/**
 * A group of tests on real files. Without the folder they are skipped, saying so; in CI that is an error,
 * since a test that is never run proves nothing.
 */
export function describeReal(title: string, tests: () => void): void {
  if (existsSync(realFolder)) describe(title, tests);
  else if (process.env["CI"]) throw new Error(`real files missing in CI: ${realFolder}`);
  else describe.skip(`${title} (real files missing: ${realFolder})`, tests);
}
