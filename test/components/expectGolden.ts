import { goldenFile } from "../support/goldenFile.js";

/** Compares markup with its stored file, one tag a line, so that a difference can be read. */
export function expectGolden(name: string, html: string): void {
  goldenFile(`components/${name}.html`, `${html.replaceAll("><", ">\n<")}\n`);
}
