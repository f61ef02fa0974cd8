import { h } from "preact";
import type { ComparisonsRow } from "../../analyses/analysisData.js";
import { formatNumber } from "../../format/formatNumber.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import { ProblemSection } from "./ProblemSection.js";
import type { ProblemData } from "./problemData.js";

const pages: Readonly<Record<string, string>> = {
  laget: "Läget: enheter mot förväntat värde",
  jamfor: "Jämför: enheter mot kommunens övriga skolor",
  amnesprofil: "Leta mönster: ämne för ämne",
};

function lead(rows: readonly ComparisonsRow[], lasar: string): string {
  const made = rows.reduce((sum, { comparisons }) => sum + comparisons, 0);
  if (made === 0) return `Inga jämförelser med osäkerhet görs läsåret ${lasar}.`;
  const loud = rows.reduce((sum, { uncorrected }) => sum + uncorrected, 0);
  const standing = rows.reduce((sum, { corrected }) => sum + corrected, 0);
  return (
    `Sidorna gör ${formatNumber(made, 0)} jämförelser för läsåret ${lasar}. Av slump väntas ${formatNumber(made / 20, 0)} ` +
    `av dem se säkra ut en och en. ${formatNumber(loud, 0)} gör det, och ${formatNumber(standing, 0)} står kvar när alla räknas in.`
  );
}

/** Who compares much finds something: how many of the differences stand when all comparisons are counted (F45, ST-7). */
export function ComparisonsSection(props: { readonly data: ProblemData }): Markup {
  const { comparisons, edition } = props.data;
  return h(
    ProblemSection,
    {
      id: "jamforelser",
      title: "Har vi letat tills vi hittat något?",
      lead: lead(comparisons, edition.lasar),
      prompt: "Vad säger forskning och utvärderingar om liknande frågor?",
    },
    comparisons.length === 0
      ? null
      : h(DataTable<ComparisonsRow>, {
          caption: `Jämförelser per sida, läsåret ${edition.lasar}. Rättat för många jämförelser: Benjamini–Hochberg, 5 procent.`,
          rows: comparisons,
          keyOf: ({ page }) => page,
          columns: [
            { head: "Sida", cell: ({ page }) => pages[page] ?? page },
            {
              head: "Jämförelser",
              numeric: true,
              cell: ({ comparisons: made }) => formatNumber(made, 0),
            },
            {
              head: "Ser säkra ut en och en",
              numeric: true,
              cell: ({ uncorrected }) => formatNumber(uncorrected, 0),
            },
            {
              head: "Står kvar när alla räknas in",
              numeric: true,
              cell: ({ corrected }) => formatNumber(corrected, 0),
            },
          ],
        }),
  );
}
