import { h } from "preact";
import type { PooledRow } from "../../analyses/analysisData.js";
import { formatInterval } from "../../format/formatInterval.js";
import { formatNumber } from "../../format/formatNumber.js";
import { plural } from "../../format/plural.js";
import type { Indicator } from "../../indicators/defineIndicator.js";
import { indicatorById } from "../../indicators/registry.js";
import { type Column, DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { MonsterData } from "../pageData.js";
import { scale } from "../scale.js";
import { valueText } from "../valueText.js";
import { type NamedPlace, places } from "./places.js";
import { pupilRange } from "./pupilRange.js";
import { type Answered, Question } from "./Question.js";
import { RangeRows } from "./RangeRows.js";

interface Line {
  readonly place: NamedPlace;
  readonly row: PooledRow;
}

const merit = indicatorById("meritvarde_ak9");

function spanOf(row: PooledRow): string {
  return `${row.pooled_periods[0] ?? ""}–${row.pooled_periods.at(-1) ?? ""}`;
}

function rangeText({ row }: Line, indicator: Indicator): string {
  if (row.pooled_value === null) return row.status_reason ?? "uppgift saknas";
  const now = row.value === null ? "visas inte" : valueText(row.value, indicator);
  return `${now}, tre läsår ${valueText(row.pooled_value, indicator)} (n ${formatNumber(row.pooled_n ?? 0, 0)})`;
}

function columnsOf(indicator: Indicator): readonly Column<Line>[] {
  const number = (value: number | null) => (value === null ? null : valueText(value, indicator));
  const pupils = (n: number | null) => (n === null ? null : formatNumber(n, 0));
  const interval = (low: number | null, high: number | null) =>
    low === null || high === null ? null : formatInterval(low, high, indicator.decimals);
  return [
    { head: "Enhet", cell: ({ place }) => place.name },
    { head: "Läsår", cell: ({ row }) => row.period },
    { head: "Värde", numeric: true, cell: ({ row }) => number(row.value) ?? "visas inte" },
    { head: "n", numeric: true, cell: ({ row }) => pupils(row.n) },
    { head: "95 % intervall", numeric: true, cell: ({ row }) => interval(row.ci_low, row.ci_high) },
    { head: "Läsåren tillsammans", cell: ({ row }) => (row.pooled_value === null ? null : spanOf(row)) },
    {
      head: "Värde tillsammans",
      numeric: true,
      cell: ({ row }) => number(row.pooled_value) ?? row.status_reason,
    },
    { head: "n tillsammans", numeric: true, cell: ({ row }) => pupils(row.pooled_n) },
    {
      head: "95 % intervall tillsammans",
      numeric: true,
      cell: ({ row }) => interval(row.pooled_low, row.pooled_high),
    },
  ];
}

function answer(data: MonsterData): Answered | string {
  const rows = data.pooled.filter(({ indicator_id }) => indicator_id === merit.id);
  const lines = places(rows, data.units, data.edition).flatMap((place): Line[] => {
    const row = rows.find(({ unit_id }) => unit_id === place.id);
    return row ? [{ place, row }] : [];
  });
  const pooled = lines.flatMap(({ row }) => (row.pooled_value === null ? [] : [row]));
  const [first] = pooled;
  if (!first)
    return "Läsår kan inte räknas samman: egna betyg i årskurs 9 är inte inlästa för minst två läsår som får visas.";
  const onlyTogether = pooled.filter(({ value }) => value === null).length;
  const title = `${merit.shortLabel}, ett läsår och tre tillsammans`;
  const numbers = pooled.flatMap((row) =>
    [row.value, row.ci_low, row.ci_high, row.pooled_value, row.pooled_low, row.pooled_high].filter(
      (each) => each !== null,
    ),
  );
  return {
    answer: [
      `Läsåret ${first.period} står bredvid läsåren ${spanOf(first)} tillsammans (${pupilRange(pooled.map(({ pooled_n }) => pooled_n))} i varje rad). Fler elever ger ett kortare intervall.`,
      ...(onlyTogether > 0
        ? [
            `${plural(onlyTogether, "enhet", "enheter")} visas inte för det senaste läsåret ensamt, men för läsåren tillsammans.`,
          ]
        : []),
    ],
    summary: `${title}: ${plural(lines.length, "rad", "rader")}. Värden, antal och intervall står i tabellen.`,
    title,
    unit: `${merit.unit}, läsåret ${first.period} (fylld punkt) och ${spanOf(first)} (öppen punkt)`,
    picture: h(RangeRows, {
      scale: scale(numbers, merit.bounds),
      line: null,
      rows: lines.map((line) => {
        const { value, ci_low, ci_high, pooled_value, pooled_low, pooled_high } = line.row;
        return {
          place: line.place,
          text: rangeText(line, merit),
          marks:
            pooled_value === null
              ? []
              : [
                  ...(value === null ? [] : [{ kind: "own" as const, value, low: ci_low, high: ci_high }]),
                  { kind: "beside" as const, value: pooled_value, low: pooled_low, high: pooled_high },
                ],
        };
      }),
    }),
    caption: [
      "Fylld punkt: det senaste läsåret. Öppen punkt: läsåren tillsammans, där varje elev väger lika. Streck: 95 % intervall. Läsår före ett brott räknas inte med.",
      "Källa: kommunens betyg (egen beräkning).",
    ],
    table: h(DataTable<Line>, {
      caption: `${title}.`,
      rows: lines,
      keyOf: ({ place }) => place.id,
      columns: columnsOf(merit),
    }),
    indicator: merit,
    file: "analys/tre-lasar.json",
  };
}

/** The latest läsår beside three together: what one year's pupils can do to a small unit (ST-5, F07). */
export function ThreeYearsQuestion(props: { readonly data: MonsterData }): Markup {
  return h(Question, {
    id: "tre-lasar",
    question: "Är det senaste läsåret likt de tre senaste?",
    answered: answer(props.data),
    limits: [
      "Om något har förändrats. Tre läsår tillsammans jämnar ut både slump och förändring.",
      "Att de två punkterna är oberoende: det senaste läsåret är en del av de tre.",
    ],
  });
}
