import { h } from "preact";
import { formatDifference } from "../../format/formatDifference.js";
import { formatNumber } from "../../format/formatNumber.js";
import { plural } from "../../format/plural.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { OrsakerData } from "../pageData.js";
import { Panels } from "./Panels.js";
import { places } from "./places.js";
import { pupilRange } from "./pupilRange.js";
import { type Answered, Question } from "./Question.js";
import { referenceWords } from "./referenceWords.js";
import { subjectName } from "./subjectNames.js";
import { type SubjectPart, subjectParts } from "./subjectParts.js";

const sumOf = (parts: readonly SubjectPart[]) => parts.reduce((sum, { part }) => sum + part, 0);

function answer(data: OrsakerData): Answered | string {
  const compared = data.profile.filter(
    ({ unit_level, difference }) => unit_level === "unit" && difference !== null,
  );
  const [first] = compared;
  if (!first)
    return "Skillnaden kan inte delas upp: egna betyg i årskurs 9 är inte inlästa för minst två skolor som får visas.";
  const { period } = first;
  const units = places(compared, data.units, data.edition).map((place) => ({
    place,
    parts: subjectParts(compared.filter(({ unit_id }) => unit_id === place.id)),
  }));
  const reference = referenceWords(compared);
  const title = "Vad skillnaden i betygspoäng består av, ämne för ämne";
  const lines = units.flatMap(({ place, parts }) => parts.map((part) => ({ place, ...part })));
  return {
    answer: [
      `Läsåret ${period} jämförs ${plural(units.length, "enhet", "enheter")} med ${reference} (${pupilRange(compared.map(({ n }) => n))} i varje ämne). Delarna summerar till enhetens skillnad i poäng per betyg.`,
    ],
    summary: `${title}, ${period}: ${plural(units.length, "enhet", "enheter")}. Varje ämnes del står som tal efter sin stapel.`,
    title,
    unit: `poäng per betyg mot ${reference}, läsåret ${period}`,
    picture: h(Panels, {
      panels: units.map(({ place, parts }) => ({
        place,
        text: `${formatDifference(sumOf(parts), 2)} poäng per betyg (${pupilRange(parts.map(({ row }) => row.n))} i varje ämne). ${formatNumber(parts.filter(({ row }) => row.certain).length, 0)} av ${plural(parts.length, "ämne", "ämnen")} står sig.`,
        rows: parts.map(({ row, part }) => ({
          key: row.amne,
          name: subjectName(row.amne),
          parts: [{ value: part, tone: part < 0 ? ("under" as const) : ("over" as const) }],
          label: formatDifference(part, 2),
          strong: row.certain === true,
        })),
      })),
    }),
    caption: [
      "Ett ämnes del är skillnaden i ämnet gånger ämnets andel av enhetens betyg. Fet stil: skillnaden i ämnet står sig sedan alla jämförelser rättats för att de är många. Ämnen som döljs är inte med i summan.",
      `Källa: kommunens betyg (egen beräkning), läsåret ${period}.`,
    ],
    table: h(DataTable<(typeof lines)[number]>, {
      caption: `${title}, läsåret ${period}.`,
      rows: lines,
      keyOf: ({ row }) => `${row.unit_id} ${row.amne}`,
      columns: [
        { head: "Enhet", cell: ({ place }) => place.name },
        { head: "Ämne", cell: ({ row }) => subjectName(row.amne) },
        { head: "n", numeric: true, cell: ({ row }) => formatNumber(row.n ?? 0, 0) },
        {
          head: "Skillnad, poäng",
          numeric: true,
          cell: ({ row }) => formatDifference(row.difference ?? 0, 1),
        },
        { head: "Del, poäng per betyg", numeric: true, cell: ({ part }) => formatDifference(part, 2) },
        { head: "Står sig", cell: ({ row }) => (row.certain ? "ja" : "nej") },
      ],
    }),
    indicator: indicatorById(`betygspoang_${first.amne.toLowerCase()}_ak9`),
    file: "analys/amnesprofil.json",
  };
}

/** What a unit's difference in grade points consists of, subject by subject; the parts sum to it. */
export function SubjectPartsQuestion(props: { readonly data: OrsakerData }): Markup {
  return h(Question, {
    id: "amnesdelar",
    question: "Vilka ämnen består en enhets skillnad av?",
    answered: answer(props.data),
    limits: [
      "Att ett ämne med stor del är orsaken. Uppdelningen säger var skillnaden ligger, inte varför den finns.",
      "Att skillnaden finns kvar nästa läsår. Det som ligger långt från de andra ett läsår ligger ofta närmare nästa.",
    ],
  });
}
