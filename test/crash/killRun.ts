import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { FaultPoint } from "../../loaders/faultPoint.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { program } from "../support/program.js";
import { buildIn, type CrashScene, copyScene, editionFiles, editionOf } from "./crashWorkspace.js";

/** Where a run is cut off: at a named step, or after so many milliseconds. */
export type Cut = { readonly point: FaultPoint; readonly time: number } | { readonly after: number };

export interface KillOutcome {
  /** Whether the run was cut off; a step that is not taken, or a time after the end, leaves it whole. */
  readonly killed: boolean;
  readonly served: "before" | "after" | "nothing";
  readonly polls: number;
  /** What was not as it should be; empty when all was. */
  readonly faults: readonly string[];
  readonly healedIn: number;
}

/** Cuts one run off and lets the next one heal it, in `dir`, which is removed. Readers ask for pages all the while. */
export async function killRun(scene: CrashScene, cut: Cut, dir: string): Promise<KillOutcome> {
  await copyScene(scene.template, dir);
  try {
    const faults: string[] = [];
    const reading = poll(scene, dir, faults);
    const killed = await cutOff(cut, dir);
    const polls = await reading.stop();
    const served = await servedEdition(scene, dir, faults);
    // the database opens, whatever the next run does with it
    (await prepareWarehouse(await openWorkspace(dir))).close();
    const started = performance.now();
    const healed = await buildIn(dir);
    const healedIn = performance.now() - started;
    if (!isSame(healed, scene.after))
      faults.push(`healed edition differs: ${differing(healed, scene.after)}`);
    faults.push(...(await leftovers(dir)));
    return { killed, served, polls, faults, healedIn };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function cutOff(cut: Cut, dir: string): Promise<boolean> {
  const plan = "point" in cut ? { NULAGE_FAULT: `kill:${cut.point}:${cut.time}` } : {};
  const run = spawn(process.execPath, [...program.crash("crashBuild"), dir], {
    env: { ...process.env, ...plan },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  run.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const timer = "after" in cut ? setTimeout(cut.after).then(() => run.kill("SIGKILL")) : undefined;
  const [code, signal] = await new Promise<[number | null, string | null]>((done) => {
    run.on("close", (...ended) => done(ended));
  });
  await timer;
  if (signal === "SIGKILL") return true;
  if (code === 0) return false;
  throw new Error(`the run failed by itself: ${err}`);
}

/** Every page that is served is whole and of one edition; one that is gone is asked for once more. */
function poll({ before, after }: CrashScene, dir: string, faults: string[]) {
  const paths = Object.keys(before);
  let polls = 0;
  let isOver = false;
  const fetch = (path: string) => readFile(join(editionOf(dir), path)).catch(() => undefined);
  const loop = async () => {
    while (!isOver) {
      const path = paths[polls % paths.length];
      if (path === undefined) return;
      const bytes = (await fetch(path)) ?? (await fetch(path));
      const is = bytes === undefined ? undefined : createHash("sha256").update(bytes).digest("hex");
      // a folder that is replaced has a moment of nothing (decision 0008)
      if (is !== undefined && is !== before[path] && is !== after[path]) faults.push(`torn: ${path}`);
      polls += 1;
      await setTimeout(2);
    }
  };
  const running = loop();
  return {
    async stop() {
      isOver = true;
      await running;
      return polls;
    },
  };
}

async function servedEdition(
  scene: CrashScene,
  dir: string,
  faults: string[],
): Promise<KillOutcome["served"]> {
  if (!existsSync(editionOf(dir))) return "nothing";
  const files = await editionFiles(dir);
  if (isSame(files, scene.before)) return "before";
  if (isSame(files, scene.after)) return "after";
  faults.push(`the edition is neither the old nor the new: ${differing(files, scene.after)}`);
  return "nothing";
}

/** What a healed workspace must not have beside its edition. */
async function leftovers(dir: string): Promise<string[]> {
  const published = await readdir(join(dir, "publicerat"));
  const editions = await readdir(join(dir, "publicerat", ".utgavor"));
  const raw = await readdir(join(dir, "privat", "raw"));
  const temporary = await readdir(join(dir, "privat", "tmp"), { recursive: true, withFileTypes: true });
  return [
    ...published.filter((name) => name !== "intern" && name !== ".utgavor"),
    ...(editions.length === 1 ? [] : [`editions: ${editions.length}`]),
    ...raw.filter((name) => !/^[0-9a-f]{64}(?:\.json)?$/.test(name)),
    ...temporary.filter((entry) => entry.isFile()).map(({ name }) => name),
  ].map((name) => `left behind: ${name}`);
}

type Hashes = Readonly<Record<string, string>>;

function isSame(a: Hashes, b: Hashes): boolean {
  return differing(a, b).length === 0;
}

function differing(a: Hashes, b: Hashes): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}
