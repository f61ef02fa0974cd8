import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fetchSources, type SourceOutcome } from "../../loaders/fetch/fetchSources.js";
import { type FetchLimits, fetchLimits } from "../../loaders/fetch/fetchWorld.js";
import type { SourceName } from "../../loaders/fetch/publicSources.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import type { PublicServer } from "./publicServer.js";

export interface FetchRun {
  readonly outcome: SourceOutcome;
  /** Milliseconds the program wanted to wait, in order. */
  readonly waits: readonly number[];
}

export interface FetchSettings {
  readonly today?: string;
  readonly limits?: Partial<FetchLimits>;
}

/** Fetches one source from the test's server with a clock that stands still, no waiting, and no other host. */
export async function runFetch(
  workspace: Workspace,
  server: PublicServer,
  source: SourceName,
  { today = "2026-02-01", limits = {} }: FetchSettings = {},
): Promise<FetchRun> {
  const waits: number[] = [];
  const [outcome] = await fetchSources(workspace, {
    sources: [source],
    bases: server.bases,
    today,
    http: {
      userAgent: "nulage/0.0.0",
      limits: { ...fetchLimits, ...limits },
      world: {
        now: () => new Date(`${today}T12:00:00Z`),
        random: () => 0.5,
        sleep: async (milliseconds) => {
          waits.push(milliseconds);
        },
        fetch: guarded,
      },
    },
  });
  if (!outcome) throw new Error("no outcome");
  return { outcome, waits };
}

const guarded: typeof fetch = async (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : String(input));
  // not an error the program may take for a bad connection: the test must see it
  if (hostname !== "127.0.0.1") {
    process.exitCode = 1;
    throw new Error(`a request left this machine: ${hostname}`);
  }
  return fetch(input, init);
};

/** Every file below a folder: name → content and time of change. */
export async function folderState(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const state: Record<string, string> = {};
  for (const name of names.sort()) {
    const found = await stat(join(folder, name));
    if (!found.isFile()) continue;
    state[name] = `${found.mtimeMs} ${await readFile(join(folder, name), "utf8")}`;
  }
  return state;
}
