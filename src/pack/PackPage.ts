import { h } from "preact";
import type { Markup } from "../components/markup.js";
import { swedishDate } from "../format/swedishDate.js";
import { PackChart } from "./PackChart.js";
import type { PackContent, PackMeasure, PackSentence } from "./packData.js";
import { measureTable, type PackTable, summaryTable } from "./packTable.js";

/** Open lines of the quality log on paper; the workbook has them all. */
const LOG_LINES = 8;

function Sentences(props: { readonly of: readonly PackSentence[] }): Markup | null {
  if (props.of.length === 0) return null;
  return h(
    "ul",
    null,
    props.of.map(({ rule, text }) => h("li", { key: text }, `${text} `, h("small", null, `Regel ${rule}`))),
  );
}

/** A table longer than a page may be cut between its rows; its head is then on each page. */
function Table(props: { readonly table: PackTable; readonly kind: "figures" | "texts" }): Markup {
  const { caption, head, rows } = props.table;
  return h(
    "table",
    { class: rows.length > 24 ? `${props.kind} long` : props.kind },
    h("caption", null, caption),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        head.map((name) => h("th", { key: name, scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      null,
      rows.map(([first = "", ...rest]) =>
        h(
          "tr",
          { key: first },
          h("th", { scope: "row" }, first),
          rest.map((cell, index) => h("td", { key: head[index + 1] ?? "" }, cell)),
        ),
      ),
    ),
  );
}

function Measure(props: { readonly measure: PackMeasure }): Markup {
  const { measure } = props;
  const { indicator, period, lead, found, unknown, question, lines } = measure;
  const hasInterval = lines.some(({ row }) => row.ci_low !== null);
  const hasExpected = lines.some(({ row }) => row.expected !== null);
  return h(
    "section",
    { class: "measure" },
    h("h2", null, `${indicator.shortLabel}${period === null ? "" : `, ${period}`}`),
    h(Sentences, { of: [lead, ...found] }),
    h(
      "figure",
      null,
      h(PackChart, { measure }),
      lines.length === 0
        ? null
        : h(
            "figcaption",
            null,
            `Fylld punkt: värdet.${hasInterval ? " Stapel: 95 procents intervall, egen beräkning." : ""}${hasExpected ? " Romb: förväntat värde." : ""} Enheterna står i bokstavsordning.`,
          ),
    ),
    lines.length === 0 ? null : h(Table, { kind: "figures", table: measureTable(measure) }),
    unknown.length === 0 ? null : h("h3", null, "Det här vet vi inte"),
    h(Sentences, { of: unknown }),
    h("h3", null, "Fråga till mötet"),
    h(Sentences, { of: [question] }),
  );
}

function Annex(props: { readonly content: PackContent }): Markup {
  const { measures, sources, quality } = props.content;
  const open = quality.filter(({ outcome }) => outcome !== "ok");
  const rest = open.length - LOG_LINES;
  return h(
    "section",
    { class: "annex" },
    h("h2", null, "Bilaga: definitioner, källor och datakvalitet"),
    h("h3", null, "Definitioner"),
    h(
      "dl",
      null,
      measures.map(({ indicator }) =>
        h(
          "div",
          { key: indicator.id },
          h("dt", null, indicator.label),
          h("dd", null, [indicator.formula, ...indicator.cautions].join(" ")),
        ),
      ),
    ),
    h("h3", null, "Källor"),
    h(Table, {
      kind: "texts",
      table: {
        caption: "Filer som talen kommer ur",
        head: ["Fil", "Källa", "Utgivare", "Perioder", "Inläst"],
        rows: sources.map(({ fileName, label, publisher, periods, importedAt }) => [
          fileName,
          label,
          publisher,
          periods,
          importedAt,
        ]),
      },
    }),
    h("h3", null, "Datakvalitet"),
    h(
      "ul",
      null,
      open.slice(0, LOG_LINES).map(({ check, text }) => h("li", { key: text }, `${check}: ${text}`)),
    ),
    open.length === 0 ? h("p", null, "Inga öppna frågor om uppgifterna.") : null,
    rest > 0 ? h("p", null, `Ytterligare ${rest} står i arbetsboken.`) : null,
  );
}

/** A pack as a page, on screen and on paper. */
export function PackPage(props: { readonly content: PackContent }): Markup {
  const { content } = props;
  const { title, municipality, asOf, meetings, purpose, measures, groups, accepted } = content;
  return h(
    "main",
    null,
    h(
      "header",
      null,
      h(
        "p",
        { class: "quiet" },
        `${municipality.name} · publika uppgifter som de var kända ${swedishDate(asOf)}`,
      ),
      h("h1", null, `${title}, ${municipality.name}`),
      h("p", { class: "purpose" }, purpose),
      meetings.length === 0 ? null : h("p", { class: "quiet" }, `Ur årshjulet: ${meetings.join("; ")}.`),
    ),
    accepted === null
      ? null
      : h(
          "section",
          { class: "accepted" },
          h("h2", null, "Äldre uppgifter än mötet kräver"),
          h(Sentences, { of: [accepted.sentence] }),
        ),
    h(
      "section",
      null,
      h("h2", null, "Sammanfattning"),
      h(Sentences, { of: measures.slice(0, 5).map(({ lead }) => lead) }),
      h(Table, { kind: "figures", table: summaryTable(content) }),
    ),
    groups.length === 0
      ? null
      : h(
          "section",
          null,
          h("h2", null, "Grupper"),
          h(
            "p",
            null,
            "Rektorerna i bokstavsordning efter enhet, tre eller fyra i varje grupp. ",
            h("small", null, "Regel P-6"),
          ),
          h(
            "ol",
            null,
            groups.map((names) => h("li", { key: names.join() }, names.join(", "))),
          ),
        ),
    measures.map((measure) => h(Measure, { key: measure.indicator.id, measure })),
    h(Annex, { content }),
    h(
      "footer",
      null,
      `Framtaget med nulage ${content.programVersion}. Reglerna för meningarna står på sidan Metod.`,
    ),
  );
}
