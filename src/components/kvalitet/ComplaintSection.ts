import { h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { ComplaintQuarter, KvalitetData } from "./kvalitetData.js";

interface Row {
  readonly quarter: string;
  readonly theme: string;
  readonly count: number | null;
}

function rowsOf({ quarter, themes, total }: ComplaintQuarter): readonly Row[] {
  return [...themes.map((each) => ({ ...each, quarter })), { quarter, theme: "alla teman", count: total }];
}

/** Complaints as counts and themes by quarter (KS-4): what is few is hidden, and so is what it would follow from. */
export function ComplaintSection(props: { readonly data: KvalitetData }): Markup {
  const { complaints, limit } = props.data;
  return h(
    "section",
    { class: "analysis", id: "klagomal" },
    h("h2", null, "Vad handlar klagomålen om?"),
    complaints.length === 0
      ? h(
          "p",
          { class: "unfilled" },
          "Inga klagomål är inlästa. De skrivs i klagomal.csv i arbetsytan: kvartal, tema och antal. Det är inte detsamma som att inga har kommit.",
        )
      : h(
          "div",
          null,
          h(
            "p",
            null,
            `Antal under ${limit} visas inte, och inte heller det som de kunde räknas fram ur. Hur många som klagar säger också hur lätt det är att klaga; få klagomål är inte detsamma som få brister.`,
          ),
          h(DataTable<Row>, {
            caption: "Klagomål per kvartal och tema",
            keyOf: ({ quarter, theme }) => `${quarter} ${theme}`,
            rows: complaints.flatMap(rowsOf),
            columns: [
              { head: "Kvartal", cell: ({ quarter }) => quarter },
              { head: "Tema", cell: ({ theme }) => theme },
              {
                head: "Antal",
                numeric: true,
                cell: ({ count }) => (count === null ? "visas inte" : formatNumber(count, 0)),
              },
            ],
          }),
        ),
  );
}
