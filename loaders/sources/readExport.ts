import { DataFaults } from "../intake/dataFaults.js";
import { fileText } from "../intake/fileText.js";
import type { FileProbe } from "../intake/probeFile.js";
import { readTextRecords, TEXT_LIMIT, type TextRecord } from "../intake/readTextRecords.js";
import { RecordLedger } from "../intake/recordLedger.js";
import { scanRecords } from "../intake/scanRecords.js";
import type { StoredFile } from "../intake/storedFile.js";
import { exportBlock } from "./exportBlock.js";
import { exportRow, type RowContract } from "./exportRow.js";
import { exportWarnings } from "./exportWarnings.js";
import { type FoundHeader, findExportHeader, headerReasons } from "./recogniseExport.js";
import type { RawRow, ReadResult } from "./source.js";

const LASAR = /^valt läsår:\s*((?:19|20)\d\d)\/(\d\d)$/i;

/**
 * Reads an export of Skolverket's "Sök statistik", untouched or saved again in Excel: preamble, header, data,
 * footer. The läsår stands in the preamble and becomes the first column, `lasar`. Cells are the file's own
 * text; only codes are trimmed. Records that break the row contract are quarantined. Throws DataFaults when
 * the header or the läsår is not there, there is no data, the file ends within a row, or there is more than
 * one table.
 */
export async function readExport(
  file: StoredFile,
  probe: FileProbe,
  contract: RowContract,
): Promise<ReadResult> {
  const records = await readTextRecords(file, probe);
  const header = requireHeader(file.name, records, contract);
  const headerCells = records[header.index]?.cells ?? [];
  const lasar = requireLasar(file.name, records.slice(0, header.index));
  const read = records.map((record, index) =>
    index <= header.index || record.blank
      ? undefined
      : exportRow(file.name, record, headerCells, header.match, contract),
  );
  const block = exportBlock(file.name, records, { index: header.index, width: header.match.width }, read);

  const ledger = new RecordLedger();
  const rows: RawRow[] = [];
  let trimmed = 0;
  for (const [index, record] of records.entries()) {
    const result = read[index];
    if (record.blank) ledger.ignore("tom rad");
    else if (index < header.index) ledger.ignore("inledning");
    else if (result === undefined) ledger.ignore("rubrik");
    else if ("cells" in result) {
      ledger.accept();
      if (result.trimmed) trimmed++;
      rows.push({ row: record.row, cells: [lasar, ...result.cells] });
    } else if (block.isFooter(index)) ledger.ignore("fotnot");
    else ledger.reject(result.fault);
  }
  if (rows.length === 0 && ledger.quarantine.length === 0) {
    const message = "Filen har rubrikrad men inga rader under den. Gör om uttaget.";
    throw new DataFaults([{ code: "inga-rader", file: file.name, message }]);
  }
  const counted = await countRecords(file, probe);
  return {
    tables: [
      { table: contract.table, columns: ["lasar", ...contract.columns.map(({ name }) => name)], rows },
    ],
    accounting: ledger.close(counted),
    quarantine: ledger.quarantine,
    warnings: exportWarnings(file.name, header.match, contract, rows, { trimmed, complete: block.complete }),
    periods: lasar,
  };
}

async function countRecords(file: StoredFile, { encoding, delimiter }: FileProbe): Promise<number> {
  const text = await fileText(file, encoding ?? "utf-8", TEXT_LIMIT);
  return (await scanRecords(Buffer.from(text, "utf8"), { delimiter: delimiter ?? ";" })).records;
}

function requireHeader(file: string, records: readonly TextRecord[], contract: RowContract): FoundHeader {
  const header = findExportHeader(records, contract.columns);
  if (header === undefined) {
    const labels = contract.columns.slice(0, 4).map(({ label }) => `"${label}"`);
    const message = `Rubrikraden hittas inte bland de första 60 raderna. Den ska innehålla ${labels.join(", ")} …`;
    throw new DataFaults([{ code: "rubrik-saknas", file, message }]);
  }
  const reasons = headerReasons(header.match);
  if (reasons.length === 0) return header;
  const row = records[header.index]?.row ?? 0;
  throw new DataFaults(reasons.map((message) => ({ code: "rubrik-avviker", file, row, message })));
}

function requireLasar(file: string, preamble: readonly TextRecord[]): string {
  for (const { cells } of preamble) {
    const match = LASAR.exec(cells[0]?.normalize("NFC").trim() ?? "");
    if (match !== null && (Number(match[1]) + 1) % 100 === Number(match[2])) return `${match[1]}/${match[2]}`;
  }
  const message =
    'Läsåret saknas ovanför rubrikraden. Där ska stå till exempel "Valt läsår: 2024/25". Hämta filen på nytt.';
  throw new DataFaults([{ code: "lasar-saknas", file, message }]);
}
