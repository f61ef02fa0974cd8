import { rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { type RecordScan, scanRecords } from "../intake/scanRecords.js";
import type { StoredFile } from "../intake/storedFile.js";
import { transcode } from "../intake/transcode.js";
import type { ReadResult } from "../sources/source.js";
import { accountBulk } from "./accountBulk.js";
import type { BulkContext } from "./bulkContext.js";
import type { BulkFormat } from "./bulkFormat.js";
import { forgetBulk, judgeBulk } from "./judgeBulk.js";
import { loadBulk } from "./loadBulk.js";
import { type BulkHeader, matchBulkHeader } from "./matchBulkHeader.js";
import { rewriteBulk } from "./rewriteBulk.js";

/** Pupil records that are ready to be judged. */
export interface LoadedBulk {
  /** Judges the records, codes the pupils, keeps what is accepted. Call it inside a transaction. */
  accept(fileId: number): Promise<ReadResult>;
  /** Drops what is temporary. Always call it. */
  forget(): Promise<void>;
}

/**
 * Loads a file of a bulk format: the scanner counts its records and DuckDB reads them in one go. Where the two counts
 * differ, or records are not one plain line each, the file is first rewritten record by record. One file at a time may
 * be loaded in a warehouse. Throws DataFaults when the file cannot be used as a whole.
 */
export async function readBulk(
  file: StoredFile,
  probe: FileProbe,
  format: BulkFormat,
  context: BulkContext,
): Promise<LoadedBulk> {
  const { warehouse, tempDir, progress } = context;
  const head = probe.head?.[0]?.cells;
  if (probe.media !== "text" || !probe.encoding || !probe.delimiter || !head) {
    throw new DataFaults([
      { code: "ingen-tabell", file: file.name, message: "Filen är inte en texttabell." },
    ]);
  }
  const header = matchBulkHeader(format, head, file.name, probe.head?.slice(1));
  const path = await transcode(file, probe.encoding, tempDir);
  try {
    progress?.step("räknar raderna");
    const scan = await scanRecords(path, { delimiter: probe.delimiter });
    refuseUnusable(scan, header.columns.length, file.name);
    const text = { path, name: file.name, rewritten: join(tempDir, `${file.sha256}.rader`) };
    await loadText(text, probe.delimiter, header, scan, format, context);
    return {
      async accept(fileId) {
        await judgeBulk(context, format, fileId);
        const { warnings } = header;
        return accountBulk(warehouse, { format, fileName: file.name, fileId, scan, warnings });
      },
      forget: () => forgetBulk(warehouse),
    };
  } finally {
    if (path !== file.path) await unlink(path);
  }
}

interface BulkText {
  readonly path: string;
  readonly name: string;
  readonly rewritten: string;
}

async function loadText(
  { path, name, rewritten }: BulkText,
  delimiter: string,
  { columns }: BulkHeader,
  scan: RecordScan,
  format: BulkFormat,
  { warehouse, progress }: BulkContext,
): Promise<void> {
  const expected = scan.records - 1 - scan.blank;
  const share = () => warehouse.progress();
  progress?.step("läser in raderna", share);
  const plain = { path, columns: [...columns, "_over"], skip: 1, delimiter };
  let loaded = isPlain(scan) ? await loadBulk(warehouse, format, plain).catch(() => undefined) : undefined;
  if (loaded !== expected) {
    try {
      progress?.step("läser raderna en och en");
      await rewriteBulk({ from: path, to: rewritten, delimiter, width: columns.length, name });
      progress?.step("läser in raderna", share);
      const lines = { path: rewritten, columns: [...columns, "_over", "_rad"], skip: 0, delimiter: ";" };
      loaded = await loadBulk(warehouse, format, lines);
    } finally {
      await rm(rewritten, { force: true });
    }
  }
  if (loaded !== expected) {
    throw new Error(`${format.id} records lost: ${expected} counted, ${loaded} loaded`);
  }
}

/** Records that are one line each, which DuckDB's parallel reader and row numbers need. */
function isPlain(scan: RecordScan): boolean {
  return scan.blank === 0 && scan.quotedNewlines === 0 && scan.strayQuotes === undefined;
}

function refuseUnusable(scan: RecordScan, width: number, file: string): void {
  if (scan.records - scan.blank <= 1) {
    throw new DataFaults([
      {
        code: "inga-rader",
        file,
        message: "Filen har bara en rubrikrad. Kontrollera urvalet i källsystemets export.",
      },
    ]);
  }
  if (scan.unclosedQuoteRow !== undefined) {
    throw new DataFaults([
      {
        code: "oppet-citattecken",
        file,
        row: scan.unclosedQuoteRow,
        message:
          "Ett citattecken öppnas här men stängs aldrig. Stäng det, eller ta bort det om det inte ska omge ett värde.",
      },
    ]);
  }
  if (scan.last && !scan.last.terminated && scan.last.cells < width) {
    throw new DataFaults([
      {
        code: "avhuggen-fil",
        file,
        row: scan.last.row,
        message: `Filen avslutas mitt i rad ${scan.last.row}. Hämta filen på nytt ur källsystemet.`,
      },
    ]);
  }
}
