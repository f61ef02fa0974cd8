import { DataFaults } from "../../intake/dataFaults.js";
import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type ApiDocument, cellText, documentsOf } from "../jsonList.js";
import { judgeRecords, type Verdict } from "../judgeRecords.js";
import type { ReadResult, Source } from "../source.js";
import { type JsonstatCell, type JsonstatDataset, jsonstatCells } from "./jsonstatCells.js";
import { recognisePxwebJsonstat } from "./recognise.js";
import { jsonstatDataset, jsonstatDimensions, jsonstatTable } from "./schema.js";

/** Skolverket's tables in PxWeb as json-stat2: one raw row a cell, with the codes and texts of its categories. */
export const pxwebJsonstat: Source = {
  id: "pxweb_jsonstat",
  label: "Skolverket, tabell ur statistikdatabasen (json-stat2)",
  publisher: "Skolverket",
  licence: null,
  isList: true,
  recognise: recognisePxwebJsonstat,
  read: readTables,
};

interface TableCell {
  readonly dataset: JsonstatDataset;
  readonly cell: JsonstatCell;
}

async function readTables(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const documents = await documentsOf(file, probe);
  const cells = documents.flatMap((document) => cellsOf(file, document));
  const result = judgeRecords(file, jsonstatTable, cells, judge);
  const periods = new Set(result.tables[0]?.rows.flatMap(({ cells }) => cells[6] ?? cells[5] ?? []));
  return { ...result, warnings: [], periods: [...periods].sort().join(", ") };
}

/** A table whose cells cannot be placed is no use at all, so that is a fault of the file and not of a record. */
function cellsOf(file: StoredFile, { row, value }: ApiDocument): TableCell[] {
  const checked = checkEntry(jsonstatDataset, value);
  if (!checked.success)
    throw refuse(file, row, checked.error.issues[0]?.message ?? "Svaret är inte en tabell.");
  const dataset = checked.data;
  const unknown = dataset.id.filter((name) => !Object.hasOwn(jsonstatDimensions, name));
  if (unknown.length > 0) {
    const allowed = Object.keys(jsonstatDimensions).join(", ");
    throw refuse(
      file,
      row,
      `Tabellen har en dimension som inte läses: ${unknown.join(", ")}. De som läses är ${allowed}.`,
    );
  }
  const cells = jsonstatCells(dataset);
  if (typeof cells === "string") throw refuse(file, row, `${cells} Hämta tabellen på nytt.`);
  return cells.map((cell) => ({ dataset, cell }));
}

function judge({ dataset, cell }: TableCell): Verdict {
  const value = cellText(cell.value);
  const status = cellText(cell.status);
  if (value === undefined || status === undefined) {
    return { refuse: "Värde och status ska vara enkla värden, inte listor eller objekt." };
  }
  if (value === null && status === null) {
    return { refuse: "Cellen har varken värde eller symbol, så det går inte att veta varför den är tom." };
  }
  const cells: (string | null)[] = [
    dataset.label ?? null,
    null,
    null,
    null,
    null,
    null,
    null,
    contentOf(dataset),
  ];
  for (const [index, name] of dataset.id.entries()) {
    const at = Object.entries(jsonstatDimensions).find(([known]) => known === name)?.[1];
    const category = cell.categories[index];
    if (at === undefined || category === undefined) throw new Error(`unknown dimension: ${name}`);
    cells[at] = category.code;
    cells[at + 1] = category.label;
  }
  return [...cells, value, status];
}

/** What the numbers are, where the table has one content only and so leaves it out of `id`. */
function contentOf({ dimension }: JsonstatDataset): string | null {
  const labels = Object.values(dimension["ContentsCode"]?.category.label ?? {});
  return labels.length === 1 ? (labels[0] ?? null) : null;
}

function refuse(file: StoredFile, row: number, message: string): DataFaults {
  return new DataFaults([{ code: "ogiltig-tabell", file: file.name, row, message }]);
}
