import { plural } from "../../src/format/plural.js";
import { forgetBefore } from "../forget/forgetBefore.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { UsageError } from "./parseArguments.js";

/** Removes what the municipality no longer may keep of pupils. */
export const forgetCommand: Command = {
  options: ["before"],
  flags: ["dry-run"],
  async run(args, { now, log, print }) {
    const before = args.options["before"] ?? "";
    const [, start, end] = /^(20\d\d)\/(\d\d)$/.exec(before) ?? [];
    if (start === undefined || Number(end) !== (Number(start) + 1) % 100)
      throw new UsageError("--before ska vara det första läsår som ska vara kvar, till exempel 2021/22.");
    const workspace = await openWorkspace(args.workspace);
    const isDry = args.flags.includes("dry-run");
    const { forgotten, unknown } = await forgetBefore(workspace, { before, now, isDry, log });
    const files = forgotten.map(({ name, records }) => ({ name, records }));
    const rows = files.reduce((sum, { records }) => sum + records, 0);
    const what = `${plural(files.length, "fil", "filer")} med ${plural(rows, "rad", "rader")} från läsår före ${before}`;
    for (const { name } of unknown) log(`${name}: läsåret framgår inte. Filen är kvar.`);
    if (files.length > 0 && !isDry)
      log(
        "Publicerade utgåvor står kvar, men nästa bygge har inte de gallrade läsåren. Gallra också inkommande/, rattelser/ och säkerhetskopior.",
      );
    print(isDry ? `Skulle gallra ${what}.` : `Gallrat: ${what}.`, {
      before,
      isDry,
      files,
      unknown: unknown.map(({ name }) => name),
    });
    return 0;
  },
};
