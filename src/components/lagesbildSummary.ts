import { formatNumber } from "../format/formatNumber.js";
import { plural } from "../format/plural.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { Judgement } from "../indicators/valueRow.js";
import { judgementWords } from "./judgementWords.js";
import type { LagesbildRow } from "./lagesbildRows.js";
import { valueText } from "./valueText.js";

const order: readonly Judgement[] = ["over", "som_forvantat", "under", "kan_inte_avgoras"];

/** How many of the units each word holds for: "2 under förväntat, 1 kan inte avgöras, 1 visas inte". */
export function judgementCounts(lines: readonly LagesbildRow[]): string {
  const units = lines.filter((line) => line.level === "unit");
  const parts = order.flatMap((judgement) => {
    const count = units.filter((line) => line.current?.judgement === judgement).length;
    return count === 0 ? [] : [`${formatNumber(count, 0)} ${judgementWords[judgement].word}`];
  });
  const unseen = units.filter((line) => !line.current || line.current.value === null).length;
  return [...parts, ...(unseen === 0 ? [] : [`${formatNumber(unseen, 0)} utan exakt värde`])].join(", ");
}

/** The picture in words, for readers who cannot see it. The numbers themselves are text beside it. */
export function lagesbildSummary(
  indicator: Indicator,
  lines: readonly LagesbildRow[],
  national: number | null,
  period: string,
): string {
  const units = lines.filter((line) => line.level === "unit").length;
  const counts = judgementCounts(lines);
  const sentences = [
    `${indicator.label}, ${indicator.unit}, ${period}: ${plural(units, "enhet", "enheter")}.`,
    ...(counts === "" ? [] : [`${counts}.`]),
    ...(national === null ? [] : [`Riket ${valueText(national, indicator)}.`]),
    "Värdena står som text bredvid bilden och i tabellen.",
  ];
  return sentences.join(" ");
}
