import { fetchProgress } from "../fetch/fetchProgress.js";
import { fetchReport, fetchText } from "../fetch/fetchReport.js";
import { fetchSources } from "../fetch/fetchSources.js";
import { fetchLimits, fetchWorld } from "../fetch/fetchWorld.js";
import { importSnapshots } from "../fetch/importSnapshots.js";
import { isSourceName, type SourceName, sourceNames } from "../fetch/publicSources.js";
import { formatFault } from "../intake/formatFault.js";
import { programVersion } from "../publish/manifest.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { isoDate } from "./isoDate.js";
import { UsageError } from "./parseArguments.js";

/** Refreshes the snapshots of the public sources and takes them in. What a source that fails gave last stands. */
export const fetchCommand: Command = {
  options: ["base-url", "only"],
  async run(args, { now, log, print, isQuiet }) {
    if (args.files.length > 0) throw new UsageError("fetch tar inga filer.");
    const bases = readBases(args.every["base-url"] ?? []);
    const only = (args.every["only"] ?? []).map(readName);
    const workspace = await openWorkspace(args.workspace);
    const userAgent = `nulage/${await programVersion()}`;
    const progress = fetchProgress(isQuiet ? { write: () => {} } : process.stderr, log);
    const outcomes = await fetchSources(workspace, {
      sources: only.length > 0 ? sourceNames.filter((name) => only.includes(name)) : sourceNames,
      bases,
      http: { world: fetchWorld, limits: fetchLimits, userAgent },
      today: isoDate(now),
      onRequest: progress.request,
    }).finally(() => progress.done());
    const taken = await importSnapshots(workspace, outcomes, isoDate(now), log);
    const faults = [...outcomes.flatMap((outcome) => outcome.faults), ...taken.faults];
    for (const fault of faults) log(formatFault(fault));
    print(fetchText(outcomes, taken), fetchReport(outcomes, taken));
    return faults.length > 0 ? 1 : 0;
  },
};

function readBases(texts: readonly string[]): Partial<Record<SourceName, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, name = "", base = ""] = /^([^=]*)=(.*)$/.exec(text) ?? [];
      const url = URL.canParse(base) ? new URL(base) : undefined;
      if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search)
        throw new UsageError(
          `--base-url ska vara NAMN=ADRESS, som kolada=https://api.kolada.se. Här står ${text}.`,
        );
      return [readName(name), url.href];
    }),
  );
}

function readName(name: string): SourceName {
  if (isSourceName(name)) return name;
  throw new UsageError(`Källan ska vara ${sourceNames.join(", ")}. Här står ${name}.`);
}
