import { readdir } from "node:fs/promises";
import { plural } from "../../src/format/plural.js";
import { lockPrivate } from "../lock/lockPrivate.js";
import { isLocked } from "../lock/refuseLocked.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { lockOptions, lockSecret } from "./lockSecret.js";

/** Encrypts what lies in the private folder, so that it is of no use to whoever finds the disk. */
export const lockCommand: Command = {
  options: lockOptions,
  async run(args, { log, print }) {
    const workspace = await openWorkspace(args.workspace, { evenLocked: true });
    const privateDir = workspace.private;
    const secret = await lockSecret(args, { privateDir, isNew: !(await isLocked(privateDir)) });
    const files = await lockPrivate(privateDir, secret);
    const left = (await readdir(workspace.incoming).catch(() => [])).length;
    if (left > 0)
      log(
        `inkommande/ är inte låst: där ligger ${plural(left, "fil", "filer")} kvar i klartext. Ta bort dem.`,
      );
    print(`Låst: ${plural(files, "fil", "filer")}. Lås upp med nulage unlock.`, { files, left });
    return 0;
  },
};
