import { formatNumber } from "../format/formatNumber.js";
import { swedishList } from "../format/swedishList.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { withoutInterval } from "../indicators/withoutInterval.js";
import { expectedText } from "./expectedTexts.js";
import type { SourceInfo } from "./pageData.js";

/** One term of a definition: a text, or a list of them, which may be empty. */
export type DefinitionEntry = readonly [term: string, text: string | readonly string[]];

const directions: Readonly<Record<Indicator["direction"], string>> = {
  higher: "Högre värde är det eftersträvade.",
  lower: "Lägre värde är det eftersträvade.",
  none: "Måttet har ingen önskad riktning.",
};

/** Answers to a survey, the municipality's own or Skolenkäten per unit: a unit is held against nobody else. */
const isOfAnswers = ({ fromRecords, sources }: Indicator) =>
  fromRecords?.family === "enkat" || sources.includes("skolenkaten_xlsx");

function comparisons(indicator: Indicator): readonly string[] {
  const model = expectedText(indicator);
  const expected =
    indicator.expected.source === "none"
      ? `Förväntat värde saknas. ${indicator.expected.reason}`
      : `${model?.name ?? "Förväntat värde"}. ${model?.missing ?? ""} ${model?.reading.join(" ") ?? ""}`;
  if (isOfAnswers(indicator)) return ["Riket: inget värde visas bredvid.", expected];
  // nobody publishes what only the municipality's own records have (FR-8 among others)
  const isOwnOnly = indicator.fromRecords !== undefined && indicator.fromPublished === undefined;
  return [
    isOwnOnly
      ? "Riket: inget värde finns att jämföra med."
      : "Riket: alla elever i landet, vägt efter antal elever. Inte medelvärdet av kommunerna.",
    "Övriga kommunala skolor: kommunens egna skolor utom den enhet som visas.",
    expected,
  ];
}

/** Term and text of everything the catalogue says of an indicator, in the order it is read. */
export function definitionEntries(
  indicator: Indicator,
  sources: readonly SourceInfo[],
): readonly DefinitionEntry[] {
  const used = sources.filter((source) => indicator.sources.includes(source.source));
  const labels = [...new Set(used.map((source) => source.label))];
  const [low, high] = indicator.bounds;
  return [
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
    [
      "Minsta antal",
      isOfAnswers(indicator)
        ? `Värden för färre än ${formatNumber(indicator.minimumN, 0)} svar visas inte. Kommunens egna enkäter visas i den publika utgåvan från det antal som kommunen har valt, minst 10.`
        : `Värden för färre än ${formatNumber(indicator.minimumN, 0)} elever visas inte.`,
    ],
    [
      "Skillnad som spelar roll",
      `${formatNumber(indicator.delta, 0)} ${indicator.differenceUnit}. ${indicator.deltaReason}`,
    ],
    ["Utan intervall", withoutInterval(indicator)],
    ["Jämförs med", comparisons(indicator)],
    [
      "Brott i serien",
      indicator.breaks.length === 0
        ? "Inga kända."
        : indicator.breaks.map((each) => `${each.from}: ${each.reason}`),
    ],
    ["Läs med omsorg", indicator.cautions],
    ["Källor", labels.length === 0 ? "Ingen inläst i den här utgåvan." : `${swedishList(labels)}.`],
    [
      "Hör till",
      `${indicator.focusArea}, ${indicator.subArea.toLowerCase()}. Kvalitetsdimension: ${indicator.qualityDimension}.`,
    ],
    ["Regler", indicator.rules.join(" · ")],
  ];
}
