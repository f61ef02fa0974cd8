import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { packContent } from "../../src/pack/packContent.js";
import { type PackKind, packKinds } from "../../src/pack/packKinds.js";
import { packPlans } from "../../src/pack/packPlans.js";
import { staleNeeds } from "../../src/pack/staleNeeds.js";
import { DataFaults } from "../intake/dataFaults.js";
import { findChromium } from "../pack/findChromium.js";
import { makePack } from "../pack/makePack.js";
import { packMeeting } from "../pack/packMeeting.js";
import { readPackEdition } from "../pack/readPackEdition.js";
import { staleFaults } from "../pack/staleFaults.js";
import { readYearCycle } from "../publish/readYearCycle.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import { buildCommand } from "./build.js";
import type { Command, CommandContext } from "./command.js";
import { type Arguments, UsageError } from "./parseArguments.js";
import { prepareExample } from "./prepareExample.js";

/** The material for one meeting of the year cycle, as a page, a PDF, slides and a workbook (F29, F35–F37). */
export const packCommand: Command = {
  options: ["accept-stale", "as-of", "out"],
  flags: ["utan-pdf"],
  async run(args, context) {
    const kind = readKind(args.files);
    const acceptStale = readReason(args.options["accept-stale"]);
    const chromium = args.flags.includes("utan-pdf") ? null : chromiumOrFault();
    await prepareExample(args.workspace);
    const workspace = await openWorkspace(args.workspace);
    const meeting = packMeeting(kind, await readYearCycle(workspace.dir));
    const { title, inTitle } = packPlans[kind];
    if (meeting === null) {
      const message = `Årshjulet har inget möte för ${title}: ingen rad med mått har en titel med »${inTitle}«. Skriv en rad med de mått som mötet behöver.`;
      throw new DataFaults([{ code: "mote-saknas", file: "arshjul.csv", column: "titel", message }]);
    }
    const dir = join(workspace.published, "publik");
    await ensurePublik(dir, args, context);
    const { manifest, ...edition } = await readPackEdition(dir, new Set(meeting.needs.map(({ id }) => id)));
    const stale = staleNeeds(meeting.needs, edition.rows, manifest.asOf);
    if (stale.length > 0 && acceptStale === null) throw new DataFaults(staleFaults(stale, title));
    const content = packContent({ ...edition, ...manifest, kind, meeting, acceptStale });
    const out = args.options["out"];
    const outDir = out === undefined ? join(workspace.published, "underlag", kind) : resolve(out);
    context.log(`Skriver ${title} …`);
    const files = await makePack(content, { outDir, chromium });
    context.print(files.join("\n"), { kind, asOf: manifest.asOf, files, stale });
    return 0;
  },
};

function readKind(words: readonly string[]): PackKind {
  const [word, ...rest] = words;
  const kind = packKinds.find((each) => each === word);
  if (kind === undefined || rest.length > 0)
    throw new UsageError(`Ange ett underlag: ${packKinds.join(", ")}.`);
  return kind;
}

function readReason(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.trim() === "") throw new UsageError("--accept-stale ska ange varför äldre uppgifter används.");
  return text.trim();
}

function chromiumOrFault(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const message =
    "Webbläsaren Chromium, som skriver PDF:en, finns inte. Installera den, ange den i miljövariabeln CHROMIUM, eller kör med --utan-pdf.";
  throw new DataFaults([{ code: "chromium-saknas", file: "chromium", message }]);
}

/** Builds the public edition where there is none of the day that is asked for; without a day, any that stands is used. */
async function ensurePublik(dir: string, args: Arguments, context: CommandContext): Promise<void> {
  const asOf = args.options["as-of"];
  const standing = await standingDay(dir);
  if (standing !== null && (asOf === undefined || asOf === standing)) return;
  context.log("Bygger den publika utgåvan …");
  const options = { edition: "publik", ...(asOf === undefined ? {} : { "as-of": asOf }) };
  await buildCommand.run({ ...args, files: [], flags: [], options }, { ...context, print: () => {} });
}

/** The day of the edition that stands; null where there is none that a pack can be made of. */
async function standingDay(dir: string): Promise<string | null> {
  try {
    await readFile(join(dir, "data", "quality.json"));
    const manifest: unknown = JSON.parse(await readFile(join(dir, "data", "manifest.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "asOf" in manifest
      ? String(manifest.asOf)
      : null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
