import { DataFaults } from "../../intake/dataFaults.js";
import type { FileProbe } from "../../intake/fileProbe.js";
import { RecordLedger } from "../../intake/recordLedger.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type ApiDocument, documentsOf, isObject } from "../jsonList.js";
import type { RawRow, ReadResult, Source } from "../source.js";
import { recogniseSalsa } from "./recognise.js";
import { salsaColumns, salsaMeasures, salsaUnit } from "./schema.js";

/** Skolverket's SALSA from Planned Educations: one raw row a school unit, values and value types as text. */
export const salsa: Source = {
  id: "salsa",
  label: "Skolverket, SALSA",
  publisher: "Skolverket",
  licence: null,
  isList: true,
  recognise: recogniseSalsa,
  read: readSalsa,
};

async function readSalsa(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const documents = await documentsOf(file, probe);
  const units = documents.flatMap((document) => unitsOf(file, document));
  const ledger = new RecordLedger();
  const rows: RawRow[] = [];
  for (const [index, { entry, lasar }] of units.entries()) {
    if (entry === null) {
      ledger.ignore("skolenhet utan uppgift (null)");
      continue;
    }
    const row = index + 1;
    const unit = checkEntry(salsaUnit, entry);
    if (unit.success && lasar !== undefined) {
      ledger.accept();
      rows.push({ row, cells: unitCells(lasar, unit.data) });
    } else {
      const issue = unit.error?.issues[0];
      const message = issue?.message ?? "Läsåret (timePeriod) saknas i svaret.";
      const column = issue?.path[0] === undefined ? {} : { column: String(issue.path[0]) };
      ledger.reject({ code: "ogiltig-post", file: file.name, row, ...column, message });
    }
  }
  return {
    tables: [{ table: "salsa", columns: salsaColumns, rows }],
    accounting: ledger.close(units.length),
    quarantine: ledger.quarantine,
    warnings: [],
    periods: [...new Set(units.map(({ lasar }) => lasar ?? "okänt läsår"))].sort().join(", "),
  };
}

function unitCells(lasar: string, unit: ReturnType<typeof salsaUnit.parse>): (string | null)[] {
  const measures = Object.values(salsaMeasures).flatMap((key) => {
    const measure = unit[key];
    return [measure?.value ?? null, measure?.valueType ?? null];
  });
  const kommun = unit.geographicalAreaCode ?? unit.municipalityName ?? null;
  return [lasar, unit.schoolUnitCode, unit.name ?? null, kommun, ...measures];
}

interface UnitEntry {
  readonly entry: unknown;
  readonly lasar: string | undefined;
}

/** The units of a response, however they are wrapped, with its läsår. Throws DataFaults when there are none. */
function unitsOf(file: StoredFile, { row, value }: ApiDocument): UnitEntry[] {
  const body = isObject(value) && "body" in value ? value["body"] : value;
  const wrapped = isObject(body) ? body["compulsorySchoolUnitSalsaMetricList"] : body;
  const units: unknown = Array.isArray(wrapped)
    ? wrapped
    : isObject(body) && "schoolUnitCode" in body
      ? [body]
      : undefined;
  if (!Array.isArray(units) || units.length === 0) {
    const message = "Svaret har inga skolenheter. Kontrollera adressen och hämta filen på nytt.";
    throw new DataFaults([{ code: "lista-saknas", file: file.name, row, message }]);
  }
  const period = isObject(body) ? body["timePeriod"] : undefined;
  const lasar = typeof period === "string" && /^\d{4}\/\d{2}$/.test(period) ? period : undefined;
  return units.map((entry: unknown) => ({ entry, lasar }));
}
