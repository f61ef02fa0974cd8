import type { InsatsEffect, MeasuredChange } from "../../analyses/insatsEffect.js";
import type { PooledValue } from "../../analyses/pooledValue.js";
import { formatDifference } from "../../format/formatDifference.js";
import { formatInterval } from "../../format/formatInterval.js";
import { formatNumber } from "../../format/formatNumber.js";
import { plural } from "../../format/plural.js";
import type { Indicator } from "../../indicators/defineIndicator.js";
import type { Judgement } from "../../indicators/valueRow.js";
import { valueText } from "../valueText.js";

type Measured = Extract<InsatsEffect, { readonly kind: "matt" }>;

const periodValue = ({ period, value, n }: PooledValue, indicator: Indicator) =>
  `${valueText(value, indicator)} (${period}, ${countText(n)})`;

function countText(n: number | null): string {
  return n === null ? "antalet är inte känt" : `n ${formatNumber(n, 0)}`;
}

function changeText({ change, low, high }: MeasuredChange, indicator: Indicator): string {
  const size = `${formatDifference(change, indicator.decimals)} ${indicator.differenceUnit}`;
  if (low === null || high === null) return `${size}, utan intervall`;
  return `${size} (95 % intervall ${formatInterval(low, high, indicator.decimals)})`;
}

const changed: Readonly<Record<Judgement, string>> = {
  over: "Ökningen är säkerställd.",
  under: "Minskningen är säkerställd.",
  som_forvantat: "Värdet är i stort sett oförändrat.",
  kan_inte_avgoras: "Om det är mer än slump kan inte avgöras.",
};

function againstText({ against, own }: Measured, indicator: Indicator): string | null {
  if (against === null) return null;
  const expected = `${formatDifference(against.expected, indicator.decimals)} ${indicator.differenceUnit}`;
  const isDecrease = against.expected < 0;
  switch (against.verdict) {
    case "over":
      return `Väntat var ${expected}. ${isDecrease ? "Så stor minskning har det inte blivit." : "Det har ökat mer."}`;
    case "under":
      return `Väntat var ${expected}. ${isDecrease ? "Det har minskat mer." : "Så stor ökning har det inte blivit."}`;
    case "som_forvantat":
      return `Väntat var ${expected}. Ändringen är som väntat.`;
    case "kan_inte_avgoras":
      return `Väntat var ${expected}. Om den väntade ändringen har nåtts kan inte avgöras${own.low === null ? ": måttet har inget intervall" : ""}.`;
  }
}

const beside: Readonly<Record<Judgement, string>> = {
  over: "Skillnaden mot dem är säkerställd: här har värdet ökat mer eller minskat mindre.",
  under: "Skillnaden mot dem är säkerställd: här har värdet minskat mer eller ökat mindre.",
  som_forvantat: "Ändringen är i stort sett densamma som deras.",
  kan_inte_avgoras: "Om det skiljer sig från dem kan inte avgöras.",
};

function comparisonText({ comparison }: Measured, indicator: Indicator): string {
  if (comparison === null) return "Det finns inga enheter utan insatsen att jämföra med.";
  const { units, n, theirs, verdict } = comparison;
  const who = `I ${plural(units, "enhet", "enheter")} utan insatsen (${countText(n)})`;
  return `${who} är ändringen ${formatDifference(theirs, indicator.decimals)}. Skillnaden är ${changeText(comparison, indicator)}. ${beside[verdict]}`;
}

/** The effect in whole sentences: what changed, how sure that is, and what it does not say (F33, ST-10). */
export function effectTexts(effect: InsatsEffect, indicator: Indicator, asOf: string): readonly string[] {
  const began = effect.before === null ? "" : `Utgångsläget är ${periodValue(effect.before, indicator)}. `;
  if (effect.kind === "vantar")
    return [`${began}${asOf} finns inget värde från tiden efter insatsen. Effekten kan inte avgöras än.`];
  if (effect.kind === "jamfors_inte") return [`${began}${effect.reason} Effekten kan inte avgöras.`];
  const { before, after, own, beganLow } = effect;
  return [
    `Från ${periodValue(before, indicator)} till ${periodValue(after, indicator)}: ${changeText(own, indicator)}. ${changed[own.verdict]}`,
    ...[againstText(effect, indicator)].filter((text) => text !== null),
    comparisonText(effect, indicator),
    ...(beganLow
      ? [
          "Utgångsläget låg på den sämre sidan av kommunens värde, eller av Rikets om insatsen gäller hela kommunen. Ett sådant läge följs ofta av ett som ligger närmare mitten, också utan insats.",
        ]
      : []),
    "Ändringen säger inte vad som har orsakat den.",
  ];
}
