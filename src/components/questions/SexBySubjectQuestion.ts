import { Fragment, h } from "preact";
import { formatDifference } from "../../format/formatDifference.js";
import { formatInterval } from "../../format/formatInterval.js";
import { formatNumber } from "../../format/formatNumber.js";
import { indicatorById } from "../../indicators/registry.js";
import type { ValueRow } from "../../indicators/valueRow.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { MonsterData } from "../pageData.js";
import { percent, type Scale, scale } from "../scale.js";
import { tickText } from "../valueText.js";
import { pupilRange } from "./pupilRange.js";
import { type Answered, Question } from "./Question.js";
import { subjectName, subjectOrder } from "./subjectNames.js";

interface Pair {
  readonly amne: string;
  readonly girls: ValueRow;
  readonly boys: ValueRow;
}

function pairsOf(data: MonsterData): readonly Pair[] {
  const own = data.rows.filter(
    (row) =>
      row.unit_level === "municipality" &&
      row.value !== null &&
      indicatorById(row.indicator_id).fromGrades?.fact === "poang_x2",
  );
  return own
    .filter(({ group }) => group === "flickor")
    .flatMap((girls): Pair[] => {
      const boys = own.find((row) => row.group === "pojkar" && row.indicator_id === girls.indicator_id);
      const amne = indicatorById(girls.indicator_id).fromGrades?.amne;
      return boys && amne !== undefined ? [{ amne, girls, boys }] : [];
    })
    .toSorted((a, b) => subjectOrder(a.amne, b.amne));
}

/** Girls' mean less boys', of the values as they are shown. */
const gapOf = ({ girls, boys }: Pair) => (girls.value ?? 0) - (boys.value ?? 0);
const areApart = ({ girls, boys }: Pair) =>
  (girls.ci_low ?? -Infinity) > (boys.ci_high ?? Infinity) ||
  (boys.ci_low ?? -Infinity) > (girls.ci_high ?? Infinity);

function mark(x: number, child: Markup): Markup {
  return h("svg", { x: percent(x), y: "50%", overflow: "visible", class: "placed" }, child);
}

function whisker(row: ValueRow, of: Scale, shift: number): Markup | null {
  if (row.ci_low === null || row.ci_high === null) return null;
  return h("line", {
    class: "whisker",
    x1: percent(of.position(row.ci_low)),
    x2: percent(of.position(row.ci_high)),
    y1: "50%",
    y2: "50%",
    transform: `translate(0 ${shift})`,
  });
}

/** Girls a filled dot, boys an open diamond, each on its interval. */
function PairMarks(props: { readonly pair: Pair; readonly scale: Scale }): Markup {
  const { pair, scale: of } = props;
  const girls = of.position(pair.girls.value ?? 0);
  const boys = of.position(pair.boys.value ?? 0);
  return h(
    "svg",
    { class: "pair-plot", width: "100%", height: 30, "aria-hidden": "true", focusable: "false" },
    of.ticks.map((tick) => {
      const x = percent(of.position(tick));
      return h("line", { key: tick, class: "grid", x1: x, x2: x, y1: 0, y2: 30 });
    }),
    whisker(pair.girls, of, -4),
    whisker(pair.boys, of, 4),
    mark(boys, h("path", { class: "expected", d: "M0-2 6 4 0 10-6 4Z" })),
    mark(girls, h("circle", { class: "own", r: 5.5, cy: -4 })),
  );
}

function Picture(props: { readonly pairs: readonly Pair[] }): Markup {
  const { pairs } = props;
  const numbers = pairs.flatMap(({ girls, boys }) => [
    girls.value,
    girls.ci_low,
    girls.ci_high,
    boys.value,
    boys.ci_low,
    boys.ci_high,
  ]);
  const of = scale(
    numbers.filter((value): value is number => value !== null),
    [0, 20],
    { count: 5 },
  );
  return h(
    Fragment,
    null,
    h(
      "ul",
      { class: "legend" },
      h(
        "li",
        null,
        h(
          "svg",
          { width: 14, height: 14, "aria-hidden": "true" },
          h("circle", { class: "own", cx: 7, cy: 7, r: 5 }),
        ),
        "flickor, på sitt 95-procentiga intervall",
      ),
      h(
        "li",
        null,
        h(
          "svg",
          { width: 14, height: 14, "aria-hidden": "true" },
          h("path", { class: "expected", d: "M7 1 13 7 7 13 1 7Z" }),
        ),
        "pojkar, likadant",
      ),
    ),
    h(
      "ol",
      { class: "pairs" },
      pairs.map((pair) =>
        h(
          "li",
          { key: pair.amne, class: "pair-row" },
          h("span", { class: "bar-name" }, subjectName(pair.amne)),
          h(PairMarks, { pair, scale: of }),
          h(
            "span",
            { class: "bar-end" },
            areApart(pair)
              ? h("b", null, formatDifference(gapOf(pair), 1))
              : formatDifference(gapOf(pair), 1),
          ),
        ),
      ),
    ),
    h(
      "div",
      { class: "pair-row pair-axis", "aria-hidden": "true" },
      h(
        "svg",
        { width: "100%", height: 18 },
        of.ticks.map((tick) =>
          h(
            "text",
            { key: tick, x: percent(of.position(tick)), y: 13, "text-anchor": "middle" },
            tickText(tick),
          ),
        ),
      ),
    ),
  );
}

function answer(data: MonsterData): Answered | string {
  const pairs = pairsOf(data);
  const [first] = pairs;
  if (!first)
    return "Flickors och pojkars betygspoäng kan inte visas: egna betyg i årskurs 9 är inte inlästa, eller så är grupperna för små.";
  const { period } = first.girls;
  const above = pairs.filter((pair) => gapOf(pair) > 0).length;
  const apart = pairs.filter(areApart).length;
  const title = "Betygspoäng för flickor och pojkar i årskurs 9";
  const range = pupilRange(pairs.flatMap(({ girls, boys }) => [girls.n, boys.n]));
  return {
    answer: [
      `Läsåret ${period} är flickornas betygspoäng högre än pojkarnas i ${formatNumber(above, 0)} av ${formatNumber(pairs.length, 0)} ämnen i kommunens skolor (${range} i varje grupp). I ${formatNumber(apart, 0)} ämnen går intervallen inte omlott.`,
    ],
    summary: `${title}, ${period}: ${formatNumber(pairs.length, 0)} ämnen, i ${formatNumber(apart, 0)} av dem går intervallen inte omlott. Skillnaden står efter varje rad.`,
    title,
    unit: `poäng 0–20, kommunens skolor, läsåret ${period}`,
    picture: h(Picture, { pairs }),
    caption: [
      "Talet till höger är flickornas genomsnitt minus pojkarnas; fet stil när intervallen inte går omlott. Ämnena jämförs ett i taget, och med många ämnen skiljer några av slump.",
      `Källa: kommunens betyg (egen beräkning), läsåret ${period}. n: elever som läst ämnet.`,
    ],
    table: h(DataTable<Pair>, {
      caption: `${title}, läsåret ${period}.`,
      rows: pairs,
      keyOf: ({ amne }) => amne,
      columns: [
        { head: "Ämne", cell: ({ amne }) => subjectName(amne) },
        ...(["girls", "boys"] as const).flatMap((who) => {
          const word = who === "girls" ? "flickor" : "pojkar";
          return [
            {
              head: `Poäng, ${word}`,
              numeric: true,
              cell: (pair: Pair) => formatNumber(pair[who].value ?? 0, 1),
            },
            {
              head: `95 % intervall, ${word}`,
              numeric: true,
              cell: (pair: Pair) => {
                const { ci_low, ci_high } = pair[who];
                return ci_low === null || ci_high === null ? null : formatInterval(ci_low, ci_high, 1);
              },
            },
            { head: `n, ${word}`, numeric: true, cell: (pair: Pair) => formatNumber(pair[who].n ?? 0, 0) },
          ];
        }),
        { head: "Skillnad", numeric: true, cell: (pair) => formatDifference(gapOf(pair), 1) },
      ],
    }),
    indicator: indicatorById(first.girls.indicator_id),
  };
}

/** The gap between girls and boys in each subject, where both may be shown (F14, DC-8). */
export function SexBySubjectQuestion(props: { readonly data: MonsterData }): Markup {
  return h(Question, {
    id: "kon",
    question: "I vilka ämnen skiljer flickors och pojkars betyg?",
    answered: answer(props.data),
    limits: [
      "Vad skillnaden kommer av. Spridningen inom varje grupp är mycket större än skillnaden mellan dem.",
      "Hur det är i en enskild skola. Enheternas könsskillnader står på sidan Hitta orsaker, där de får visas.",
    ],
  });
}
