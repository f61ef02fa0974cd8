import { Fragment, h } from "preact";
import { formatInterval } from "../../format/formatInterval.js";
import { formatNumber } from "../../format/formatNumber.js";
import { indicatorById } from "../../indicators/registry.js";
import type { ValueRow } from "../../indicators/valueRow.js";
import { DataTable } from "../DataTable.js";
import { absenceReason } from "../judgementWords.js";
import type { Markup } from "../markup.js";
import type { MonsterData } from "../pageData.js";
import { sourceSentence } from "../sourceText.js";
import { places } from "./places.js";
import { type Answered, Question } from "./Question.js";
import { subjectName, subjectOrder } from "./subjectNames.js";
import { ZeroBars, type ZeroRow, zeroExtent } from "./ZeroBars.js";

interface Compared {
  readonly amne: string;
  readonly placeId: string;
  readonly lower: ValueRow;
  readonly higher: ValueRow;
}

/** Final grades against test grades, by subject and place. */
function comparedOf(data: MonsterData): readonly Compared[] {
  const own = data.rows.filter(
    ({ group, unit_level, perspective }) =>
      group === "alla" && (unit_level === "unit" || perspective === "kommunala_skolor"),
  );
  const factOf = (row: ValueRow) => indicatorById(row.indicator_id).fromRecords?.fact ?? "";
  return own
    .filter(
      (row) =>
        indicatorById(row.indicator_id).fromRecords?.family === "np" && factOf(row).startsWith("lagre_"),
    )
    .flatMap((lower): Compared[] => {
      const code = factOf(lower).slice("lagre_".length);
      const higher = own.find(
        (row) =>
          row.unit_id === lower.unit_id && row.period === lower.period && factOf(row) === `hogre_${code}`,
      );
      return higher ? [{ amne: code.toLocaleUpperCase("sv"), placeId: lower.unit_id, lower, higher }] : [];
    })
    .toSorted((a, b) => subjectOrder(a.amne, b.amne));
}

const shareText = ({ value }: ValueRow) => (value === null ? null : formatNumber(value, 0));

function zeroRow(name: string, { placeId, lower, higher }: Compared): ZeroRow {
  return {
    key: placeId,
    unit: placeId,
    name,
    parts: [
      ...(lower.value === null ? [] : [{ value: -lower.value, tone: "under" as const }]),
      ...(higher.value === null ? [] : [{ value: higher.value, tone: "over" as const }]),
    ],
    label: `${shareText(lower) ?? "dolt"} · ${shareText(higher) ?? "dolt"}`,
  };
}

function answer(data: MonsterData): Answered | string {
  const compared = comparedOf(data);
  const [first] = compared;
  if (!first)
    return "Inga nationella prov är inlästa. Standardformatet np, tillsammans med betyg, visar hur slutbetyg och provbetyg förhåller sig.";
  const { period } = first.lower;
  const rows = places(
    compared.map(({ lower }) => lower),
    data.units,
    data.edition,
  );
  const nameOf = (id: string) => rows.find((place) => place.id === id)?.name ?? id;
  const subjects = [...new Set(compared.map(({ amne }) => amne))];
  const panels = subjects.map((amne) => ({
    amne,
    rows: rows.flatMap(({ id, name }) =>
      compared.filter((one) => one.amne === amne && one.placeId === id).map((one) => zeroRow(name, one)),
    ),
  }));
  const extent = zeroExtent(panels.flatMap((panel) => panel.rows));
  const { code } = data.edition.municipality;
  const told = compared.filter(
    ({ placeId, lower, higher }) => placeId === code && lower.value !== null && higher.value !== null,
  );
  const title = "Slutbetyg och nationella prov i årskurs 9";
  return {
    answer: told.map(
      ({ amne, lower, higher }) =>
        `I ${subjectName(amne).toLocaleLowerCase("sv")} har ${formatNumber(higher.value ?? 0, 1)} procent högre slutbetyg än provbetyg och ${formatNumber(lower.value ?? 0, 1)} procent lägre (kommunens skolor, n ${formatNumber(higher.n ?? 0, 0)}, ${period}).`,
    ),
    summary: `${title}, ${period}: ${formatNumber(subjects.length, 0)} ämnen. Andelen lägre och andelen högre står efter varje rad.`,
    title,
    unit: `procent av eleverna, läsåret ${period}`,
    picture: h(
      Fragment,
      null,
      h(
        "p",
        { class: "zero-key" },
        "Till vänster lägre slutbetyg än provbetyg, till höger högre. Sist: andel lägre · andel högre.",
      ),
      h(
        "div",
        { class: "panels" },
        panels.map((panel) =>
          h(
            "section",
            { key: panel.amne, class: "panel neutral" },
            h("h4", null, subjectName(panel.amne)),
            h(ZeroBars, { rows: panel.rows, extent }),
          ),
        ),
      ),
    ),
    caption: [
      "Färgen skiljer bara sidorna åt: ingen av dem är bra eller dålig i sig. Andelen med lika betyg visas inte.",
      `${
        sourceSentence(
          compared.map(({ lower }) => lower),
          data.sources,
        ) ?? "Källa: kommunens prov och betyg"
      }, läsåret ${period}. n: elever med både provbetyg och slutbetyg A–F.`,
    ],
    table: h(DataTable<Compared>, {
      caption: `${title}, läsåret ${period}.`,
      rows: rows.flatMap(({ id }) => compared.filter(({ placeId }) => placeId === id)),
      keyOf: ({ amne, placeId }) => `${placeId} ${amne}`,
      columns: [
        { head: "Enhet", cell: ({ placeId }) => nameOf(placeId) },
        { head: "Ämne", cell: ({ amne }) => subjectName(amne) },
        {
          head: "n",
          numeric: true,
          cell: ({ higher }) => (higher.n === null ? null : formatNumber(higher.n, 0)),
        },
        ...(["lower", "higher"] as const).flatMap((which) => {
          const word = which === "lower" ? "lägre" : "högre";
          return [
            {
              head: `Andel ${word}, %`,
              numeric: true,
              cell: (one: Compared) => {
                const { value } = one[which];
                return value === null ? absenceReason(one[which], "uppgift saknas") : formatNumber(value, 1);
              },
            },
            {
              head: `95 % intervall, ${word}`,
              numeric: true,
              cell: (one: Compared) => {
                const { ci_low, ci_high } = one[which];
                return ci_low === null || ci_high === null ? null : formatInterval(ci_low, ci_high, 1);
              },
            },
          ];
        }),
      ],
    }),
    indicator: indicatorById(first.higher.indicator_id),
  };
}

/** Final grades lower and higher than the test's, side by side and without judgement (NP-2). */
export function TestQuestion(props: { readonly data: MonsterData }): Markup {
  return h(Question, {
    id: "prov",
    question: "Hur förhåller sig slutbetyg och nationella prov?",
    answered: answer(props.data),
    limits: [
      "Att betygen är fel satta. Provet mäter en del av kursplanen, betyget hela.",
      "Hur det är för dem som saknar prov. De är inte med, och kan vara just de som har svårast.",
    ],
  });
}
