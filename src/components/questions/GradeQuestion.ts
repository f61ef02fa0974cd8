import { Fragment, h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import { swedishList } from "../../format/swedishList.js";
import type { Indicator } from "../../indicators/defineIndicator.js";
import { indicatorById } from "../../indicators/registry.js";
import type { ValueRow } from "../../indicators/valueRow.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { MonsterData } from "../pageData.js";
import { sourceSentence } from "../sourceText.js";
import { type Answered, Question } from "./Question.js";
import { type Shade, ShadeLegend, StackedBars } from "./StackedBars.js";
import { subjectName, subjectOrder } from "./subjectNames.js";

interface Grade {
  readonly group: ValueRow["group"];
  readonly word: string;
  readonly shade: Shade;
}

const grades: readonly Grade[] = [
  { group: "betyg_a", word: "A", shade: 1 },
  { group: "betyg_b", word: "B", shade: 2 },
  { group: "betyg_c", word: "C", shade: 3 },
  { group: "betyg_d", word: "D", shade: 4 },
  { group: "betyg_e", word: "E", shade: 5 },
  { group: "betyg_f", word: "F", shade: 6 },
  { group: "betyg_streck", word: "Streck", shade: "streck" },
];
/** Without a pass in these nobody is eligible for a national programme (BE-1). */
const core = ["SV", "SVA", "EN", "MA"];

interface Subject {
  readonly amne: string;
  readonly indicator: Indicator;
  readonly rows: readonly ValueRow[];
}

function subjectsOf(data: MonsterData): readonly Subject[] {
  const own = data.rows.filter(
    (row) => row.unit_level === "municipality" && row.perspective === "kommunala_skolor",
  );
  const ids = [...new Set(own.map((row) => row.indicator_id))];
  return ids
    .flatMap((id): Subject[] => {
      const indicator = indicatorById(id);
      const { fact, amne } = indicator.fromGrades ?? {};
      if (fact !== "betyg" || amne === undefined) return [];
      return [{ amne, indicator, rows: own.filter((row) => row.indicator_id === id) }];
    })
    .toSorted((a, b) => subjectOrder(a.amne, b.amne));
}

const shareOf = ({ rows }: Subject, group: ValueRow["group"]) =>
  rows.find((row) => row.group === group)?.value ?? null;
const isShown = (subject: Subject) => grades.every(({ group }) => shareOf(subject, group) !== null);

function coreSentence(subject: Subject): string {
  const failed = shareOf(subject, "betyg_f");
  const dash = shareOf(subject, "betyg_streck");
  const [row] = subject.rows;
  if (failed === null || dash === null || !row) return "";
  return `${subjectName(subject.amne)}: ${formatNumber(failed, 1)} procent F och ${formatNumber(dash, 1)} procent streck (n ${formatNumber(row.n ?? 0, 0)}).`;
}

function answer(data: MonsterData): Answered | string {
  const subjects = subjectsOf(data);
  const shown = subjects.filter(isShown);
  const [first] = shown;
  const period = first?.rows[0]?.period;
  if (!first || period === undefined)
    return subjects.length === 0
      ? "Inga betyg i årskurs 9 är inlästa. Standardformatet betyg ger fördelningen."
      : "Fördelningen döljs i alla ämnen: något betyg har en till fyra elever, och fem betyg visas aldrig utan det sjätte.";
  const hidden = subjects.filter((subject) => !isShown(subject));
  const title = "Betygsfördelning i årskurs 9";
  const of = shown.filter(({ amne }) => core.includes(amne));
  return {
    answer: [`I kommunens skolor, läsåret ${period}. ${of.map(coreSentence).join(" ")}`.trim()],
    summary: `${title}, ${period}: ${formatNumber(shown.length, 0)} ämnen, andelen elever med varje betyg från A till F och streck. Talen står i tabellen.`,
    title,
    unit: `procent av eleverna i kommunens skolor, läsåret ${period}`,
    picture: h(
      Fragment,
      null,
      h(ShadeLegend, { entries: grades.map(({ shade, word }) => ({ shade, text: word })) }),
      h(StackedBars, {
        rows: shown.map((subject) => ({
          key: subject.amne,
          name: subjectName(subject.amne),
          reason: null,
          end: `n ${formatNumber(subject.rows[0]?.n ?? 0, 0)}`,
          parts: grades.map(({ group, shade }) => {
            const share = shareOf(subject, group) ?? 0;
            return { key: group, share, text: formatNumber(share, 0), shade };
          }),
        })),
      }),
    ),
    caption: [
      ...(hidden.length > 0
        ? [
            `Visas inte: ${swedishList(hidden.map(({ amne }) => subjectName(amne).toLocaleLowerCase("sv")))}. Något betyg har en till fyra elever eller kunde räknas fram.`,
          ]
        : []),
      `${
        sourceSentence(
          shown.flatMap(({ rows }) => rows),
          data.sources,
        ) ?? "Källa: kommunens betyg"
      }, läsåret ${period}. n: elever som läst ämnet. Ämnena står i samma ordning som i övriga bilder.`,
    ],
    table: h(DataTable<Subject>, {
      caption: `${title}, kommunens skolor, läsåret ${period}, procent.`,
      rows: shown,
      keyOf: ({ amne }) => amne,
      columns: [
        { head: "Ämne", cell: ({ amne }) => subjectName(amne) },
        { head: "n", numeric: true, cell: ({ rows }) => formatNumber(rows[0]?.n ?? 0, 0) },
        ...grades.map(({ group, word }) => ({
          head: word,
          numeric: true,
          cell: (subject: Subject) => {
            const share = shareOf(subject, group);
            return share === null ? null : formatNumber(share, 1);
          },
        })),
      ],
    }),
    indicator: first.indicator,
  };
}

/** How grades are spread in each subject, in the municipality's own schools (AK-4). */
export function GradeQuestion(props: { readonly data: MonsterData }): Markup {
  return h(Question, {
    id: "betygsfordelning",
    question: "Hur fördelar sig betygen i varje ämne?",
    answered: answer(props.data),
    limits: [
      "Hur svårt ett ämne är. Vilka elever som läser ämnet skiljer: modersmål och svenska som andraspråk läses av några.",
      "Att enheterna har samma fördelning. De flesta enheter har så få elever med något betyg att deras fördelning döljs.",
    ],
  });
}
