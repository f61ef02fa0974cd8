import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { writeExample } from "../../loaders/example/writeExample.js";
import { type IsolatedRun, isolated, isolation } from "./isolated.js";
import { program } from "./program.js";

export interface ExampleBuild {
  /** The example workspace, with its private folder. */
  readonly workspace: string;
  /** Folders of the two built editions. */
  readonly intern: string;
  readonly publik: string;
  /** How the program took the files in and built the internal and then the public edition, without a network. */
  readonly runs: readonly IsolatedRun[];
}

export const exampleAsOf = "2026-02-01";

const work = path.join(tmpdir(), "nulage-example");
/** Set by vitest.config.ts: one number for all workers of a run. */
const run = process.env["NULAGE_TEST_RUN"] ?? String(process.pid);
const folder = path.join(work, run);
const done = path.join(folder, "done");
const failed = path.join(folder, "failed");
/** Longest wait for the worker that builds, in milliseconds. */
const PATIENCE = 300_000;

function isAlive(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}

async function removeOldRuns(): Promise<void> {
  if (!existsSync(work)) return;
  const old = readdirSync(work).filter((name) => /^\d+$/.test(name) && !isAlive(name));
  for (const name of old) await rm(path.join(work, name), { recursive: true, force: true });
}

/** Builds both editions as from a command line, behind a wall. */
async function build(workspace: string): Promise<readonly IsolatedRun[]> {
  await writeExample(workspace);
  const way = isolation();
  const day = ["--as-of", exampleAsOf];
  const runs: IsolatedRun[] = [];
  // the first build takes the files in, dated that day
  for (const edition of ["intern", "publik"]) {
    const command = [program.installed, "build", "--edition", edition, ...day, "--workspace", workspace];
    const run = await isolated(command, way, path.join(folder, "attempts.log"));
    if (run.code !== 0) throw new Error(run.output);
    runs.push(run);
  }
  return runs;
}

async function waitForBuild(): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await setTimeout(200)) {
    if (existsSync(done)) return;
    if (existsSync(failed)) throw new Error(`the example did not build:\n${await readFile(failed, "utf8")}`);
  }
  throw new Error(`the example was not built within ${PATIENCE / 1000} s`);
}

/** Builds both editions of the example once per test run; whoever asks later gets the same. Do not write there. */
export async function buildExample(): Promise<ExampleBuild> {
  const workspace = path.join(folder, "example");
  const published = path.join(workspace, "publicerat");
  const example = async (): Promise<ExampleBuild> => ({
    workspace,
    intern: path.join(published, "intern"),
    publik: path.join(published, "publik"),
    runs: JSON.parse(await readFile(done, "utf8")),
  });
  await mkdir(folder, { recursive: true });
  try {
    // making the folder is the lock: only one worker can
    await mkdir(path.join(folder, "building"));
  } catch {
    await waitForBuild();
    return example();
  }
  try {
    await removeOldRuns();
    const runs = JSON.stringify(await build(workspace));
    await writeFile(`${done}.part`, runs);
    await rename(`${done}.part`, done);
  } catch (error) {
    await writeFile(failed, error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  }
  return example();
}
