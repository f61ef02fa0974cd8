import { mkdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import { ownName, sweepDead } from "../ownName.js";
import { sources as registered } from "../sources/registry.js";
import { workspaceSources } from "../sources/workspaceSources.js";
import { passingCode } from "../standard/passingCode.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { describeFile } from "./describeFile.js";
import { type Inspection, inspectFile } from "./inspectFile.js";
import { UsageError } from "./parseArguments.js";

/**
 * Says what files are. Nothing is taken in; the copy that is read lies in a temporary folder, in the private one where there is one, and is removed.
 * For an export that nothing knows it proposes a mapping, and saves it when asked to.
 */
export const inspectCommand: Command = {
  options: [],
  flags: ["spara"],
  async run(args, { print }) {
    if (args.files.length === 0) throw new UsageError("Ange minst en fil att titta på.");
    const save = args.flags.includes("spara");
    const workspace = await openWorkspace(args.workspace).catch((error: unknown) => {
      if (!save && error instanceof DataFaults && error.faults[0]?.code === "arbetsyta-saknas")
        return undefined;
      throw error;
    });
    const sources = workspace
      ? await workspaceSources(workspace, (id) => passingCode("elev", id))
      : registered;
    const temporary = await privateFolder(workspace?.private);
    try {
      const inspections: Inspection[] = [];
      const place = { temporary, workspace, sources, save };
      for (const file of args.files) inspections.push(await inspectFile(resolve(file), place));
      print(inspections.map(describeFile).join("\n\n"), inspections);
      return inspections.some(({ faults }) => faults.length > 0) ? 1 : 0;
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

/**
 * A folder for copies that live only while they are looked at: a pupil file's belongs in the private folder. What an
 * inspection that was cut off left is removed.
 */
async function privateFolder(privateDir: string | undefined): Promise<string> {
  const isThere =
    privateDir !== undefined &&
    (await stat(privateDir).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  const home = isThere ? privateDir : tmpdir();
  await sweepDead(home, PREFIX);
  const folder = join(home, ownName(PREFIX));
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

const PREFIX = "nulage-titt-";
