import { againstNational } from "../components/judgementWords.js";
import { intervalText, rowValueText, valueText } from "../components/valueText.js";
import { plural } from "../format/plural.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import type { PackSentence } from "./packData.js";

/** What the value rests on: "433 elever, 2024/25". */
export function basis(indicator: Indicator, { n, period }: ValueRow): string {
  const isSurvey = indicator.measure === "index" || indicator.measure === "answers";
  const told =
    n === null ? "antalet är inte publicerat" : isSurvey ? `${n} svar` : plural(n, "elev", "elever");
  return `${told}, ${period}`;
}

/**
 * The municipality's own schools where rule S-2 has nothing to say of them: value, n and period, and that the
 * difference from Riket cannot be told (P-1 to P-3).
 */
export function leadOf(
  indicator: Indicator,
  row: ValueRow | null,
  period: string | null,
  { place, national }: { readonly place: string; readonly national: number | null },
): PackSentence {
  const { subject } = indicator;
  if (period === null) {
    return { rule: "P-3", text: `För ${subject} är inga uppgifter inlästa, så ingen period kan visas.` };
  }
  const value = rowValueText(row, indicator);
  if (!row || value === null) {
    const reason = (row?.status_reason ?? "ett samlat värde finns inte i uppgifterna").replace(/\.$/, "");
    return { rule: "P-3", text: `För ${subject} har ${place} inget värde att visa ${period}: ${reason}.` };
  }
  const unit = indicator.unitSymbol === "" ? ` ${indicator.unit}` : "";
  const told = `I ${place} är ${subject} ${value}${unit} (${basis(indicator, row)}).`;
  const interval = intervalText(row, indicator);
  const side = againstNational(row, national);
  if (national === null || interval === null || side === null) {
    const missing = national === null ? "värdet för Riket saknas" : "intervallet saknas";
    return { rule: "P-2", text: `${told} Om det skiljer sig från Riket kan inte avgöras: ${missing}.` };
  }
  return {
    rule: "P-1",
    text: `${told} Om det skiljer sig från Riket, ${valueText(national, indicator)}, kan inte avgöras: intervallet, ${interval}, rymmer Riket.`,
  };
}
