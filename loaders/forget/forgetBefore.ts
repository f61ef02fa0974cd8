import { appendFile, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { faultPoint } from "../faultPoint.js";
import { DataFaults } from "../intake/dataFaults.js";
import { hashOf } from "../intake/hashOf.js";
import { takeInTakings } from "../intake/rebuild/takeInTakings.js";
import { readTakings } from "../intake/rebuild/takings.js";
import { shownFileName } from "../intake/shownFileName.js";
import { syncFolder } from "../publish/syncFolder.js";
import { takeInAgain } from "../takeInAgain.js";
import { settleDatabase } from "../warehouse/settleDatabase.js";
import { withWarehouse } from "../withWarehouse.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { pupilKey } from "../workspace/pupilKey.js";
import { type Forgettable, forgettable, type PupilFile } from "./forgettable.js";
import { readPupilFiles } from "./readPupilFiles.js";

const DATABASE = "warehouse.duckdb";
const FRESH = "warehouse.gallras.duckdb";
/** One line a step: when, before which läsår, and how many files and rows. Nothing of any pupil. */
export const FORGET_LOG = "gallring.jsonl";
const toldLine = z.object({
  nar: z.string(),
  steg: z.enum(["börjar", "klart"]),
  fore: z.string(),
  filer: z.int(),
  rader: z.int(),
});

export interface ForgetOptions {
  /** The first läsår that is kept, "2021/22". */
  readonly before: string;
  readonly now: Date;
  /** Only tells what would go. */
  readonly isDry?: boolean;
  readonly log?: (line: string) => void;
}

/**
 * Removes files of pupils' records of läsår before `before`: raw copies, what is told of them, and their rows. The
 * database is made anew of what is left, so that nothing stays in its freed blocks; published editions stand. A run that
 * is cut off is finished by the next one. Throws DataFaults, and changes nothing, when a file holds later läsår too or
 * still lies in `inkommande/`.
 */
export async function forgetBefore(
  workspace: Workspace,
  { before, now, isDry = false, log = () => {} }: ForgetOptions,
): Promise<Forgettable> {
  const endYear = Number(before.slice(0, 4)) + 1;
  const files = await withWarehouse(workspace, readPupilFiles, log);
  const found = forgettable(files, endYear);
  const { forgotten, mixed } = found;
  const faults = [...mixed.map(holdsLater), ...(await stillIncoming(workspace, forgotten))];
  if (faults.length > 0) throw new DataFaults(faults);
  const folder = workspace.private;
  if (isDry) return found;
  if (forgotten.length === 0) {
    await finishCutOff(folder, now);
    return found;
  }
  const rows = forgotten.reduce((sum, { records }) => sum + records, 0);
  const told = { nar: now.toISOString(), fore: before, filer: forgotten.length, rader: rows };
  await tell(folder, { ...told, steg: "börjar" });
  faultPoint("forget told");
  await settleDatabase(folder, () => remakeWithout(workspace, forgotten));
  await rename(join(folder, FRESH), join(folder, DATABASE));
  await syncFolder(folder);
  faultPoint("forget swapped");
  await removeDamaged(folder);
  await tell(folder, { ...told, steg: "klart" });
  return found;
}

/** The database beside the one that stands, and then the raw copies: a rebuild from them has nothing that is forgotten. */
async function remakeWithout(workspace: Workspace, forgotten: readonly PupilFile[]): Promise<void> {
  const gone = new Set(forgotten.map(({ sha256 }) => sha256));
  const { takings, keyId } = await readTakings(workspace.private);
  const key = await pupilKey(workspace.private, keyId);
  const left = takings.filter(({ sha256 }) => !gone.has(sha256));
  const made = await takeInTakings(
    { workspace, takings: left, keyId: key.id },
    FRESH,
    takeInAgain(workspace),
  );
  made.close();
  faultPoint("forget made");
  for (const sha256 of gone) {
    await rm(join(workspace.private, "raw", `${sha256}.json`), { force: true });
    await rm(join(workspace.private, "raw", sha256), { force: true });
    faultPoint("raw copy forgotten");
  }
}

/** A run that was cut off when all was done but the telling. */
async function finishCutOff(folder: string, now: Date): Promise<void> {
  const lines = (await readFile(join(folder, FORGET_LOG), "utf8").catch(() => "")).trim().split("\n");
  const last = toldLine.safeParse(lines.at(-1) === "" ? undefined : JSON.parse(lines.at(-1) ?? "null"));
  if (!last.success || last.data.steg !== "börjar") return;
  await removeDamaged(folder);
  await tell(folder, { ...last.data, nar: now.toISOString(), steg: "klart" });
}

function tell(folder: string, line: z.infer<typeof toldLine>): Promise<void> {
  return appendFile(join(folder, FORGET_LOG), `${JSON.stringify(line)}\n`, { mode: 0o600 });
}

/** Databases that were put aside when they were damaged hold the same rows. */
async function removeDamaged(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith("warehouse.skadad-")) await rm(join(folder, name), { force: true });
}

function holdsLater({ name }: PupilFile) {
  const message =
    "Filen har också rader av läsår som ska vara kvar. Läs först in dem ur en egen fil; sedan går denna att gallra.";
  return { code: "flera-lasar", file: name, message };
}

/** What still lies there would be taken in again by the next build. */
async function stillIncoming({ incoming }: Workspace, forgotten: readonly PupilFile[]) {
  const gone = new Set(forgotten.map(({ sha256 }) => sha256));
  const entries = await readdir(incoming, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const faults = [];
  for (const { name } of entries.filter((entry) => entry.isFile())) {
    const sha256 = await hashOf(join(incoming, name));
    if (sha256 === undefined || !gone.has(sha256)) continue;
    const message =
      "Filen ska gallras men ligger kvar i inkommande/, så att den skulle läsas in igen. Ta bort den först.";
    faults.push({ code: "kvar-i-inkommande", file: shownFileName(name), message });
  }
  return faults;
}
