import { Fragment, h } from "preact";
import type { ProfileRow } from "../../analyses/analysisData.js";
import { formatDifference } from "../../format/formatDifference.js";
import { formatInterval } from "../../format/formatInterval.js";
import { formatNumber } from "../../format/formatNumber.js";
import { plural } from "../../format/plural.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { MonsterData } from "../pageData.js";
import { places } from "./places.js";
import { pupilRange } from "./pupilRange.js";
import { type Answered, Question } from "./Question.js";
import { referenceWords } from "./referenceWords.js";
import { SubjectMap, SubjectMapLegend } from "./SubjectMap.js";
import { subjectName, subjectOrder } from "./subjectNames.js";

const pointsOf = (subject: string) => indicatorById(`betygspoang_${subject.toLowerCase()}_ak9`);

function answer(data: MonsterData): Answered | string {
  const compared = data.profile.filter(
    ({ unit_level, difference }) => unit_level === "unit" && difference !== null,
  );
  const [first] = compared;
  if (!first)
    return "Inga ämnen kan jämföras: egna betyg i årskurs 9 är inte inlästa för minst två skolor som får visas.";
  const hidden = data.rows.filter(
    (row) =>
      row.unit_level === "unit" &&
      row.group === "alla" &&
      row.status === "suppressed" &&
      indicatorById(row.indicator_id).fromGrades?.fact === "poang_x2",
  );
  const amneOf = (id: string) => indicatorById(id).fromGrades?.amne;
  const subjects = [...new Set(compared.map(({ amne }) => amne))].toSorted(subjectOrder);
  const rows = places([...compared, ...hidden], data.units, data.edition);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const reference = referenceWords(compared);
  const counted = data.comparisons;
  const sorted = rows.flatMap(({ id }) =>
    compared.filter(({ unit_id }) => unit_id === id).toSorted((a, b) => subjectOrder(a.amne, b.amne)),
  );
  const title = "Betygspoäng i årskurs 9, skillnad per ämne";
  return {
    answer: [
      `Läsåret ${first.period} jämförs ${plural(new Set(compared.map(({ unit_id }) => unit_id)).size, "enhet", "enheter")} med ${reference} i ${plural(subjects.length, "ämne", "ämnen")} (${pupilRange(compared.map(({ n }) => n))} i varje ruta).`,
      ...(counted
        ? [
            `Av ${plural(counted.comparisons, "jämförelse", "jämförelser")} ser ${formatNumber(counted.uncorrected, 0)} säkra ut var för sig. När de rättas för att de är många står ${formatNumber(counted.corrected, 0)} sig.`,
          ]
        : []),
    ],
    summary: `${title}, ${first.period}: ${plural(rows.length, "enhet", "enheter")} och ${plural(subjects.length, "ämne", "ämnen")}. Varje ruta har sin skillnad som tal; fet stil står sig sedan jämförelserna rättats för antalet.`,
    title,
    unit: `poäng över eller under ${reference}, läsåret ${first.period}`,
    picture: h(
      Fragment,
      null,
      h(SubjectMap, {
        caption: `${title}, läsåret ${first.period}.`,
        places: rows,
        subjects,
        cellOf: (id, code) => compared.find((row) => row.unit_id === id && row.amne === code),
        isHidden: (id, code) => hidden.some((row) => row.unit_id === id && amneOf(row.indicator_id) === code),
      }),
      h(SubjectMapLegend, null),
    ),
    caption: [
      `${subjects.map((code) => `${code} ${subjectName(code).toLocaleLowerCase("sv")}`).join(", ")}.`,
      "Källa: kommunens betyg (egen beräkning). Streckade rutor döljs: för få elever, eller så kunde en mindre grupp räknas fram. Tomma rutor: ämnet har inga betyg där.",
    ],
    table: h(DataTable<ProfileRow>, {
      caption: `${title}, läsåret ${first.period}.`,
      rows: sorted,
      keyOf: (row) => `${row.unit_id} ${row.amne}`,
      columns: [
        { head: "Enhet", cell: (row) => names.get(row.unit_id) ?? row.unit_id },
        { head: "Ämne", cell: (row) => subjectName(row.amne) },
        { head: "n", numeric: true, cell: (row) => (row.n === null ? null : formatNumber(row.n, 0)) },
        { head: "Poäng", numeric: true, cell: (row) => points(row.value) },
        { head: "Jämförelse", numeric: true, cell: (row) => points(row.reference_value) },
        {
          head: "Skillnad",
          numeric: true,
          cell: (row) => (row.difference === null ? null : formatDifference(row.difference, 1)),
        },
        {
          head: "95 % intervall",
          numeric: true,
          cell: (row) =>
            row.difference_low === null || row.difference_high === null
              ? null
              : formatInterval(row.difference_low, row.difference_high, 1),
        },
        { head: "Står sig", cell: (row) => (row.certain ? "ja" : "nej") },
      ],
    }),
    indicator: pointsOf(first.amne),
    file: "analys/amnesprofil.json",
  };
}

function points(value: number | null): string | null {
  return value === null ? null : formatNumber(value, 1);
}

/** Heat map of subjects by unit against Riket where its value is known, otherwise the other schools (ST-7, ST-11). */
export function SubjectProfileQuestion(props: { readonly data: MonsterData }): Markup {
  return h(Question, {
    id: "amnesprofil",
    question: "I vilka ämnen ligger enheterna över och under jämförelsen?",
    answered: answer(props.data),
    limits: [
      "Varför ett ämne ligger högt eller lågt. Olika elever läser olika ämnen, och betyg sätts av olika lärare.",
      "Att en ruta i fet stil är viktig: bara att den knappast är en slump. Ungefär fem av hundra jämförelser ser säkra ut utan att något skiljer.",
      "Att nästa årskull ligger likadant. Det som sticker ut ett läsår ligger ofta närmare de andra nästa.",
    ],
    prompt:
      "Är ert insamlade underlag tillräckligt informativt för att ni ska kunna genomföra analys och få förståelse för orsaker till resultat och måluppfyllelse?",
  });
}
