import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { writeAtomic } from "../fetch/writeAtomic.js";
import { loadHighs } from "../solver/loadHighs.js";
import { groupBy } from "../values/groupBy.js";
import { joinHidden, type MoreHidden, nothingMore } from "../values/moreHidden.js";
import { type HidingOptions, hideUntilKept, type PeriodCells } from "./hideUntilKept.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The code that the answer hangs on. */
const rooms = [
  "loaders/audit",
  "loaders/disclosure",
  "loaders/hiding",
  "loaders/publish",
  "loaders/values",
  "src/indicators",
  "src/statistics",
];
/** Periods that are remembered, most lately asked for first. */
const MOST_KEPT = 100;

const remembered = z.array(
  z.object({
    madeFrom: z.string(),
    values: z.array(z.string()),
    sizes: z.array(z.string()),
    tables: z.array(z.string()),
  }),
);
type Remembered = z.infer<typeof remembered>[number];

/**
 * What must be hidden besides, of all periods (`hideUntilKept`). What was found for the same cells, choices and code is
 * remembered in the private folder, in `dolt.json`: it takes seconds a läsår, and few of them change.
 */
export async function recallHiding(
  privateDir: string,
  cells: PeriodCells,
  options: HidingOptions,
  log: (line: string) => void = () => {},
): Promise<MoreHidden> {
  if (cells.own.length + cells.grades.length === 0) return nothingMore;
  const file = path.join(privateDir, "dolt.json");
  const before = await recall(file);
  const own = groupBy(cells.own, ({ period }) => period);
  const grades = groupBy(cells.grades, ({ period }) => period);
  const published = groupBy(cells.published, ({ period }) => period);
  const code = await codePrint();
  const found: Remembered[] = [];
  for (const period of [...new Set([...own.keys(), ...grades.keys()])].sort()) {
    const ofPeriod = {
      own: own.get(period) ?? [],
      grades: grades.get(period) ?? [],
      published: published.get(period) ?? [],
    };
    const madeFrom = print([code, JSON.stringify(options), JSON.stringify(ofPeriod)]);
    const known = before.find((each) => each.madeFrom === madeFrom);
    if (!known) log(`Granskar ${period} …`);
    found.push(known ?? { madeFrom, ...asLists(hideUntilKept(await loadHighs(), ofPeriod, options)) });
  }
  const now = new Set(found.map(({ madeFrom }) => madeFrom));
  const kept = [...found, ...before.filter(({ madeFrom }) => !now.has(madeFrom))].slice(0, MOST_KEPT);
  if (JSON.stringify(kept) !== JSON.stringify(before)) await writeAtomic(file, JSON.stringify(kept), 0o600);
  return found.map(asSets).reduce(joinHidden, nothingMore);
}

/** What cannot be read is found again. */
async function recall(file: string): Promise<readonly Remembered[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "[]";
    throw error;
  });
  try {
    return remembered.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

function asLists({ values, sizes, tables }: MoreHidden): Omit<Remembered, "madeFrom"> {
  return { values: [...values].sort(), sizes: [...sizes].sort(), tables: [...tables].sort() };
}

function asSets({ values, sizes, tables }: Remembered): MoreHidden {
  return { values: new Set(values), sizes: new Set(sizes), tables: new Set(tables) };
}

let known: Promise<string> | undefined;

function codePrint(): Promise<string> {
  known ??= readCode();
  return known;
}

async function readCode(): Promise<string> {
  const parts: string[] = [];
  for (const room of rooms) {
    const files = await readdir(path.join(root, room), { recursive: true });
    for (const file of files.filter((name) => /\.[jt]s$/.test(name)).sort())
      parts.push(file, await readFile(path.join(root, room, file), "utf8"));
  }
  return print(parts);
}

function print(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
