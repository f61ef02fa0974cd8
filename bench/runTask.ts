import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { KindName } from "./kinds.js";
import type { TaskName, TaskResult } from "./tasks.js";

const child = fileURLToPath(new URL("./child.ts", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

/** A file of a kind, the folder for scratch, and how many rows of it the loop takes. */
export interface BenchFile {
  readonly kind: KindName;
  readonly path: string;
  readonly folder: string;
  readonly loopRows: number;
}

/** Runs a task in a child process, so that its memory and processor time are its own. */
export async function runTask(
  task: TaskName,
  { kind, path, folder, loopRows }: BenchFile,
): Promise<TaskResult> {
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, `${task}-`));
  try {
    const node = ["--import", "tsx", "--max-old-space-size=8192", child];
    const args = [...node, kind, task, path, scratch, String(loopRows)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 24 });
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as TaskResult;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
