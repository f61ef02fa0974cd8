import { resolve } from "node:path";
import { plural } from "../../src/format/plural.js";
import { formatFault } from "../intake/formatFault.js";
import { runImport } from "../pipeline.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { isoDate } from "./isoDate.js";
import { prepareExample } from "./prepareExample.js";

export const importCommand: Command = {
  options: [],
  // two names for the same: English as the other commands, Swedish as the messages
  flags: ["replace", "ersatt"],
  async run(args, { now, log, print }) {
    await prepareExample(args.workspace);
    const workspace = await openWorkspace(args.workspace);
    const files = args.files.length > 0 ? args.files.map((file) => resolve(file)) : undefined;
    const replaceNewer = args.flags.includes("replace") || args.flags.includes("ersatt");
    const imported = await runImport(workspace, files, isoDate(now), log, { replaceNewer });
    for (const { result } of imported) {
      for (const fault of [...(result?.warnings ?? []), ...(result?.quarantine ?? [])])
        log(formatFault(fault));
    }
    const fresh = imported.filter(({ known }) => !known);
    const waiting = fresh.reduce((sum, { result }) => sum + (result?.accounting.quarantined ?? 0), 0);
    const text =
      `${plural(fresh.length, "ny fil inläst", "nya filer inlästa")}, ${imported.length - fresh.length} var redan inlästa.` +
      (waiting > 0
        ? ` ${plural(waiting, "rad väntar", "rader väntar")} i karantän: rätta innan du bygger.`
        : "");
    print(
      text,
      imported.map(({ file, source, known, result }) => ({
        file: file.name,
        sha256: file.sha256,
        source: source.id,
        known,
        ...result?.accounting,
        quarantine: result?.quarantine,
        warnings: result?.warnings,
        replaced: result?.revisions,
      })),
    );
    return 0;
  },
};
