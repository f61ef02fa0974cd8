import { Fragment, h } from "preact";
import type { SexGapPart, SexGapRow } from "../../analyses/analysisData.js";
import { formatDifference } from "../../format/formatDifference.js";
import { formatNumber } from "../../format/formatNumber.js";
import { swedishList } from "../../format/swedishList.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { OrsakerData } from "../pageData.js";
import { Panels } from "./Panels.js";
import { places } from "./places.js";
import { type Answered, Question } from "./Question.js";
import { subjectName, subjectOrder } from "./subjectNames.js";

/** The municipality's svenska and svenska som andraspråk are one subject here, and those that few have are one. */
function partName(amne: string): string {
  if (amne === "SV") return "Svenska eller sva";
  return amne === "ovriga" ? "Övriga ämnen" : subjectName(amne);
}

const sumOf = ({ composition, within }: SexGapPart) => composition + within;
const ordered = (row: SexGapRow) => (row.parts ?? []).toSorted((a, b) => subjectOrder(a.amne, b.amne));

function text(row: SexGapRow): string {
  return `${formatDifference(row.gap ?? 0, 1)} poäng (${formatNumber(row.n_flickor ?? 0, 0)} flickor, ${formatNumber(row.n_pojkar ?? 0, 0)} pojkar).`;
}

function answer(data: OrsakerData): Answered | string {
  const [first] = data.gaps;
  if (!first) return "Skillnaden kan inte delas upp: egna betyg i årskurs 9 är inte inlästa.";
  const { period } = first;
  const rows = places(data.gaps, data.units, data.edition).flatMap((place) => {
    const row = data.gaps.find(({ unit_id }) => unit_id === place.id);
    return row ? [{ place, row }] : [];
  });
  const whole = rows.find(({ row }) => row.unit_level === "municipality")?.row;
  const shown = rows.filter(({ row }) => row.gap !== null);
  const hidden = rows.filter(({ row }) => row.gap === null);
  const title = "Vad skillnaden i meritvärde mellan flickor och pojkar består av";
  const lines = rows.flatMap(({ place, row }) => ordered(row).map((part) => ({ place, row, part })));
  if (lines.length === 0) return first.status_reason ?? "Skillnaden döljs: grupperna är för små.";
  return {
    answer:
      whole?.gap == null
        ? [`Läsåret ${period}. n står vid varje enhet.`]
        : [
            `I kommunens skolor är flickornas genomsnittliga meritvärde ${formatNumber(Math.abs(whole.gap), 1)} poäng ${whole.gap < 0 ? "lägre" : "högre"} än pojkarnas, läsåret ${period} (${formatNumber(whole.n_flickor ?? 0, 0)} flickor, ${formatNumber(whole.n_pojkar ?? 0, 0)} pojkar). Ämnenas delar summerar till skillnaden.`,
          ],
    summary: `${title}, ${period}: ${formatNumber(shown.length, 0)} rader. Varje ämnes del står som tal efter sin stapel.`,
    title,
    unit: `poäng i meritvärdet, flickor minus pojkar, läsåret ${period}`,
    picture: h(
      Fragment,
      null,
      h(
        "ul",
        { class: "legend" },
        h(
          "li",
          null,
          h("span", { class: "swatch within", "aria-hidden": "true" }),
          "betygen hos dem som har ämnet",
        ),
        h(
          "li",
          null,
          h("span", { class: "swatch composition", "aria-hidden": "true" }),
          "att olika många har ämnet med i sitt meritvärde",
        ),
      ),
      h(Panels, {
        panels: shown.map(({ place, row }) => ({
          place,
          text: text(row),
          rows: ordered(row).map((part) => ({
            key: part.amne,
            name: partName(part.amne),
            parts: [
              { value: part.within, tone: "within" as const },
              { value: part.composition, tone: "composition" as const },
            ],
            label: formatDifference(sumOf(part), 1),
          })),
        })),
      }),
    ),
    caption: [
      ...(hidden.length > 0
        ? [
            `Visas inte: ${swedishList(hidden.map(({ place }) => place.name))}. ${hidden[0]?.row.status_reason ?? ""}`.trim(),
          ]
        : []),
      "Meritvärdet summerar de 16 högsta betygen; ett ämnes del är det som ämnet ger där. Ämnen som få flickor eller pojkar har räknas ihop till övriga.",
      `Källa: kommunens betyg (egen beräkning), läsåret ${period}. n: elever med minst ett godkänt betyg.`,
    ],
    table: h(DataTable<(typeof lines)[number]>, {
      caption: `${title}, läsåret ${period}.`,
      rows: lines,
      keyOf: ({ row, part }) => `${row.unit_id} ${part.amne}`,
      columns: [
        { head: "Enhet", cell: ({ place }) => place.name },
        { head: "Ämne", cell: ({ part }) => partName(part.amne) },
        { head: "Del, poäng", numeric: true, cell: ({ part }) => formatDifference(sumOf(part), 1) },
        { head: "varav betygen", numeric: true, cell: ({ part }) => formatDifference(part.within, 1) },
        {
          head: "varav vilka som har det",
          numeric: true,
          cell: ({ part }) => formatDifference(part.composition, 1),
        },
      ],
    }),
    indicator: indicatorById("meritvarde_ak9"),
    file: "analys/konsskillnad.json",
  };
}

/** The gap in merit value between girls and boys, by subject (ST-8, F14). */
export function SexGapQuestion(props: { readonly data: OrsakerData }): Markup {
  return h(Question, {
    id: "konsskillnad",
    question: "Vad består skillnaden mellan flickor och pojkar av?",
    answered: answer(props.data),
    limits: [
      "Varför betygen skiljer. Uppdelningen beskriver skillnaden och förklarar den inte.",
      "Hur det går för en enskild flicka eller pojke. Grupperna går till största delen omlott.",
    ],
    prompt: "Vad säger forskning och utvärderingar om liknande frågor?",
  });
}
