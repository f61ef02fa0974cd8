import { h } from "preact";
import { capital } from "../format/capital.js";
import { monthNames } from "../format/monthNames.js";
import { indicatorById } from "../indicators/registry.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { NeededMeasure, YearData, YearEntry } from "./year/yearData.js";

const kinds: Readonly<Record<YearEntry["kind"], string>> = {
  matning: "mätning",
  dialog: "dialog",
  mote: "möte",
  dokument: "dokument",
};

const monthWord = (month: number) => monthNames[month - 1] ?? "";

/** The month of the next thing, from the day the figures are known; null when the year is empty. */
function nextMonth({ entries, edition }: YearData): number | null {
  const now = Number(edition.asOf.slice(5, 7));
  const ahead = entries
    .map(({ month }) => month)
    .toSorted((a, b) => ((a - now + 12) % 12) - ((b - now + 12) % 12));
  return ahead[0] ?? null;
}

/** The measures of an entry by the period they are known for, and those that nothing is taken in of. */
function Needs(props: { readonly needs: readonly NeededMeasure[] }): Markup | null {
  const { needs } = props;
  if (needs.length === 0) return null;
  const periods = [...new Set(needs.map(({ latest }) => latest))].toSorted((a, b) =>
    a === null ? 1 : b === null ? -1 : a < b ? 1 : -1,
  );
  const names = (period: string | null) =>
    needs
      .filter(({ latest }) => latest === period)
      .map(({ id }) => indicatorById(id).shortLabel)
      .join("; ");
  return h(
    "ul",
    { class: "needs" },
    periods.map((period) =>
      h(
        "li",
        { key: period ?? "", ...(period === null ? { class: "lacking" } : {}) },
        period === null ? `Inga uppgifter inlästa: ${names(null)}.` : `${period}: ${names(period)}.`,
      ),
    ),
  );
}

function Entry(props: { readonly entry: YearEntry }): Markup {
  const { kind, title, level, needs } = props.entry;
  return h(
    "li",
    { class: "year-entry" },
    h("h3", null, title),
    h("p", { class: "quiet" }, `${capital(kinds[kind])}, ${level === "kommun" ? "kommunen" : "varje enhet"}`),
    h(Needs, { needs }),
  );
}

/** The year cycle: what comes in which month, and whether the figures it needs are there (AH-1, F31). */
export function YearPage(props: { readonly data: YearData }): Markup {
  const { data } = props;
  const next = nextMonth(data);
  const inOrder = [...new Set(data.entries.map(({ month }) => month))];
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "arshjul",
      base: "./",
      title: "Årshjul",
      lead:
        data.entries.length === 0
          ? "Inget årshjul är skrivet. Det skrivs i arshjul.csv i arbetsytan: månad, typ, titel, nivå och de mått som behövs."
          : "Vad året innehåller, månad för månad, och vilka uppgifter som finns för varje möte. Perioden står före de mått den gäller.",
    },
    h(
      "ol",
      { class: "year" },
      inOrder.map((month) =>
        h(
          "li",
          { key: month, class: month === next ? "year-month next" : "year-month" },
          h("h2", null, capital(monthWord(month)), month === next ? h("small", null, "härnäst") : null),
          h(
            "ul",
            null,
            data.entries
              .filter((entry) => entry.month === month)
              .map((entry) => h(Entry, { key: entry.kind + entry.title, entry })),
          ),
        ),
      ),
    ),
  );
}
