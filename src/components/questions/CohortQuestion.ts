import { Fragment, h } from "preact";
import type { CohortRow } from "../../analyses/analysisData.js";
import { formatNumber } from "../../format/formatNumber.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { MonsterData } from "../pageData.js";
import { NO_COHORTS, sixthYear } from "./cohortWords.js";
import { PlaceName } from "./PlaceName.js";
import { places } from "./places.js";
import { type Answered, Question } from "./Question.js";
import { type Shade, ShadeLegend, StackedBars } from "./StackedBars.js";

interface Outcome {
  readonly key: "ja_ja" | "nej_ja" | "ja_nej" | "nej_nej";
  readonly text: string;
  readonly shade: Shade;
}

const outcomes: readonly Outcome[] = [
  { key: "ja_ja", text: "godkänt i alla ämnen i båda", shade: 1 },
  { key: "nej_ja", text: "bara i årskurs 9", shade: 3 },
  { key: "ja_nej", text: "bara i årskurs 6", shade: 5 },
  { key: "nej_nej", text: "inte i någon", shade: 6 },
];

const countText = (count: number | null) => (count === null ? null : formatNumber(count, 0));

function answer(data: MonsterData): Answered | string {
  const [first] = data.cohorts;
  if (!first) return NO_COHORTS;
  const shown = data.cohorts.filter(({ status }) => status === "ok");
  const whole = shown.find(({ unit_level }) => unit_level === "municipality");
  if (shown.length === 0) return first.status_reason ?? NO_COHORTS;
  const { period } = first;
  const rows = places(data.cohorts, data.units, data.edition).flatMap((place) => {
    const row = data.cohorts.find(({ unit_id }) => unit_id === place.id);
    return row ? [{ place, row }] : [];
  });
  const title = "Samma elever i årskurs 6 och årskurs 9";
  const span = `årskurs 6 läsåret ${sixthYear(period)}, årskurs 9 läsåret ${period}`;
  return {
    answer: whole
      ? [
          `${formatNumber(whole.stannade ?? 0, 0)} elever gick i kommunens skolor både i årskurs 6 (${sixthYear(period)}) och i årskurs 9 (${period}). ${formatNumber(whole.ja_ja ?? 0, 0)} hade godkänt i alla ämnen båda gångerna, ${formatNumber(whole.nej_ja ?? 0, 0)} bara i årskurs 9, ${formatNumber(whole.ja_nej ?? 0, 0)} bara i årskurs 6 och ${formatNumber(whole.nej_nej ?? 0, 0)} ingen gång.`,
        ]
      : [`Kommunens tal för ${period} visas inte; n står efter varje enhets stapel.`],
    summary: `${title}, ${span}: ${formatNumber(shown.length, 0)} rader som visas. Antalen står i tabellen.`,
    title,
    unit: `antal elever, ${span}`,
    picture: h(
      Fragment,
      null,
      h(ShadeLegend, { entries: outcomes }),
      h(StackedBars, {
        rows: rows.map(({ place, row }) => ({
          key: place.id,
          unit: place.id,
          name: h(PlaceName, { place }),
          reason: row.status === "ok" ? null : "dolt",
          end: row.stannade === null ? null : `n ${formatNumber(row.stannade, 0)}`,
          parts: outcomes.map(({ key, shade }) => ({
            key,
            shade,
            share: ((row[key] ?? 0) / (row.stannade || 1)) * 100,
            text: formatNumber(row[key] ?? 0, 0),
          })),
        })),
      }),
    ),
    caption: [
      "Enheten är den som eleven gick i i årskurs 9. Stapelns längd är alla som följs, oavsett hur många de är.",
      `Källa: kommunens betyg (egen beräkning), ${span}. n: elever som gick i kommunens skolor båda läsåren.`,
    ],
    table: h(DataTable<(typeof rows)[number]>, {
      caption: `${title}, ${span}.`,
      rows,
      keyOf: ({ place }) => place.id,
      columns: [
        { head: "Enhet", cell: ({ place }) => place.name },
        {
          head: "Elever som följs",
          numeric: true,
          cell: ({ row }) => countText(row.stannade) ?? "dolt",
        },
        ...outcomes.map(({ key, text }) => ({
          head: text,
          numeric: true,
          cell: ({ row }: { readonly row: CohortRow }) => countText(row[key]),
        })),
      ],
    }),
    indicator: indicatorById("alla_amnen_ak9"),
    file: "analys/kohort.json",
  };
}

/** The same pupils in year 6 and year 9: who passed in all subjects then and now (F13). */
export function CohortQuestion(props: { readonly data: MonsterData }): Markup {
  return h(Question, {
    id: "arskurs-6-9",
    question: "Hur går det för samma elever från årskurs 6 till årskurs 9?",
    answered: answer(props.data),
    limits: [
      "Att skolan blivit svagare när fler saknar godkänt i årskurs 9. Ämnena och kraven är fler där.",
      "Hur det gick för dem som flyttat. De som kommit till och lämnat står på sidan Hitta orsaker.",
    ],
  });
}
