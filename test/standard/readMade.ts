import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import type { Fault } from "../../loaders/intake/fault.js";
import { probeFile } from "../../loaders/intake/probeFile.js";
import { storeRawCopy } from "../../loaders/intake/storeRawCopy.js";
import type { ReadResult } from "../../loaders/sources/source.js";
import * as type from "../../loaders/standard/columnTypes.js";
import { pupilColumns } from "../../loaders/standard/pupilColumns.js";
import type { StandardFormat } from "../../loaders/standard/standardFormat.js";
import { standardSource } from "../../loaders/standard/standardSource.js";

/** A format made up for the tests: one column of each kind. */
export const madeUp: StandardFormat = {
  id: "prov",
  label: "Prov",
  columns: [
    pupilColumns.lasar,
    pupilColumns.elevId,
    pupilColumns.skolenhetskod,
    pupilColumns.kon,
    { name: "dag", type: type.date, empty: true },
    { name: "tal", type: type.value, decimals: true, empty: true },
    { name: "antal", type: type.count, empty: true },
    { name: "ja", type: type.jaNej, empty: true },
    { name: "ord", type: type.label(40), empty: true },
    { name: "fritt", type: type.freeText, secret: true, optional: true },
  ],
  key: ["lasar", "elev_id", "dag"],
  same: { within: ["lasar", "elev_id"], columns: ["skolenhetskod", "kon"] },
  period: "lasar",
};

export const header = "lasar;elev_id;skolenhetskod;kon;dag;tal;antal;ja;ord";

/** A record of a good file; `change` puts other text in some columns. */
export function record(id: string, change: Readonly<Record<string, string>> = {}): string {
  const good = { lasar: "2024/25", elev_id: id, skolenhetskod: "12345678", kon: "F", dag: "2025-03-01" };
  return Object.values({ ...good, tal: "", antal: "", ja: "", ord: "", ...change }).join(";");
}

/** What reading gave, or the faults that refused the file. */
export type Outcome = { readonly read: ReadResult } | { readonly faults: readonly Fault[] };

/** Reads lines, or the bytes of a file, as the made-up format; ids become `code(id)`. */
export async function readMade(content: readonly string[] | Uint8Array, format = madeUp): Promise<Outcome> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-prov-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const path = join(dir, "fil");
  await writeFile(path, content instanceof Uint8Array ? content : `${content.join("\n")}\n`);
  const file = await storeRawCopy(path, join(dir, "privat"));
  try {
    const probe = await probeFile(file);
    return { read: await standardSource(format, (domain, id) => `${domain}(${id})`).read(file, probe) };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { faults: error.faults };
  }
}

/** As `readMade`, for a file that must be read. */
export async function readRows(content: readonly string[] | Uint8Array, format = madeUp) {
  const outcome = await readMade(content, format);
  if ("faults" in outcome) throw new Error(JSON.stringify(outcome.faults));
  const { tables, accounting, quarantine, warnings } = outcome.read;
  const columns = tables[0]?.columns ?? [];
  const rows = (tables[0]?.rows ?? []).map(({ row, cells }) => ({
    row,
    ...Object.fromEntries(columns.map((name, at) => [name, cells[at]])),
  }));
  return { rows: rows as readonly Readonly<Record<string, unknown>>[], accounting, quarantine, warnings };
}

/** As `readMade`, for a file that must be refused. */
export async function refusal(content: readonly string[] | Uint8Array): Promise<readonly Fault[]> {
  const outcome = await readMade(content);
  if ("read" in outcome) throw new Error(JSON.stringify(outcome.read.accounting));
  return outcome.faults;
}
