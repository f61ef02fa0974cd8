import type { BulkContext } from "../bulk/bulkContext.js";
import { type LoadedBulk, readBulk } from "../bulk/readBulk.js";
import { readBulkRows } from "../bulk/readBulkRows.js";
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

/** Reads a file the way its source asks for: in bulk, whole, or whole with its pupils' records in bulk. */
export async function openReading(
  file: StoredFile,
  probe: FileProbe,
  source: Source,
  context: BulkContext,
): Promise<Reading> {
  if (source.bulk) return reading(undefined, [await readBulk(file, probe, source.bulk, context)]);
  if (source.readPupils === undefined) return reading(await source.read(file, probe), []);
  const { result, rows } = await source.readPupils(file, probe, context.tempDir);
  return reading(
    result,
    rows.map((each) => readBulkRows(file.name, each, context)),
  );
}

function reading(whole: ReadResult | undefined, loaded: readonly LoadedBulk[]): Reading {
  return {
    async accept(fileId) {
      const parts = whole === undefined ? [] : [whole];
      for (const each of loaded) parts.push(await each.accept(fileId));
      const [first, ...rest] = parts;
      if (first === undefined) throw new Error("nothing was read");
      return { read: rest.reduce(join, first), toKeep: whole?.quarantine ?? [] };
    },
    async forget() {
      for (const each of loaded) await each.forget();
    },
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
