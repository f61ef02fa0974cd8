import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TaskName, TaskResult } from "./tasks.js";

const child = fileURLToPath(new URL("./child.ts", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a task in a child process, so that its memory and processor time are its own. */
export async function runTask(task: TaskName, path: string, folder: string): Promise<TaskResult> {
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, `${task}-`));
  try {
    const args = ["--import", "tsx", "--max-old-space-size=8192", child, task, path, scratch];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 24 });
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as TaskResult;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
