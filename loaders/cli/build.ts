import { join, resolve } from "node:path";
import { runBuild } from "../pipeline.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { isoDate } from "./isoDate.js";
import { UsageError } from "./parseArguments.js";
import { prepareExample } from "./prepareExample.js";

export const buildCommand: Command = {
  options: ["edition", "as-of", "out"],
  async run(args, { now, log, print }) {
    const edition = readEdition(args.options["edition"]);
    const today = isoDate(now);
    const asOf = args.options["as-of"] ?? today;
    if (!isDay(asOf))
      throw new UsageError(`--as-of ska vara ett datum, till exempel 2026-02-01. Här står ${asOf}.`);
    if (args.files.length > 0)
      throw new UsageError("build tar inga filer. Lägg dem i inkommande/ eller kör nulage import.");
    await prepareExample(args.workspace);
    const workspace = await openWorkspace(args.workspace);
    const out = args.options["out"];
    const outDir = out === undefined ? join(workspace.published, edition) : resolve(out);
    // dated ahead, what is taken in would seem unknown to every build before that day
    const [importDay = today] = [asOf, today].sort();
    const publication = await runBuild(workspace, { edition, asOf, importDay, outDir, log });
    print(
      `Publicerat: ${publication.dir} (${publication.values} värden, läsåret ${publication.lasar}).`,
      publication,
    );
    return 0;
  },
};

export function readEdition(text = "intern"): "publik" | "intern" {
  if (text === "publik" || text === "intern") return text;
  throw new UsageError(`--edition ska vara publik eller intern. Här står ${text}.`);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
