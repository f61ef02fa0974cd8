import { isTotal } from "../labelRows.js";
import type { MappingContext } from "../mappingContext.js";
import { indicatorNamed } from "../mappingContext.js";
import type { MappingLabel } from "../mappingSchema.js";
import type { Dimension, TargetName } from "../mappingTargets.js";
import { groupNamed } from "../readDimension.js";
import { indentOf, labelDepths } from "../rowLevels.js";
import type { ColumnRoles, LabelRole } from "./columnRoles.js";
import type { FoundTable } from "./findTable.js";

const totalWords = [
  "Totalt",
  "Total",
  "Summa",
  "Samtliga",
  "Alla",
  "Alla enheter",
  "Delsumma",
  "Hela kommunen",
  "Kommunen",
  "Genomsnitt",
];

export interface ProposedLabels {
  readonly labels: MappingLabel[];
  readonly totalWords: string[];
}

type Content = Omit<MappingContext, "file">;

/** Fill-down, indented levels and words of total rows, as the label columns show them. */
export function proposeLabels(
  table: FoundTable,
  { labels, values }: ColumnRoles,
  target: TargetName,
  context: Content,
): ProposedLabels {
  const words = new Set<string>();
  const proposed = labels.map((role): MappingLabel => {
    const ger = forTarget(role.dimension, target);
    const texts = table.body.map(({ cells }) => cells[role.column.index] ?? "");
    if (!["grupp", "matt", "period"].includes(ger)) {
      for (const word of totalWords) {
        if (texts.some((text) => isTotal(text.trim(), [word]) && !context.units.knows(text))) words.add(word);
      }
    }
    return {
      rubrik: role.column.text,
      ger,
      fyll_nedat: hasMergedCells(
        table,
        role,
        values.map(({ index }) => index),
      ),
      nivaer: proposeLevels(table, role, ger, target, context),
    };
  });
  return { labels: proposed, totalWords: [...words] };
}

/** Sex is a group in `resultat` and a column of its own elsewhere. */
export function forTarget(dimension: Dimension, target: TargetName): Dimension {
  if (dimension === "grupp" && target !== "resultat") return "kon";
  if (target === "resultat" && ["arskurs", "amne", "omrade", "enkat", "datum"].includes(dimension))
    return "inget";
  return dimension;
}

function hasMergedCells({ body }: FoundTable, { column }: LabelRole, values: readonly number[]): boolean {
  return body.some((record, at) => {
    const empty = (record.cells[column.index] ?? "").trim() === "";
    const above = body.slice(0, at).some(({ cells }) => (cells[column.index] ?? "").trim() !== "");
    return empty && above && values.some((index) => (record.cells[index] ?? "").trim() !== "");
  });
}

function proposeLevels(
  { body }: FoundTable,
  { column }: LabelRole,
  ger: Dimension,
  target: TargetName,
  { units, indicators }: Content,
): MappingLabel["nivaer"] {
  const indents = new Set(body.map(({ cells }) => indentOf(cells[column.index] ?? "")));
  if (ger !== "enhet" || indents.size < 2) return [];
  const depths = labelDepths(body, column.index);
  const deepest = Math.max(...depths.map((place) => place?.depth ?? 0));
  return Array.from({ length: deepest + 1 }, (_, depth) => {
    const texts = body.flatMap(({ cells }, at) =>
      depths[at]?.depth === depth ? [(cells[column.index] ?? "").trim()] : [],
    );
    const most = (test: (text: string) => boolean) => texts.filter(test).length * 2 >= texts.length;
    if (most((text) => units.knows(text) && !units.isMunicipality(text))) return ger;
    if (most((text) => groupNamed(text) !== undefined)) return forTarget("grupp", target);
    if (most((text) => indicatorNamed(text, indicators) !== undefined)) return "matt";
    if (depth === deepest) return ger;
    return depth === 0 && texts.length === 1 ? "total" : "delsumma";
  });
}
