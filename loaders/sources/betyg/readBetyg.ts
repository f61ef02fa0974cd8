import { unlink } from "node:fs/promises";
import { DataFaults } from "../../intake/dataFaults.js";
import type { FileProbe } from "../../intake/fileProbe.js";
import { type RecordScan, scanRecords } from "../../intake/scanRecords.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { transcode } from "../../intake/transcode.js";
import type { ReadResult } from "../source.js";
import { accountBetyg } from "./accountBetyg.js";
import { type BetygContext, forgetBetyg, judgeBetyg } from "./judgeBetyg.js";
import { loadBetyg } from "./loadBetyg.js";
import { matchBetygHeader } from "./matchBetygHeader.js";
import { rewriteBetyg } from "./rewriteBetyg.js";

/** A betyg file that DuckDB holds in temporary tables, ready to be judged. */
export interface LoadedBetyg {
  /** Judges the records, codes the pupils, keeps what is accepted. Call it inside a transaction. */
  accept(fileId: number): Promise<ReadResult>;
  /** Drops the temporary tables. Always call it. */
  forget(): Promise<void>;
}

/**
 * Loads a betyg file in bulk: the scanner counts its records and DuckDB reads them in one go. Where the two counts
 * differ, or records are not one plain line each, the file is first rewritten record by record. Throws DataFaults when
 * the file cannot be used as a whole.
 */
export async function readBetyg(
  file: StoredFile,
  probe: FileProbe,
  context: BetygContext,
): Promise<LoadedBetyg> {
  const { warehouse, tempDir } = context;
  const head = probe.head?.[0]?.cells;
  if (probe.media !== "text" || !probe.encoding || !probe.delimiter || !head) {
    throw new DataFaults([
      { code: "ingen-tabell", file: file.name, message: "Filen är inte en texttabell." },
    ]);
  }
  const header = matchBetygHeader(head, file.name, probe.head?.slice(1));
  const path = await transcode(file, probe.encoding, tempDir);
  try {
    const scan = await scanRecords(path, { delimiter: probe.delimiter });
    refuseUnusable(scan, header.columns.length, file.name);
    const expected = scan.records - 1 - scan.blank;
    const plain = { path, columns: [...header.columns, "_over"], skip: 1, delimiter: probe.delimiter };
    let loaded = isPlain(scan) ? await loadBetyg(warehouse, plain).catch(() => undefined) : undefined;
    if (loaded !== expected) {
      const rewritten = await rewriteBetyg(
        file,
        probe.encoding,
        probe.delimiter,
        header.columns.length,
        tempDir,
      );
      const columns = [...header.columns, "_over", "_rad"];
      loaded = await loadBetyg(warehouse, { path: rewritten, columns, skip: 0, delimiter: ";" });
      await unlink(rewritten);
    }
    if (loaded !== expected) throw new Error(`betyg records lost: ${expected} counted, ${loaded} loaded`);
    return {
      async accept(fileId) {
        await judgeBetyg(context, fileId);
        return accountBetyg(warehouse, file.name, scan, fileId, header.warnings);
      },
      forget: () => forgetBetyg(warehouse),
    };
  } finally {
    if (path !== file.path) await unlink(path);
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
