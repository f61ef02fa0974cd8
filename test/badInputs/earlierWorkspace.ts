import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { openWorkspace, type Workspace } from "../../loaders/workspace/openWorkspace.js";
import { layComputedWarehouse } from "../support/computedWarehouse.js";
import { betyg, betygRow, exportRow, exportText } from "./sampleText.js";

export const importDay = "2026-02-01";

/** What was taken in before: grades and final grades of the year before the bad files', and grades of theirs. */
const earlier: Readonly<Record<string, string>> = {
  "betyg_forra.csv": betyg(
    betygRow("tidig-1", { lasar: "2023/24" }),
    betygRow("tidig-2", { lasar: "2023/24", betyg: "C" }),
  ),
  "betyg_samma.csv": betyg(betygRow("tidig-3", { skolenhetskod: "87654321" })),
  "slutbetyg.csv": exportText(exportRow()).replace("2024/25", "2023/24"),
};

/** How many files that is: their ids are 1 to this. */
export const earlierFiles = Object.keys(earlier).length;

/** Makes the workspace that every case starts from a copy of; the caller removes the folder. */
export async function makeEarlier(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-forra-"));
  await mkdir(join(dir, "inkommande"));
  await layComputedWarehouse(dir);
  await writeFile(join(dir, "kommun.json"), JSON.stringify({ kod: "9900", namn: "Exempelbo" }));
  for (const [name, text] of Object.entries(earlier)) await writeFile(join(dir, "inkommande", name), text);
  await runImport(await openWorkspace(dir), undefined, importDay);
  return dir;
}

/** A copy of the earlier workspace, removed when the test is done. */
export async function earlierWorkspace(template: string): Promise<Workspace> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-test-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await cp(template, dir, { recursive: true });
  return openWorkspace(dir);
}
