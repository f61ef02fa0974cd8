import { foldHeaderText, type HeaderColumn } from "./headerColumns.js";
import type { TableColumns } from "./labelRows.js";
import type { Mapping } from "./mappingSchema.js";

/** Header text of a label as the columns' keys are written. */
export function labelKey(text: string): string {
  return text.split(" / ").map(foldHeaderText).join(" / ");
}

/** Tells label columns from value columns. Undefined when a label of the mapping has no column. */
export function tableColumns(columns: readonly HeaderColumn[], mapping: Mapping): TableColumns | undefined {
  const labels = mapping.etiketter.flatMap(({ rubrik }) => {
    const key = labelKey(rubrik);
    const column = columns.find((candidate) => candidate.key === key);
    return column ? [column] : [];
  });
  if (labels.length < mapping.etiketter.length) return undefined;
  const taken = new Set(labels.map(({ index }) => index));
  return { labels, values: columns.filter(({ index, key }) => !taken.has(index) && key !== "") };
}
