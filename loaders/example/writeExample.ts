import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { behorighetFile } from "./behorighetFile.js";
import { betygFiles } from "./betygFiles.js";
import { koladaDataFiles } from "./koladaDataFiles.js";
import { koladaMetadataFiles } from "./koladaMetadataFiles.js";
import { makeWorld } from "./makeWorld.js";
import { salsaFiles } from "./salsaFiles.js";
import { slutbetygFiles } from "./slutbetygFiles.js";
import { workspaceFiles } from "./workspaceFiles.js";

export interface ExampleOptions {
  readonly seed?: number;
  /** Number of läsår up to 2024/25. */
  readonly lasar?: number;
  /** About how many pupils leave the municipality's own year 9 each year. */
  readonly pupils?: number;
}

/** Writes the invented municipality's workspace into `dir`. The same options give the same bytes. */
export async function writeExample(dir: string, options: ExampleOptions = {}): Promise<void> {
  const world = makeWorld({
    seed: options.seed ?? 2025,
    lasar: options.lasar ?? 5,
    pupils: options.pupils ?? 450,
  });
  const files = [
    ...workspaceFiles(),
    ...betygFiles(world),
    ...slutbetygFiles(world),
    ...salsaFiles(world),
    ...koladaDataFiles(world),
    ...koladaMetadataFiles(),
    behorighetFile(world),
  ];
  for (const folder of ["inkommande", "anteckningsbocker"])
    await mkdir(path.join(dir, folder), { recursive: true });
  await Promise.all(files.map((file) => writeFile(path.join(dir, file.path), file.text)));
}
