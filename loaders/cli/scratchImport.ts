import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileProbe } from "../intake/fileProbe.js";
import type { StoredFile } from "../intake/storedFile.js";
import { takeIn } from "../intake/takeIn.js";
import type { ReadResult, Source } from "../sources/source.js";
import { prepareWarehouse } from "../warehouse/prepareWarehouse.js";
import { openWorkspace } from "../workspace/openWorkspace.js";

/**
 * Takes a file in as an import would, in a workspace that exists only in `folder` and under a key nobody keeps: what
 * `inspect` needs to name the faults of a pupil file without taking it in.
 */
export async function scratchImport(
  file: StoredFile,
  probe: FileProbe,
  source: Source,
  folder: string,
): Promise<ReadResult> {
  const dir = join(folder, `prov-${file.sha256}`);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await writeFile(join(dir, "kommun.json"), JSON.stringify({ kod: "0000", namn: "prov", privat: folder }));
  const warehouse = await prepareWarehouse(await openWorkspace(dir));
  try {
    const pads = { innerPad: randomBytes(64), outerPad: randomBytes(64) };
    const context = { warehouse, key: { id: "prov", ...pads }, privateDir: folder, today: "2000-01-01" };
    return await takeIn(file, probe, source, context, { fresh: new Set(), settings: "" });
  } finally {
    warehouse.close();
    // the next file is judged by itself too, not against this one
    await rm(join(folder, "warehouse.duckdb"), { force: true });
  }
}
