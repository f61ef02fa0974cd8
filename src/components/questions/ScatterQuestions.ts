import { h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import { plural } from "../../format/plural.js";
import { swedishList } from "../../format/swedishList.js";
import type { Indicator } from "../../indicators/defineIndicator.js";
import { indicatorById, registry } from "../../indicators/registry.js";
import type { ValueRow } from "../../indicators/valueRow.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { OrsakerData } from "../pageData.js";
import { periodText } from "../periodText.js";
import { sourceSentence } from "../sourceText.js";
import { intervalText, valueText } from "../valueText.js";
import { type NamedPlace, places } from "./places.js";
import { type Answered, Question } from "./Question.js";
import { MOST_NAMES, Scatter } from "./Scatter.js";

type Props = { readonly data: OrsakerData };

/** Fewer units than this say next to nothing of what goes with what. */
export const FEW_UNITS = 10;

interface Both {
  readonly place: NamedPlace;
  readonly x: ValueRow;
  readonly y: ValueRow;
}

function bothOf(data: OrsakerData, x: Indicator, y: Indicator): readonly Both[] {
  const of = (id: string) =>
    data.rows.filter(
      (row) =>
        row.unit_level === "unit" && row.group === "alla" && row.indicator_id === id && row.value !== null,
    );
  const [across, up] = [of(x.id), of(y.id)];
  return places(across, data.units, data.edition).flatMap((place): Both[] => {
    const own = across.find(({ unit_id }) => unit_id === place.id);
    const beside = up.find(({ unit_id }) => unit_id === place.id);
    return own && beside ? [{ place, x: own, y: beside }] : [];
  });
}

const numbers = (rows: readonly ValueRow[]) => rows.flatMap(({ n }) => n ?? []);

/** "54 till 121 elever" of the rows. */
function range(rows: readonly ValueRow[], what: string): string {
  const known = numbers(rows);
  if (known.length === 0) return `antalet ${what} visas inte`;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return `${low === high ? "" : `${formatNumber(low, 0)} till `}${formatNumber(high, 0)} ${what}`;
}

function scatterAnswer(data: OrsakerData, x: Indicator, y: Indicator, counted: string): Answered | null {
  const both = bothOf(data, x, y);
  const [first] = both;
  if (!first) return null;
  const periods = [first.x.period, first.y.period];
  const isSame = periods[0] === periods[1];
  const span = isSame
    ? periodText(first.x.period)
    : `${x.shortLabel.toLocaleLowerCase("sv")} ${periodText(first.x.period)}, ${y.shortLabel.toLocaleLowerCase("sv")} ${periodText(first.y.period)}`;
  const title = `${x.shortLabel} och ${y.shortLabel.toLocaleLowerCase("sv")}`;
  const few =
    both.length < FEW_UNITS
      ? `Bara ${plural(both.length, "enhet", "enheter")} har båda måtten. Så få punkter kan ligga i rad av en slump, så inget samband räknas ut.`
      : `${formatNumber(both.length, 0)} enheter har båda måtten. Inget samband räknas ut: enheter är få och har olika elever.`;
  const indexOf = (one: Both) => both.indexOf(one) + 1;
  return {
    answer: [
      `${span.charAt(0).toLocaleUpperCase("sv")}${span.slice(1)}: ${range(
        both.map((one) => one.x),
        counted,
      )} bakom det ena måttet, ${range(
        both.map((one) => one.y),
        "elever",
      )} bakom det andra.`,
      few,
    ],
    summary: `${title}, ${span}: ${plural(both.length, "enhet", "enheter")}, en punkt var. Värdena står i tabellen.`,
    title,
    unit: span,
    picture: h(Scatter, {
      x,
      y,
      points: both.map((one) => ({
        place: one.place,
        x: one.x.value ?? 0,
        y: one.y.value ?? 0,
        low: one.y.ci_low,
        high: one.y.ci_high,
      })),
    }),
    caption: [
      `Lodräta streck: 95 % intervall för ${y.subject}.${both.length > MOST_NAMES ? " Punkterna är numrerade som raderna i tabellen." : ""}`,
      `${
        sourceSentence(
          both.flatMap((one) => [one.x, one.y]),
          data.sources,
        ) ?? "Källor: se Metod och källor"
      }, ${span}.`,
    ],
    table: h(DataTable<Both>, {
      caption: `${title}, ${span}.`,
      rows: both,
      keyOf: ({ place }) => place.id,
      columns: [
        {
          head: "Enhet",
          cell: (one) =>
            both.length > MOST_NAMES ? `${formatNumber(indexOf(one), 0)} ${one.place.name}` : one.place.name,
        },
        ...(
          [
            ["x", x],
            ["y", y],
          ] as const
        ).flatMap(([which, indicator]) => [
          {
            head: indicator.shortLabel,
            numeric: true,
            cell: (one: Both) => valueText(one[which].value ?? 0, indicator),
          },
          {
            head: `n, ${indicator.shortLabel.toLocaleLowerCase("sv")}`,
            numeric: true,
            cell: (one: Both) => (one[which].n === null ? null : formatNumber(one[which].n, 0)),
          },
          {
            head: `95 % intervall, ${indicator.shortLabel.toLocaleLowerCase("sv")}`,
            numeric: true,
            cell: (one: Both) => intervalText(one[which], indicator),
          },
        ]),
      ],
    }),
    indicator: x,
  };
}

const merit = indicatorById("meritvarde_ak9");

/** Absence beside results, a point a unit. */
export function AbsenceAndResults({ data }: Props): Markup {
  const x = indicatorById("franvaro_total");
  return h(Question, {
    id: "franvaro-resultat",
    question: "Följer frånvaro och resultat varandra mellan enheterna?",
    answered:
      scatterAnswer(data, x, merit, "elever") ??
      "Frånvaro och resultat kan inte ställas bredvid varandra: ingen enhet har båda i den här utgåvan. Standardformatet franvaro eller SS 12000 ger frånvaron.",
    limits: [
      "Att frånvaron ligger bakom resultatet, eller tvärtom. Båda kan följa av något tredje.",
      "Hur det är för enskilda elever. Ett mönster mellan skolor behöver inte finnas mellan elever.",
    ],
    prompt:
      "Framgår orsakerna tydligt av dokumentationen eller behöver ytterligare uppföljning eller utvärdering genomföras?",
  });
}

/** The surveys' dimensions that any unit has an index of, the one of most units first; then in the catalogue's order. */
function dimensions(data: OrsakerData): readonly Indicator[] {
  return registry
    .filter(({ measure }) => measure === "index")
    .filter((indicator) => bothOf(data, indicator, merit).length > 0);
}

/** Survey dimensions beside results: one picture each, so that no choice of dimension is made for the reader. */
export function SurveyAndResults({ data }: Props): Markup {
  const limits = [
    "Att trygghet eller studiero ger högre resultat, eller tvärtom. Båda kan följa av något tredje.",
    "Att de som svarat är de som fått betygen. Enkäten går ofta till en annan årskurs, och alla svarar inte.",
    "Med flera områden pekar något åt ett håll av en slump. Välj inte det område som passar i efterhand.",
  ];
  const question = "Följer enkätsvar och resultat varandra mellan enheterna?";
  const found = dimensions(data);
  if (found.length === 0)
    return h(Question, {
      id: "enkat-resultat",
      question,
      answered:
        "Enkätsvar och resultat kan inte ställas bredvid varandra: ingen enhet har båda i den här utgåvan. Skolenkäten per skolenhet, TLD och klimatmätningen ger index per område.",
      limits,
    });
  return h(
    "div",
    { class: "analysis-group" },
    found.map((indicator, index) =>
      h(Question, {
        key: indicator.id,
        id: `enkat-${indicator.id}`,
        question:
          found.length === 1 ? question : `${question.slice(0, -1)}: ${swedishList([indicator.shortLabel])}?`,
        answered: scatterAnswer(data, indicator, merit, "svar") ?? "",
        limits: index === 0 ? limits : limits.slice(0, 2),
      }),
    ),
  );
}
