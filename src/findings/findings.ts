import type { Finding, UnitInfo } from "../components/pageData.js";
import { alphabetic } from "../format/alphabetic.js";
import { formatDifference } from "../format/formatDifference.js";
import { formatInterval } from "../format/formatInterval.js";
import { formatNumber } from "../format/formatNumber.js";
import { plural } from "../format/plural.js";
import { swedishList } from "../format/swedishList.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { indicatorById, registry } from "../indicators/registry.js";
import type { ValueRow } from "../indicators/valueRow.js";
import type { FindingRule } from "./findingRules.js";

export interface FindingInput {
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
  readonly municipalityName: string;
  readonly lasar: string;
}

/** What stands out in a läsår, by rules S-1 and S-2; each sentence carries n and period (F34). */
export function findings(input: FindingInput): Finding[] {
  return registry.flatMap((indicator) => [
    ...certainUnits(indicator, input),
    ...municipality(indicator, input),
  ]);
}

function certainUnits(indicator: Indicator, { rows, units, lasar }: FindingInput): Finding[] {
  return rows
    .filter(
      (row) => isUnitTotal(row, indicator, lasar) && (row.judgement === "over" || row.judgement === "under"),
    )
    .flatMap((row) => {
      const unit = units.find(({ id }) => id === row.unit_id);
      return unit ? [finding("S-1", indicator, unit, certainSentence(indicator, unit, row))] : [];
    })
    .sort(byUnit);
}

function certainSentence(indicator: Indicator, unit: UnitInfo, row: ValueRow): string {
  const { value, deviation, deviation_low, deviation_high } = row;
  if (value === null || deviation === null || deviation_low === null || deviation_high === null) {
    throw new Error(`judged value without interval: ${row.indicator_id} ${row.unit_id} ${row.period}`);
  }
  const word = row.judgement === "over" ? "över" : "under";
  const expected =
    row.expected === null
      ? ""
      : ` ${formatNumber(row.expected, 0)}${row.expected_source === "egen_modell" ? " enligt en egen beräkning" : ""}`;
  return (
    `I ${unit.shortName} är ${indicator.subject} ${withUnit(indicator, value)} (${behind(row)}), ` +
    `${word} det förväntade${expected}. Skillnaden, ${formatDifference(deviation, 0)} ${indicator.differenceUnit} ` +
    `(${formatInterval(deviation_low, deviation_high, 0)}), är säkerställd.`
  );
}

function municipality(indicator: Indicator, { rows, municipalityName, lasar }: FindingInput): Finding[] {
  const row = rows.find(
    (candidate) =>
      candidate.indicator_id === indicator.id &&
      candidate.unit_level === "municipality" &&
      candidate.perspective === "kommunala_skolor" &&
      candidate.group === "alla" &&
      candidate.period === lasar,
  );
  if (!row || row.value === null || row.national === null || row.ci_low === null || row.ci_high === null)
    return [];
  if (row.ci_low <= row.national && row.national <= row.ci_high) return [];
  const riket = rows.find(
    (candidate) =>
      candidate.indicator_id === indicator.id &&
      candidate.perspective === "riket" &&
      candidate.group === "alla" &&
      candidate.period === lasar,
  );
  const side = row.value < row.national ? "under" : "över";
  const text =
    `I ${possessive(municipalityName)} kommunala skolor är ${indicator.subject} ${withUnit(indicator, row.value)} ` +
    `(${behind(row)}), ${side} Riket ${formatNumber(row.national, indicator.decimals)}. Skillnaden är större än vad ` +
    `slumpen mellan årskullar brukar ge.${riket?.status_reason ? ` ${riket.status_reason}` : ""}`;
  return [finding("S-2", indicator, null, text)];
}

/** What the figures of a läsår cannot say, by rules V-1 to V-3 and V-5. */
export function unknowns(input: FindingInput): Finding[] {
  return [
    ...registry.flatMap((indicator) => undecidedUnits(indicator, input)),
    ...hiddenUnits(input),
    ...registry.flatMap((indicator) => withoutNational(indicator, input)),
    ...regressionToTheMean(input),
  ];
}

function undecidedUnits(indicator: Indicator, { rows, units, lasar }: FindingInput): Finding[] {
  const undecided = rows
    .filter((row) => isUnitTotal(row, indicator, lasar) && row.judgement === "kan_inte_avgoras")
    .flatMap((row) => {
      const unit = units.find(({ id }) => id === row.unit_id);
      return unit && row.deviation !== null && row.n !== null
        ? [{ unit, n: row.n, difference: formatDifference(row.deviation, 0) }]
        : [];
    })
    .sort((a, b) => alphabetic(a.unit.shortName, b.unit.shortName));
  if (undecided.length === 0) return [];
  const named = undecided.map(
    ({ unit, n, difference }) =>
      `${unit.shortName} (${difference} ${indicator.differenceUnit}, ${plural(n, "elev", "elever")})`,
  );
  const groups = undecided.length === 1 ? "Elevgruppen räcker" : "Elevgrupperna räcker";
  const text =
    `Om ${indicator.subject} ${lasar} avviker från det förväntade i ${swedishList(named)}. ` +
    `${groups} inte för att skilja det från slumpen.`;
  return [finding("V-1", indicator, undecided.length === 1 ? (undecided[0]?.unit ?? null) : null, text)];
}

/** Units hidden in the same indicators are told of in one sentence. */
function hiddenUnits({ rows, units, lasar }: FindingInput): Finding[] {
  const sentences = new Map<string, { indicators: Indicator[]; names: readonly string[] }>();
  for (const indicator of registry) {
    const names = rows
      .filter((row) => isUnitTotal(row, indicator, lasar) && row.status === "suppressed")
      .flatMap((row) => units.find(({ id }) => id === row.unit_id)?.shortName ?? [])
      .sort(alphabetic);
    if (names.length === 0) continue;
    const same = sentences.get(names.join("|")) ?? { indicators: [], names };
    same.indicators.push(indicator);
    sentences.set(names.join("|"), same);
  }
  return [...sentences.values()].flatMap(({ indicators, names }) => {
    const [first] = indicators;
    if (!first) return [];
    const subjects = swedishList(indicators.map(({ subject }) => subject));
    const text =
      `Hur det gick i ${swedishList(names)} ${lasar}: ${subjects} visas inte. Eleverna är för få, eller så kunde en ` +
      "mindre grupp räknas fram.";
    return [finding("V-2", first, null, text)];
  });
}

function withoutNational(indicator: Indicator, { rows, lasar }: FindingInput): Finding[] {
  const current = rows.filter((row) => row.indicator_id === indicator.id && row.period === lasar);
  const missing = current.some((row) => row.value !== null) && current.every((row) => row.national === null);
  if (!missing) return [];
  const text = `Hur ${indicator.subject} ${lasar} står sig mot Riket: värdet för Riket saknas i de inlästa källorna.`;
  return [finding("V-3", indicator, null, text)];
}

/** Said of the units that are followed up because they are low (ST-10). */
function regressionToTheMean({ rows, units, lasar }: FindingInput): Finding[] {
  const under = registry.filter((indicator) =>
    rows.some((row) => isUnitTotal(row, indicator, lasar) && row.judgement === "under"),
  );
  const [first] = under;
  const followed = units
    .filter(({ id }) =>
      under.some((indicator) =>
        rows.some(
          (row) => row.unit_id === id && isUnitTotal(row, indicator, lasar) && row.judgement === "under",
        ),
      ),
    )
    .sort((a, b) => alphabetic(a.shortName, b.shortName));
  if (!first || followed.length === 0) return [];
  const names = swedishList(followed.map(({ shortName }) => shortName));
  const text =
    `Om en uppgång efter ${lasar} i ${names} är en följd av en insats: den som följs upp för att den låg lågt ligger oftast ` +
    "närmare de andra nästa gång, också utan insats (regression mot medelvärdet). Jämför flera läsår innan en uppgång " +
    "tolkas som en effekt.";
  return [finding("V-5", first, followed.length === 1 ? (followed[0] ?? null) : null, text)];
}

function isUnitTotal(row: ValueRow, indicator: Indicator, lasar: string): boolean {
  return (
    row.indicator_id === indicator.id &&
    row.unit_level === "unit" &&
    row.group === "alla" &&
    row.period === lasar
  );
}

function finding(rule: FindingRule, indicator: Indicator, unit: UnitInfo | null, text: string): Finding {
  return {
    rule,
    unitId: unit?.id ?? null,
    unitName: unit?.shortName ?? null,
    indicatorId: indicator.id,
    text,
  };
}

function byUnit(a: Finding, b: Finding): number {
  return alphabetic(a.unitName ?? "", b.unitName ?? "");
}

function withUnit(indicator: Indicator, value: number): string {
  return `${formatNumber(value, indicator.decimals)} ${indicator.unit}`;
}

function behind(row: ValueRow): string {
  return row.n === null ? row.period : `${plural(row.n, "elev", "elever")}, ${row.period}`;
}

/** Names that end in s, x or z take no extra s. */
function possessive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** The sentence that opens Läget: how many units can be judged, and what the judgement is. */
export function leadSentence({ rows, lasar }: Pick<FindingInput, "rows" | "lasar">): string {
  const indicator = indicatorById("meritvarde_ak9");
  const judged = rows.filter((row) => isUnitTotal(row, indicator, lasar) && row.judgement !== null);
  if (judged.length === 0) {
    return `För läsåret ${lasar} finns inget förväntat värde att jämföra ${indicator.subject} med.`;
  }
  const count = (judgement: string) => judged.filter((row) => row.judgement === judgement).length;
  const parts = [
    [count("under"), "ligger säkert under det förväntade"],
    [count("over"), "ligger säkert över"],
    [count("som_forvantat"), "ligger som förväntat"],
    [count("kan_inte_avgoras"), "kan inte avgöras"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return (
    `Läsåret ${lasar} går det att jämföra ${indicator.subject} med ett förväntat värde i ` +
    `${plural(judged.length, "enhet", "enheter")}: ${told.join(", ")}.`
  );
}
