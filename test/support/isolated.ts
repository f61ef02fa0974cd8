import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
const preload = pathToFileURL(path.join(root, "scripts", "noNetwork.mjs")).href;

export type Isolation = "namespace" | "preload";

export interface IsolatedRun {
  readonly code: number;
  readonly output: string;
  /** Attempts to reach another machine that the preload saw. */
  readonly attempts: readonly string[];
}

/** The strongest wall this machine lets us build: a namespace without network, or refusals inside Node. */
export function isolation(): Isolation {
  return spawnSync("unshare", ["-rn", "true"]).status === 0 ? "namespace" : "preload";
}

/** Runs node with no network. The preload listens in both ways, so that an attempt is named and not only refused. */
export async function isolated(args: readonly string[], way: Isolation, log: string): Promise<IsolatedRun> {
  const [command, ...rest] = way === "namespace" ? ["unshare", "-rn", process.execPath] : [process.execPath];
  if (command === undefined) throw new Error("no command");
  const child = spawn(command, [...rest, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: `--import ${preload}?log=${encodeURIComponent(log)}` },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  const attempts = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  return { code, output, attempts };
}
