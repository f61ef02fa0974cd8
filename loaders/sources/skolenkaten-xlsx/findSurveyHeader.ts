import { type ExportColumn, foldHeader, type HeaderMatch, matchExportHeader } from "../exportColumns.js";

/** A column with the index of an area of questions. */
export interface IndexColumn {
  /** 0-based position in the record. */
  readonly position: number;
  /** "9. Trygghet" without its number. */
  readonly area: string;
  /** Text between area and "Index"; empty where the area has none. */
  readonly question: string;
}

export interface SurveyHeader {
  /** 0-based index of the last of the three header rows. */
  readonly index: number;
  /** For each column the text that names it among the keys, else "". */
  readonly cells: readonly string[];
  readonly match: HeaderMatch;
  readonly indices: readonly IndexColumn[];
}

type Head = readonly { readonly cells: readonly string[] }[];

/**
 * The header of Skolenkäten's workbook: the third row says "Index" over each area's index, the first names the area,
 * and the keys stand in any of the three. By name, since the columns move from year to year. Undefined without one.
 */
export function findSurveyHeader(records: Head, columns: readonly ExportColumn[]): SurveyHeader | undefined {
  for (const [index, { cells: last }] of records.slice(0, 20).entries()) {
    if (!last.some(isIndex)) continue;
    const rows = records.slice(Math.max(0, index - 2), index + 1).map(({ cells }) => cells);
    const cells = last.map((_, position) => keyText(rows, position, columns));
    const match = matchExportHeader(cells, columns);
    if (match.positions.size * 2 < columns.length) continue;
    const [areas = [], questions = []] = rows.length === 3 ? rows : [rows[0], []];
    const width = Math.max(...rows.map((each) => each.findLastIndex((text) => text.trim() !== ""))) + 1;
    const indices = indexColumns(last, areas, questions, match);
    return { index, cells, match: { ...match, width }, indices };
  }
  return undefined;
}

function isIndex(text: string): boolean {
  return foldHeader(text) === "index";
}

function keyText(
  rows: readonly (readonly string[])[],
  position: number,
  columns: readonly ExportColumn[],
): string {
  const texts = rows.map((cells) => cells[position] ?? "");
  return texts.find((text) => columns.some(({ pattern }) => pattern.test(foldHeader(text)))) ?? "";
}

/** An area's name stands over the first of its columns and counts until the next. */
function indexColumns(
  last: readonly string[],
  areas: readonly string[],
  questions: readonly string[],
  { positions }: HeaderMatch,
): IndexColumn[] {
  const keys = new Set(positions.values());
  const found: IndexColumn[] = [];
  let area = "";
  for (const [position, text] of last.entries()) {
    if (keys.has(position)) continue;
    const above = (areas[position] ?? "").trim();
    if (above !== "") area = above.replace(/^\d+\s*[.)]?\s*/, "");
    if (isIndex(text)) found.push({ position, area, question: (questions[position] ?? "").trim() });
  }
  return found;
}
