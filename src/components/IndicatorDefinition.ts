import { type ComponentChildren, h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import { swedishList } from "../format/swedishList.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { expectedText } from "./expectedTexts.js";
import type { Markup } from "./markup.js";
import type { SourceInfo } from "./pageData.js";

const directions: Readonly<Record<Indicator["direction"], string>> = {
  higher: "Högre värde är det eftersträvade.",
  lower: "Lägre värde är det eftersträvade.",
  none: "Måttet har ingen önskad riktning.",
};

function list(items: readonly string[]): Markup {
  return h(
    "ul",
    null,
    items.map((item) => h("li", { key: item }, item)),
  );
}

function comparisons(indicator: Indicator): ComponentChildren {
  const model = expectedText(indicator);
  const expected =
    indicator.expected.source === "none"
      ? `Förväntat värde saknas. ${indicator.expected.reason}`
      : `${model?.name ?? "Förväntat värde"}. ${model?.missing ?? ""} ${model?.reading.join(" ") ?? ""}`;
  return list([
    "Riket: alla elever i landet, vägt efter antal elever. Inte medelvärdet av kommunerna.",
    "Övriga kommunala skolor: kommunens egna skolor utom den enhet som visas.",
    expected,
  ]);
}

/** One indicator's definition from the catalogue, as a reader's footnote. */
export function IndicatorDefinition(props: {
  readonly indicator: Indicator;
  readonly sources: readonly SourceInfo[];
}): Markup {
  const { indicator, sources } = props;
  const used = sources.filter((source) => indicator.sources.includes(source.source));
  const labels = [...new Set(used.map((source) => source.label))];
  const [low, high] = indicator.bounds;
  const entries: readonly (readonly [string, ComponentChildren])[] = [
    ["Fråga", indicator.question],
    ["Räknas för", indicator.population],
    ["Täljare", indicator.numerator],
    ["Nämnare", indicator.denominator],
    ["Så räknas det", indicator.formula],
    [
      "Enhet",
      `${indicator.unit}, från ${formatNumber(low, 0)} till ${formatNumber(high, 0)}. Skillnader i ${indicator.differenceUnit}.`,
    ],
    ["Riktning", directions[indicator.direction]],
    ["Minsta antal", `Värden för färre än ${formatNumber(indicator.minimumN, 0)} elever visas inte.`],
    [
      "Skillnad som spelar roll",
      `${formatNumber(indicator.delta, 0)} ${indicator.differenceUnit}. ${indicator.deltaReason}`,
    ],
    ["Jämförs med", comparisons(indicator)],
    [
      "Brott i serien",
      indicator.breaks.length === 0
        ? "Inga kända."
        : list(indicator.breaks.map((each) => `${each.lasar}: ${each.reason}`)),
    ],
    ["Läs med omsorg", list(indicator.cautions)],
    ["Källor", labels.length === 0 ? "Ingen inläst i den här utgåvan." : `${swedishList(labels)}.`],
    [
      "Hör till",
      `${indicator.focusArea}, ${indicator.subArea.toLowerCase()}. Kvalitetsdimension: ${indicator.qualityDimension}.`,
    ],
    ["Regler", h("span", { class: "codes" }, indicator.rules.join(" · "))],
  ];
  return h(
    "section",
    { class: "definition", id: `indikator-${indicator.id}` },
    h("h3", null, indicator.label),
    h(
      "dl",
      null,
      entries.map(([term, description]) =>
        h("div", { key: term }, h("dt", null, term), h("dd", null, description)),
      ),
    ),
  );
}
