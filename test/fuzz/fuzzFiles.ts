import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { mutate } from "./mutate.js";
import { type FuzzPlace, readFuzzed } from "./readFuzzed.js";
import { seedFiles } from "./seedFiles.js";

export interface FuzzPlan {
  readonly files: number;
  readonly seed: number;
  /** Number of the first file; `--from` repeats a single one. */
  readonly from?: number;
  /** Every n:th betyg file goes all the way through the warehouse. */
  readonly acceptEvery: number;
  readonly onProgress?: (done: number) => void;
}

export interface FuzzReport {
  /** Outcome → number of files. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly failures: readonly { readonly file: number; readonly error: string }[];
  readonly slowest: { readonly file: number; readonly seconds: number };
}

/** Files read in one place: a warehouse that undoes many thousand of them grows slow. */
const PLACE = 5000;
/** Longest time for one file, in milliseconds of processor time; a file that only waits meets the limit of the test. */
const PATIENCE = 5000;

/** Reads `files` damaged files and counts what became of them. A failure is kept and the next file tried. */
export async function fuzzFiles({
  files,
  seed,
  from = 0,
  acceptEvery,
  onProgress,
}: FuzzPlan): Promise<FuzzReport> {
  const seeds = await seedFiles();
  const outcomes = new Map<string, number>();
  const failures: { file: number; error: string }[] = [];
  let slowest = { file: -1, seconds: 0 };
  const readSome = (first: number) => async (place: FuzzPlace) => {
    for (let file = first; file < Math.min(first + PLACE, from + files); file += 1) {
      const started = process.cpuUsage();
      try {
        const result = await readFuzzed(mutate(seeds, seed, file), place, file % acceptEvery === 0);
        outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
      } catch (error) {
        failures.push({
          file,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
      const { user, system } = process.cpuUsage(started);
      const spent = (user + system) / 1000;
      if (spent > PATIENCE) failures.push({ file, error: `took ${Math.round(spent)} ms` });
      if (spent > slowest.seconds * 1000) slowest = { file, seconds: spent / 1000 };
      onProgress?.(file - from + 1);
    }
  };
  for (let first = from; first < from + files; first += PLACE) await inFuzzPlace(readSome(first));
  return { outcomes, failures, slowest };
}

async function inFuzzPlace(work: (place: FuzzPlace) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nulage-fuzz-"));
  try {
    await mkdir(join(folder, "tmp"));
    await writeFile(
      join(folder, "kommun.json"),
      JSON.stringify({ kod: "9900", namn: "prov", privat: folder }),
    );
    const warehouse = await prepareWarehouse(await openWorkspace(folder));
    try {
      await work({ folder, warehouse });
    } finally {
      warehouse.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
