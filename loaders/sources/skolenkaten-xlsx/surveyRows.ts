import { foldName } from "../../intake/foldName.js";
import type { RecordLedger } from "../../intake/recordLedger.js";
import { exportRow } from "../exportRow.js";
import type { ExportTable } from "../exportTables.js";
import type { RawRow } from "../source.js";
import type { SurveyHeader } from "./findSurveyHeader.js";
import { skolenkatenContract } from "./schema.js";
import type { SurveyRound } from "./surveyRound.js";

const TOO_LARGE = "Indexet ska ligga mellan 0 och 10. Är skalan 0–100 är det en annan enkät än Skolenkäten.";
const NO_LEVEL =
  "Raden har ingen skolenhetskod och är varken en summa för en huvudman, en kommun eller samtliga deltagande skolor.";

/** Gives every record of the sheet its place, and each unit or sum one raw row an area. */
export function surveyRows(
  file: string,
  table: ExportTable,
  header: SurveyHeader,
  { respondents, round }: SurveyRound,
  ledger: RecordLedger,
): RawRow[] {
  const rows: RawRow[] = [];
  const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
  for (const [index, record] of table.records.entries()) {
    const filled = record.cells.filter((cell) => cell.trim() !== "").length;
    if (record.blank) ledger.ignore("tom rad");
    else if (index <= header.index) ledger.ignore("rubrik");
    // a note below the table is one cell of text
    else if (filled < 3 && record.fault === undefined) ledger.ignore("fotnot");
    else {
      const read = exportRow(file, record, header.cells, header.match, skolenkatenContract);
      if ("fault" in read) {
        ledger.reject({ ...read.fault, ...sheet });
        continue;
      }
      const level = levelOf(read.cells);
      const wrong = header.indices.find(({ position }) => isOutside(record.cells[position] ?? ""));
      if (level === undefined) {
        ledger.reject({ code: "okand-niva", file, row: record.row, message: NO_LEVEL, ...sheet });
      } else if (wrong !== undefined) {
        const value = record.cells[wrong.position] ?? "";
        const { area: column } = wrong;
        ledger.reject({
          code: "ogiltigt-index",
          file,
          row: record.row,
          column,
          value,
          message: TOO_LARGE,
          ...sheet,
        });
      } else {
        ledger.accept();
        for (const { position, area, question } of header.indices) {
          const value = [area, question, record.cells[position] ?? ""];
          rows.push({
            row: record.row,
            cells: [respondents, round, level, ...read.cells, ...value],
            ...sheet,
          });
        }
      }
    }
  }
  return rows;
}

/** What the row is about: a unit where it has a code; otherwise a sum, by what it names. */
function levelOf(cells: readonly (string | null)[]): string | undefined {
  const cell = (name: string) =>
    foldName(cells[skolenkatenContract.columns.findIndex((column) => column.name === name)] ?? "");
  if (/^\d{8}$/.test(cell("skolenhetskod"))) return "enhet";
  const named = [cell("skolenhet"), cell("huvudman"), cell("kommun")].filter(
    (text) => text !== "" && text !== "-",
  );
  if (/^\d{6}-?\d{4}$/.test(cell("orgnr"))) return "huvudman";
  const kommun = cell("kommun");
  if (kommun !== "" && kommun !== "-" && !isEvery(kommun)) return "kommun";
  return named.some(isEvery) ? "samtliga" : undefined;
}

function isEvery(folded: string): boolean {
  return /^(?:samtliga|alla|riket|hela riket)(?: |$)/.test(folded);
}

function isOutside(text: string): boolean {
  const number = /^-?\d+(?:,\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : undefined;
  return number !== undefined && (number < 0 || number > 10);
}
