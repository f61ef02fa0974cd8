import { plural } from "../../src/format/plural.js";
import { unlockPrivate } from "../lock/unlockPrivate.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { lockOptions, lockSecret } from "./lockSecret.js";

/** Opens what `nulage lock` locked. */
export const unlockCommand: Command = {
  options: lockOptions,
  async run(args, { print }) {
    const { private: privateDir } = await openWorkspace(args.workspace, { evenLocked: true });
    const files = await unlockPrivate(privateDir, await lockSecret(args, { privateDir, isNew: false }));
    print(`Upplåst: ${plural(files, "fil", "filer")}.`, { files });
    return 0;
  },
};
