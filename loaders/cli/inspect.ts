import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { formatFault } from "../intake/formatFault.js";
import { type FileProbe, probeFile } from "../intake/probeFile.js";
import { storeRawCopy } from "../intake/storeRawCopy.js";
import { rankSources, recogniseSource } from "../sources/recogniseSource.js";
import type { Command } from "./command.js";
import { UsageError } from "./parseArguments.js";
import { scratchImport } from "./scratchImport.js";

interface Inspection {
  readonly file: string;
  readonly media?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly matches: readonly {
    readonly source: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly records?: number;
  readonly faults: readonly Fault[];
}

/** Says what files are. Nothing is taken in; the copy that is read lies in a private temporary folder and is removed. */
export const inspectCommand: Command = {
  options: [],
  async run(args, { print }) {
    if (args.files.length === 0) throw new UsageError("Ange minst en fil att titta på.");
    const temporary = await mkdtemp(join(tmpdir(), "nulage-"));
    try {
      const inspections: Inspection[] = [];
      for (const file of args.files) inspections.push(await inspectFile(resolve(file), temporary));
      print(inspections.map(describe).join("\n\n"), inspections);
      return inspections.some(({ faults }) => faults.length > 0) ? 1 : 0;
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

async function inspectFile(path: string, temporary: string): Promise<Inspection> {
  try {
    const file = await storeRawCopy(path, temporary);
    const probe = await probeFile(file);
    const matches = rankSources(probe).map(({ source, recognition }) => ({
      source: source.label,
      ...recognition,
    }));
    const seen = { file: file.name, ...described(probe), matches };
    try {
      const { source } = recogniseSource(file, probe);
      const read = source.bulk
        ? await scratchImport(file, probe, source, temporary)
        : await source.read(file, probe);
      return { ...seen, records: read.accounting.records, faults: [...read.quarantine, ...read.warnings] };
    } catch (error) {
      if (error instanceof DataFaults) return { ...seen, faults: error.faults };
      throw error;
    }
  } catch (error) {
    if (error instanceof DataFaults) return { file: path, matches: [], faults: error.faults };
    throw error;
  }
}

function described({
  media,
  encoding,
  delimiter,
}: FileProbe): Pick<Inspection, "media" | "encoding" | "delimiter"> {
  return { media, ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) };
}

function describe({ file, media, encoding, delimiter, matches, records, faults }: Inspection): string {
  const form = [media, encoding, delimiter === "\t" ? "tabb" : delimiter].filter(Boolean).join(", ");
  const lines = [
    file,
    ...(form ? [`  Form: ${form}${records === undefined ? "" : `, ${records} rader`}`] : []),
  ];
  for (const { source, score, reasons } of matches) {
    lines.push(
      `  ${score >= 1 ? "Är" : "Liknar"}: ${source} (${Math.round(score * 100)} %)${reasons.map((r) => `\n      ${r}`).join("")}`,
    );
  }
  if (faults.length === 0) lines.push("  Inga fel hittade.");
  for (const fault of faults.slice(0, 10)) lines.push(`  ${formatFault(fault)}`);
  if (faults.length > 10) lines.push(`  … och ${faults.length - 10} till.`);
  return lines.join("\n");
}
