import { unlink } from "node:fs/promises";
import type { BetygContext } from "../sources/betyg/judgeBetyg.js";
import { type LoadedBetyg, readBetyg } from "../sources/betyg/readBetyg.js";
import { readBetygRows } from "../sources/betyg/readBetygRows.js";
import type { Accounting, ReadResult, Source } from "../sources/source.js";
import type { Fault } from "./fault.js";
import type { FileProbe } from "./fileProbe.js";
import type { StoredFile } from "./storedFile.js";

/** A file that has been read and waits to be taken in. */
export interface Reading {
  /** Call it inside a transaction. `toKeep` are the quarantined records that are not in the database already. */
  accept(fileId: number): Promise<{ readonly read: ReadResult; readonly toKeep: readonly Fault[] }>;
  /** Drops what is temporary. Always call it. */
  forget(): Promise<void>;
}

/** Reads a file the way its source asks for: in bulk, whole, or whole with its grades as a betyg file does. */
export async function openReading(
  file: StoredFile,
  probe: FileProbe,
  source: Source,
  context: BetygContext,
): Promise<Reading> {
  if (source.bulk) return reading(undefined, await readBetyg(file, probe, context));
  if (source.readGrades === undefined) return reading(await source.read(file, probe), undefined);
  const { result, grades } = await source.readGrades(file, probe, context.tempDir);
  if (grades === undefined) return reading(result, undefined);
  try {
    return reading(result, await readBetygRows(file.name, grades, context));
  } finally {
    await unlink(grades.path);
  }
}

function reading(whole: ReadResult | undefined, betyg: LoadedBetyg | undefined): Reading {
  return {
    async accept(fileId) {
      const bulk = await betyg?.accept(fileId);
      const parts = [whole, bulk].filter((part) => part !== undefined);
      const [first, ...rest] = parts;
      if (first === undefined) throw new Error("nothing was read");
      return { read: rest.reduce(join, first), toKeep: whole?.quarantine ?? [] };
    },
    forget: async () => betyg?.forget(),
  };
}

function join(a: ReadResult, b: ReadResult): ReadResult {
  return {
    tables: [...a.tables, ...b.tables],
    accounting: sum(a.accounting, b.accounting),
    quarantine: [...a.quarantine, ...b.quarantine],
    warnings: [...a.warnings, ...b.warnings],
    periods: [a.periods, b.periods].filter((text) => text !== "").join("; "),
  };
}

function sum(a: Accounting, b: Accounting): Accounting {
  const ignoredBy: Record<string, number> = { ...a.ignoredBy };
  for (const [rule, count] of Object.entries(b.ignoredBy)) ignoredBy[rule] = (ignoredBy[rule] ?? 0) + count;
  return {
    records: a.records + b.records,
    accepted: a.accepted + b.accepted,
    quarantined: a.quarantined + b.quarantined,
    ignored: a.ignored + b.ignored,
    ignoredBy,
  };
}
