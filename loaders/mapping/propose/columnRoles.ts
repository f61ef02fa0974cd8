import { foldName } from "../../intake/foldName.js";
import type { HeaderColumn } from "../headerColumns.js";
import { indicatorNamed, type MappingContext, subjectCode } from "../mappingContext.js";
import type { Dimension } from "../mappingTargets.js";
import { groupNamed } from "../readDimension.js";
import { readPeriod } from "../readPeriod.js";
import { indentOf } from "../rowLevels.js";
import { dimensionNamed, readingAreas, valueWords } from "./dimensionWords.js";
import { type FoundTable, isValueLike } from "./findTable.js";

export interface LabelRole {
  readonly column: HeaderColumn;
  readonly dimension: Dimension;
}

export interface ColumnRoles {
  readonly labels: readonly LabelRole[];
  readonly values: readonly HeaderColumn[];
}

type Content = Omit<MappingContext, "file">;

/** What each column is, by its name first and by what stands in it otherwise. */
export function columnRoles({ columns, body }: FoundTable, context: Content): ColumnRoles {
  const labels: LabelRole[] = [];
  const values: HeaderColumn[] = [];
  for (const column of columns) {
    const raw = body.map(({ cells }) => cells[column.index] ?? "").filter((cell) => cell.trim() !== "");
    const cells = raw.map((cell) => cell.trim());
    const isIndented = new Set(raw.map(indentOf)).size > 1 && cells.some((cell) => context.units.knows(cell));
    const dimension = isIndented ? "enhet" : labelDimension(column, cells, context);
    if (dimension === undefined) values.push(column);
    else labels.push({ column, dimension });
  }
  return { labels: withOneUnit(labels, body), values };
}

/** Of a code and a name beside each other the code is read: names change. */
function withOneUnit(labels: readonly LabelRole[], body: FoundTable["body"]): LabelRole[] {
  const units = labels.filter(({ dimension }) => dimension === "enhet");
  const isCode = ({ column }: LabelRole) =>
    body.filter(({ cells }) => /^\d{8}$/.test((cells[column.index] ?? "").trim())).length * 2 > body.length;
  const chosen = units.find(isCode) ?? units[0];
  return labels.map((role) => {
    return role.dimension === "enhet" && role !== chosen ? { ...role, dimension: "inget" } : role;
  });
}

/** Undefined for a column of values. */
function labelDimension(
  column: HeaderColumn,
  cells: readonly string[],
  context: Content,
): Dimension | undefined {
  const folded = foldName(column.text);
  if (column.key.includes("<period>") || valueWords.includes(folded) || readingAreas.includes(folded))
    return undefined;
  const named = dimensionNamed(column.text);
  const most = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  // "Namn" is a unit's only when units stand below it: otherwise it may be a pupil's
  if (named === "enhet" && folded === "namn" && !most((cell) => context.units.knows(cell))) return "inget";
  // "HT 2025" tells the läsår too
  if (named === "tillfalle" && most((cell) => readPeriod(cell) !== undefined)) return "period";
  if (named !== undefined) return named;
  if (folded !== "" && subjectCode(column.text, context.subjects)) return undefined;
  if (cells.length > 0 && cells.filter(isValueLike).length >= cells.length * 0.8 && column.index > 0)
    return undefined;
  if (most((cell) => context.units.knows(cell))) return "enhet";
  if (most((cell) => readPeriod(cell) !== undefined)) return "period";
  if (most((cell) => groupNamed(cell) !== undefined)) return "grupp";
  if (most((cell) => indicatorNamed(cell, context.indicators) !== undefined)) return "matt";
  if (cells.length > 0 && cells.every(isValueLike)) return undefined;
  return column.text === "" && column.index === 0 ? "enhet" : "inget";
}
