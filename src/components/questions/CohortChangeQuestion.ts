import { Fragment, h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { OrsakerData } from "../pageData.js";
import { NO_COHORTS, sixthYear } from "./cohortWords.js";
import { PlaceName } from "./PlaceName.js";
import { places } from "./places.js";
import { type Answered, Question } from "./Question.js";
import { type Shade, ShadeLegend, StackedBars } from "./StackedBars.js";

interface Group {
  readonly key: string;
  readonly text: string;
  readonly shade: Shade;
  readonly count: number;
}

function groups(stayed: number, stayedAll: number, came: number, cameAll: number): readonly Group[] {
  return [
    { key: "stannade_alla", text: "gick kvar, godkänt i alla ämnen", shade: 1, count: stayedAll },
    { key: "stannade", text: "gick kvar, saknar något", shade: 4, count: stayed - stayedAll },
    { key: "kom_alla", text: "kom till, godkänt i alla ämnen", shade: 6, count: cameAll },
    { key: "kom", text: "kom till, saknar något", shade: "streck", count: came - cameAll },
  ];
}

function answer(data: OrsakerData): Answered | string {
  const [first] = data.cohorts;
  if (!first) return NO_COHORTS;
  const { period } = first;
  const rows = places(data.cohorts, data.units, data.edition).flatMap((place) => {
    const row = data.cohorts.find(({ unit_id }) => unit_id === place.id);
    if (!row) return [];
    const { n, stannade, kom_till, ja_ja, nej_ja, kom_till_alla } = row;
    const known =
      n !== null &&
      stannade !== null &&
      kom_till !== null &&
      ja_ja !== null &&
      nej_ja !== null &&
      kom_till_alla !== null;
    return [{ place, row, parts: known ? groups(stannade, ja_ja + nej_ja, kom_till, kom_till_alla) : null }];
  });
  const whole = rows.find(({ row }) => row.unit_level === "municipality");
  const shown = rows.filter(({ parts }) => parts !== null);
  if (shown.length === 0) return first.status_reason ?? NO_COHORTS;
  const title = "Elever i årskurs 9 som gick kvar och som kom till";
  const legend = groups(0, 0, 0, 0);
  const count = (value: number | null) => (value === null ? null : formatNumber(value, 0));
  const left = whole?.row.lamnade;
  return {
    answer: whole?.parts
      ? [
          `Av ${formatNumber(whole.row.n ?? 0, 0)} elever i årskurs 9 läsåret ${period} gick ${formatNumber(whole.row.stannade ?? 0, 0)} i kommunens skolor redan i årskurs 6 (${sixthYear(period)}) och ${formatNumber(whole.row.kom_till ?? 0, 0)} kom till sedan dess.`,
          ...(left == null
            ? ["Hur många som lämnade sedan årskurs 6 visas inte."]
            : [
                `${formatNumber(left, 0)} elever lämnade kommunens skolor sedan årskurs 6; ${formatNumber(whole.row.lamnade_alla ?? 0, 0)} av dem hade godkänt i alla ämnen då.`,
              ]),
        ]
      : [`Kommunens tal för läsåret ${period} visas inte; n står efter varje enhets stapel.`],
    summary: `${title}, ${period}: ${formatNumber(shown.length, 0)} rader som visas. Antalen står i staplarna och i tabellen.`,
    title,
    unit: `antal elever, läsåret ${period}`,
    picture: h(
      Fragment,
      null,
      h(ShadeLegend, { entries: legend }),
      h(StackedBars, {
        rows: rows.map(({ place, row, parts }) => ({
          key: place.id,
          unit: place.id,
          name: h(PlaceName, { place }),
          reason: parts ? null : "dolt",
          end: row.n === null ? null : `n ${formatNumber(row.n, 0)}`,
          parts: (parts ?? []).map(({ key, shade, count: number }) => ({
            key,
            shade,
            share: (number / (row.n || 1)) * 100,
            text: formatNumber(number, 0),
          })),
        })),
      }),
    ),
    caption: [
      "Godkänt i alla ämnen gäller årskurs 9. Den som gått om ett läsår räknas som den som kommit till.",
      `Källa: kommunens betyg (egen beräkning), årskurs 6 läsåret ${sixthYear(period)} och årskurs 9 läsåret ${period}. n: elever i årskurs 9.`,
    ],
    table: h(DataTable<(typeof rows)[number]>, {
      caption: `${title}, läsåret ${period}.`,
      rows,
      keyOf: ({ place }) => place.id,
      columns: [
        { head: "Enhet", cell: ({ place }) => place.name },
        { head: "n", numeric: true, cell: ({ row }) => count(row.n) ?? "dolt" },
        ...legend.map(({ key, text }) => ({
          head: text,
          numeric: true,
          cell: ({ parts }: { readonly parts: readonly Group[] | null }) =>
            count(parts?.find((part) => part.key === key)?.count ?? null),
        })),
        { head: "lämnade sedan årskurs 6", numeric: true, cell: ({ row }) => count(row.lamnade) },
      ],
    }),
    indicator: indicatorById("alla_amnen_ak9"),
    file: "analys/kohort.json",
  };
}

/** Who the year group consists of: pupils who stayed since year 6, and who came (F13). */
export function CohortChangeQuestion(props: { readonly data: OrsakerData }): Markup {
  return h(Question, {
    id: "kohort",
    question: "Är det samma elever, eller har gruppen ändrats?",
    answered: answer(props.data),
    limits: [
      "Att de som kommit till drar ner eller upp resultatet: de är få, och har gått i skolan olika länge.",
      "Vad skolan har bidragit med. Elever som flyttar skiljer sig ofta från dem som bor kvar.",
    ],
  });
}
