import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { runBuild } from "../../loaders/pipeline.js";
import { fileHashes } from "../../loaders/publish/manifest.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { exportRow, exportText } from "../badInputs/sampleText.js";
import { numbers } from "../mapping/exportFixture.js";
import { SIXTEEN } from "../reference/ruleCase.js";
import { betygHeader } from "../support/betygFile.js";
import { program } from "../support/program.js";
import { crashBuild } from "./crashBuild.js";

/** "first": nothing has been run. "again": an edition stands and its files have changed. "folder": it stands as a folder. */
export type Scene = "first" | "again" | "folder";

/** What every file of the edition is when nothing disturbs the run, by path, before the run and after it. */
export interface CrashScene {
  readonly template: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

const units = ["90000001", "90000002"];
const subjects = [...SIXTEEN, "M2"];

/** Year 9 of two small schools; another seed is a corrected file of the same pupils. */
function grades(seed: number): string {
  const next = numbers(seed);
  const rows = units.flatMap((unit) =>
    Array.from({ length: 14 }, (_, pupil) =>
      subjects.map(
        (amne) =>
          `2024/25;VT;krasch-${unit}-${pupil};${unit};9;${pupil % 2 === 0 ? "F" : "P"};${amne};${"ABCDEF".charAt(next(0, 5))}`,
      ),
    ).flat(),
  );
  return `${[betygHeader, ...rows].join("\n")}\n`;
}

async function put(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(dir, "inkommande"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
}

/** A workspace ready for the run that is to be cut off; the caller removes the folder it lies in. */
export async function makeScene(scene: Scene): Promise<CrashScene> {
  const template = join(await mkdtemp(join(tmpdir(), "nulage-krasch-")), "mall");
  await put(template, {
    "kommun.json": JSON.stringify({ kod: "9900", namn: "Exempelbo" }),
    "enheter.csv": `skolenhetskod;namn;huvudman\n${units.map((unit) => `${unit};Skola ${unit};kommunal\n`).join("")}`,
    "inkommande/betyg.csv": grades(1),
  });
  let before = {};
  if (scene !== "first") {
    // in a process of its own, which is dead when the next one looks
    await buildApart(template);
    before = await editionFiles(template);
    if (scene === "folder") await standAsFolder(template);
    await put(template, { "inkommande/betyg.csv": grades(2) });
  }
  await put(template, { "inkommande/slutbetyg.csv": exportText(exportRow(undefined, { kommun: "9900" })) });
  const undisturbed = `${template}-ostord`;
  await copyScene(template, undisturbed);
  const after = await buildIn(undisturbed);
  await rm(undisturbed, { recursive: true });
  return { template, before, after };
}

export async function copyScene(template: string, dir: string): Promise<void> {
  await cp(template, dir, { recursive: true, verbatimSymlinks: true });
}

/** Runs the build in this process; gives the sha256 of every file of the edition. */
export async function buildIn(dir: string): Promise<Record<string, string>> {
  const workspace = await openWorkspace(dir);
  await runBuild(workspace, crashBuild(dir));
  return editionFiles(dir);
}

async function buildApart(dir: string): Promise<void> {
  await promisify(execFile)(process.execPath, [...program.crash("crashBuild"), dir]);
}

export const editionOf = (dir: string) => join(dir, "publicerat", "intern");

export function editionFiles(dir: string): Promise<Record<string, string>> {
  return fileHashes(editionOf(dir));
}

async function standAsFolder(dir: string): Promise<void> {
  const home = await realpath(editionOf(dir));
  await unlink(editionOf(dir));
  await cp(home, editionOf(dir), { recursive: true });
  await rm(join(dir, "publicerat", ".utgavor"), { recursive: true });
}
