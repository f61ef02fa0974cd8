import type { Judgement, ValueRow } from "../indicators/valueRow.js";

export type Shape = "up" | "down" | "dot" | "ring";

/** Word, shape and colour class of each judgement: never one of them alone. */
export const judgementWords: Readonly<
  Record<Judgement, { readonly word: string; readonly shape: Shape; readonly tone: string }>
> = {
  over: { word: "över förväntat", shape: "up", tone: "over" },
  under: { word: "under förväntat", shape: "down", tone: "under" },
  som_forvantat: { word: "som förväntat", shape: "dot", tone: "same" },
  kan_inte_avgoras: { word: "kan inte avgöras", shape: "ring", tone: "open" },
};

/** Why a row has no number to show, in the data's own words; null when it has one. */
export function absenceReason(row: ValueRow | null, fallback: string): string | null {
  if (!row) return fallback;
  if (row.status === "approximate") return row.status_reason ?? "exakt värde visas inte";
  if (row.value !== null) return null;
  return row.status_reason ?? fallback;
}

/** Where the whole interval lies against Riket, which is a constant (ST-11). Null when it cannot be said. */
export function againstNational(row: ValueRow, national: number | null): string | null {
  if (national === null || row.ci_low === null || row.ci_high === null) return null;
  if (row.ci_high < national) return "hela intervallet under Riket";
  if (row.ci_low > national) return "hela intervallet över Riket";
  return "intervallet rymmer Riket";
}
