import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportFixtures } from "./exportFixtures.js";

const folder = join(import.meta.dirname, "../fixtures/pass/kartlagd-export");

/** Writes the example files anew after a change of their generator: `node --import tsx test/mapping/writeFixtures.ts`. */
export async function writeFixtures(): Promise<void> {
  for (const { name, text } of exportFixtures) await writeFile(join(folder, `${name}.csv`), text);
}

if (process.argv[1]?.endsWith("writeFixtures.ts")) await writeFixtures();
