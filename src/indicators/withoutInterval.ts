import type { Indicator } from "./defineIndicator.js";
import { GROUP_PREDECESSORS, type ValueRow } from "./valueRow.js";

interface Exemption {
  /** Swedish sentence for the reader. */
  readonly reason: string;
  /** Indicators that may have such values. */
  readonly mayConcern: (indicator: Indicator) => boolean;
  /** Whether a value of such an indicator is one of them. */
  readonly isSo: (row: ValueRow) => boolean;
}

const isOwn = ({ fromGrades, fromRecords }: Indicator) =>
  fromGrades !== undefined || fromRecords !== undefined;
const mayBePublished = ({ fromPublished, fromRecords }: Indicator) =>
  fromPublished !== undefined || fromRecords === undefined;
const isSpread = ({ measure }: Indicator) => measure !== "share" && measure !== "answers";

const exemptions: readonly Exemption[] = [
  {
    reason: "Riket är alla elever i landet och behandlas som en konstant.",
    mayConcern: () => true,
    isSo: ({ perspective }) => perspective === "riket" || perspective === "riket_ovagt",
  },
  {
    reason: "Alla har tillfrågats, så svarsfrekvensen får inget intervall.",
    mayConcern: ({ id, fromRecords }) => fromRecords !== undefined && id.endsWith("_svarsfrekvens"),
    isSo: () => true,
  },
  {
    reason: "Där källan inte säger hur många som står bakom värdet kan ingen osäkerhet räknas.",
    mayConcern: mayBePublished,
    isSo: ({ n }) => n === null,
  },
  {
    reason:
      "Ett publicerat medelvärde får intervall bara där elevernas spridning kan antas; här finns inget antagande.",
    mayConcern: (indicator) =>
      mayBePublished(indicator) && isSpread(indicator) && indicator.assumedSpread === undefined,
    isSo: ({ n }) => n !== null,
  },
  {
    reason:
      "Där en enhet följer på andra vägs deras medelvärden ihop. Spridningen i det sammanvägda är inte känd.",
    mayConcern: (indicator) => isSpread(indicator) && indicator.measure !== "ratio",
    isSo: ({ group }) => group === GROUP_PREDECESSORS,
  },
  {
    reason: "Där alla bakom värdet har samma tal säger talen inget om spridningen.",
    mayConcern: (indicator) => isOwn(indicator) && isSpread(indicator),
    isSo: ({ n }) => n !== null,
  },
];

/** Sentences on which values of an indicator have no interval (ST-1, F05), for its definition. */
export function withoutInterval(indicator: Indicator): readonly string[] {
  return exemptions.filter(({ mayConcern }) => mayConcern(indicator)).map(({ reason }) => reason);
}

/** Why this value has no interval; null when nothing excuses it. */
export function intervalExemption(row: ValueRow, indicator: Indicator): string | null {
  return exemptions.find(({ mayConcern, isSo }) => mayConcern(indicator) && isSo(row))?.reason ?? null;
}
