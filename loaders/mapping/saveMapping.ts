import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { foldName } from "../intake/foldName.js";
import type { Mapping } from "./mappingSchema.js";
import { MAPPING_FOLDER } from "./readMappings.js";

/** Name of a mapping after a file: its own without ending, in letters, digits and hyphens. */
export function mappingName(fileName: string): string {
  const base = foldName(fileName.replace(/\.[^.]{1,5}$/, ""));
  return (
    base
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "export"
  );
}

/** Writes a mapping to the workspace and returns its path there; one of the same name is never written over. */
export async function saveMapping(dir: string, mapping: Mapping): Promise<string> {
  await mkdir(join(dir, MAPPING_FOLDER), { recursive: true });
  const text = `${JSON.stringify(mapping, null, 2)}\n`;
  const base = mappingName(mapping.namn);
  for (let number = 1; ; number++) {
    const name = `${MAPPING_FOLDER}/${base}${number === 1 ? "" : `-${number}`}.json`;
    try {
      await writeFile(join(dir, name), text, { flag: "wx" });
      return name;
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    }
  }
}
