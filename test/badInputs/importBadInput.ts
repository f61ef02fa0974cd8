import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import type { Fault } from "../../loaders/intake/fault.js";
import { runImport } from "../../loaders/pipeline.js";
import { openWorkspace, type Workspace } from "../../loaders/workspace/openWorkspace.js";
import type { BadInput, Outcome } from "./badInput.js";
import { importDay } from "./earlierWorkspace.js";

export interface Met {
  readonly outcome: Outcome;
  readonly faults: readonly Fault[];
  /** What the import said on its way. */
  readonly log: readonly string[];
  readonly known: boolean;
}

/** Puts the bad input in place; gives the path to import. */
export async function placeBadInput(input: BadInput, workspace: Workspace): Promise<string> {
  if (input.place) return input.place(workspace);
  const path = join(workspace.incoming, input.name ?? "betyg.csv");
  await writeFile(path, input.make?.() ?? "");
  return path;
}

/** Imports it and says what came of it; throws what is no orderly refusal. */
export async function importBadInput(workspace: Workspace, path: string): Promise<Met> {
  const log: string[] = [];
  try {
    // anew, since the case may have put another kommun.json there
    const opened = await openWorkspace(workspace.dir);
    const [imported] = await runImport(opened, [path], importDay, (line) => log.push(line));
    const result = imported?.result;
    const quarantine = result?.quarantine ?? [];
    const warnings = result?.warnings ?? [];
    const outcome = quarantine.length > 0 ? "quarantine" : warnings.length > 0 ? "warning" : "ok";
    return { outcome, faults: [...quarantine, ...warnings], log, known: imported?.known === true };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { outcome: "error", faults: error.faults, log, known: false };
  }
}

/** Files that only live while one is read, and have outlived it. */
export async function leftovers({ private: folder }: Workspace): Promise<string[]> {
  const temporary = await readdir(join(folder, "tmp"), { recursive: true, withFileTypes: true });
  const raw = await readdir(join(folder, "raw"));
  return [
    ...temporary.filter((entry) => entry.isFile()).map(({ name }) => name),
    ...raw.filter((name) => !/^[0-9a-f]{64}(\.json)?$/.test(name)),
  ];
}
