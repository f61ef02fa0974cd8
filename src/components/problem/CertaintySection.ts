import { h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import { ProblemSection } from "./ProblemSection.js";
import type { CertaintyInfo, ProblemData } from "./problemData.js";

const judgements = (info: CertaintyInfo) => info.over + info.somForvantat + info.under + info.kanInteAvgoras;

function lead({ certainty, edition }: ProblemData): string {
  const sum = (count: (info: CertaintyInfo) => number) =>
    certainty.reduce((total, info) => total + count(info), 0);
  const judged = sum(judgements);
  if (judged === 0) return `Inga enheter har ett förväntat värde att jämföra med läsåret ${edition.lasar}.`;
  const open = sum((info) => info.kanInteAvgoras);
  const places = judged === 1 ? "jämförelse" : "jämförelser";
  return (
    `Läsåret ${edition.lasar} görs ${formatNumber(judged, 0)} ${places} med ett förväntat värde. ` +
    `${formatNumber(open, 0)} av dem kan inte avgöras: skillnaden kan vara slump, eller större än den ser ut. Det som är dolt gäller för få elever, eller kunde avslöja en mindre grupp.`
  );
}

/** How much of what is shown can be told from chance, and how much is hidden for few pupils. */
export function CertaintySection(props: { readonly data: ProblemData }): Markup {
  const { certainty, edition } = props.data;
  const count = (head: string, of: (info: CertaintyInfo) => number | null) => ({
    head,
    numeric: true,
    cell: (info: CertaintyInfo) => {
      const number = of(info);
      return number === null ? null : formatNumber(number, 0);
    },
  });
  // a measure without an expected value has no judgements: that is not none
  const judged = (head: string, of: (info: CertaintyInfo) => number) =>
    count(head, (info) => (judgements(info) === 0 ? null : of(info)));
  return h(
    ProblemSection,
    {
      id: "sakerhet",
      title: "Är skillnaden verklig?",
      lead: lead(props.data),
      prompt:
        "Är ert insamlade underlag tillräckligt informativt för att ni ska kunna genomföra analys och få förståelse för orsaker till resultat och måluppfyllelse?",
    },
    certainty.length === 0
      ? null
      : h(DataTable<CertaintyInfo>, {
          caption: `Enheter efter bedömning, läsåret ${edition.lasar}.`,
          rows: certainty,
          keyOf: ({ indicatorId }) => indicatorId,
          columns: [
            {
              head: "Mått",
              cell: ({ indicatorId }) =>
                h(
                  "a",
                  { href: `./metod.html#indikator-${indicatorId}` },
                  indicatorById(indicatorId).shortLabel,
                ),
            },
            count("Enheter", ({ units }) => units),
            judged("Över", ({ over }) => over),
            judged("Som förväntat", ({ somForvantat }) => somForvantat),
            judged("Under", ({ under }) => under),
            judged("Kan inte avgöras", ({ kanInteAvgoras }) => kanInteAvgoras),
            count("Dolt eller saknas", ({ hidden }) => hidden),
          ],
        }),
  );
}
