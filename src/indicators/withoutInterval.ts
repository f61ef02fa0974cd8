import type { Indicator } from "./defineIndicator.js";
import { GROUP_PREDECESSORS, type ValueRow } from "./valueRow.js";

interface Exemption {
  /** Swedish sentence for the reader. */
  readonly reason: string;
  /** Indicators that may have such values. */
  readonly mayConcern: (indicator: Indicator) => boolean;
  readonly isSo: (row: ValueRow, indicator: Indicator) => boolean;
}

const exemptions: readonly Exemption[] = [
  {
    reason: "Riket är alla elever i landet och behandlas som en konstant.",
    mayConcern: () => true,
    isSo: ({ perspective }) => perspective === "riket" || perspective === "riket_ovagt",
  },
  {
    reason: "Där källan inte säger hur många som står bakom värdet kan ingen osäkerhet räknas.",
    mayConcern: ({ fromRecords, fromPublished }) => fromPublished !== undefined || fromRecords === undefined,
    isSo: ({ n }) => n === null,
  },
  {
    reason:
      "Ett publicerat medelvärde får intervall bara där elevernas spridning kan antas; här finns inget antagande.",
    mayConcern: (indicator) => indicator.measure !== "share" && indicator.assumedSpread === undefined,
    isSo: ({ n }, { measure, assumedSpread }) =>
      n !== null && measure !== "share" && assumedSpread === undefined,
  },
  {
    reason:
      "Där en enhet följer på andra vägs deras medelvärden ihop. Spridningen i det sammanvägda är inte känd.",
    mayConcern: ({ measure }) => measure !== "share" && measure !== "ratio",
    isSo: ({ group }, { measure }) => group === GROUP_PREDECESSORS && measure !== "share",
  },
];

/** Sentences on which values of an indicator have no interval (ST-1, F05), for its definition. */
export function withoutInterval(indicator: Indicator): readonly string[] {
  return exemptions.filter(({ mayConcern }) => mayConcern(indicator)).map(({ reason }) => reason);
}

/** Why this value has no interval; null when nothing excuses it. */
export function intervalExemption(row: ValueRow, indicator: Indicator): string | null {
  return exemptions.find(({ isSo }) => isSo(row, indicator))?.reason ?? null;
}
