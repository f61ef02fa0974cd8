import { DataFaults } from "../../intake/dataFaults.js";
import type { FileProbe } from "../../intake/fileProbe.js";
import { RecordLedger } from "../../intake/recordLedger.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { chooseTables } from "../chooseTables.js";
import { exportTables } from "../exportTables.js";
import { noRows } from "../readExport.js";
import { headerReasons } from "../recogniseExport.js";
import { ignoreTables } from "../sortRecords.js";
import type { ReadResult, Source } from "../source.js";
import { findSurveyHeader } from "./findSurveyHeader.js";
import { recognise } from "./recognise.js";
import { skolenkatenContract, skolenkatenXlsxColumns } from "./schema.js";
import { surveyRound } from "./surveyRound.js";
import { surveyRows } from "./surveyRows.js";

/** Skolinspektionen's workbooks with the results of Skolenkäten, one a group of respondents and year. */
export const skolenkatenXlsx: Source = {
  id: "skolenkaten_xlsx",
  label: "Skolenkäten, index per skolenhet (arbetsbok)",
  publisher: "Skolinspektionen",
  licence: null,
  recognise,
  read: readSurvey,
};

async function readSurvey(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const tables = await exportTables(file, probe);
  const found = tables.flatMap((table) => {
    const header = findSurveyHeader(table.records, skolenkatenContract.columns);
    return header === undefined ? [] : [{ ...table, table, header }];
  });
  const { tables: chosen, reasons } = chooseTables(
    found.filter(({ header }) => headerReasons(header.match).length === 0),
    false,
  );
  const [first] = chosen;
  if (first === undefined)
    throw headerFault(file.name, [...reasons, ...found.flatMap(({ header }) => headerReasons(header.match))]);
  const { table, header } = first;
  refuseRepeated(file.name, table.records[header.index]?.row ?? 0, header.indices.map(areaKey));
  const round = surveyRound(table.sheet ?? "", file.name);
  if (round === undefined) throw roundFault(file.name);
  const ledger = new RecordLedger();
  const rows = surveyRows(file.name, table, header, round, ledger);
  ignoreTables(
    tables.filter((other) => other !== table),
    ledger,
  );
  if (rows.length === 0 && ledger.quarantine.length === 0) throw noRows(file.name);
  return {
    tables: [{ table: skolenkatenContract.table, columns: skolenkatenXlsxColumns, rows }],
    accounting: ledger.close(tables.reduce((sum, { counted }) => sum + counted, 0)),
    quarantine: ledger.quarantine,
    warnings: [],
    periods: round.round,
  };
}

function areaKey({ area, question }: { readonly area: string; readonly question: string }): string {
  return question === "" ? area : `${area}, ${question}`;
}

/** Two columns with the same index would be two values for one. */
function refuseRepeated(file: string, row: number, names: readonly string[]): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return;
  const message = `Indexet för "${repeated}" finns i flera kolumner. Hämta filen på nytt från Skolinspektionen.`;
  throw new DataFaults([{ code: "dubbel-kolumn", file, row, message }]);
}

function headerFault(file: string, reasons: readonly string[]): DataFaults {
  const fallback = "Rubrikerna hittas inte. Tredje rubrikraden ska ha Index över varje frågeområdes index.";
  const messages = reasons.length > 0 ? reasons : [fallback];
  return new DataFaults(messages.map((message) => ({ code: "rubrik-avviker", file, message })));
}

function roundFault(file: string): DataFaults {
  const message =
    "Vilka som svarat och vilket år framgår inte av filens eller bladets namn. Ge filen det namn den har hos " +
    "Skolinspektionen, till exempel skolenkaten-elever-grundskola-ak-8-2024.xlsx.";
  return new DataFaults([{ code: "omgang-saknas", file, message }]);
}
