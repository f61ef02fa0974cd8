import { h } from "preact";
import { exploreTables } from "../explore/exploreTables.js";
import { workedQuestions } from "../explore/workedQuestions.js";
import { ExploreUnits } from "./ExploreUnits.js";
import type { UtforskaData } from "./exploreData.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";

function Questions(): Markup {
  return h(
    "ol",
    { class: "worked" },
    workedQuestions.map(({ id, question, sql, chart, limit }) =>
      h(
        "li",
        { key: id, id: `fraga-${id}` },
        h(
          "details",
          null,
          h("summary", null, question),
          h("pre", { tabIndex: 0, "aria-label": `SQL: ${question}` }, h("code", null, sql)),
          h("p", { class: "quiet" }, limit),
        ),
        h(
          "button",
          {
            type: "button",
            "data-fraga": id,
            "data-bild": JSON.stringify(chart),
            "aria-label": `Ställ frågan: ${question}`,
          },
          "Ställ frågan",
        ),
      ),
    ),
  );
}

function Choice(props: { readonly name: string; readonly label: string }): Markup {
  return h(
    "label",
    null,
    h("span", null, props.label),
    h(
      "select",
      { name: props.name },
      props.name === "mark"
        ? ["punkter", "staplar", "ingen"].map((value) => h("option", { key: value, value }, value))
        : h("option", { value: "" }, "–"),
    ),
  );
}

function Editor(): Markup {
  return h(
    "form",
    { class: "ask", id: "fraga" },
    h("label", { for: "sql" }, "Din fråga i SQL"),
    h(
      "textarea",
      { id: "sql", name: "sql", rows: 12, spellcheck: false, autocomplete: "off" },
      workedQuestions[0]?.sql,
    ),
    h(
      "p",
      { class: "run" },
      h("button", { type: "submit" }, "Kör frågan"),
      h("span", { class: "quiet" }, "Ctrl + Enter i rutan gör samma sak."),
    ),
    h("p", { class: "status", role: "status" }),
    h(
      "figure",
      { class: "figure", id: "bild-fraga", hidden: true },
      h("h2", { class: "figure-title" }, "Svar"),
      h("div", { class: "choices" }, [
        h(Choice, { key: "mark", name: "mark", label: "Bild" }),
        h(Choice, { key: "x", name: "x", label: "Vågrätt" }),
        h(Choice, { key: "y", name: "y", label: "Lodrätt" }),
        h(Choice, { key: "color", name: "color", label: "Färg och form" }),
      ]),
      h("div", { class: "picture" }),
      h(
        "figcaption",
        null,
        h("p", { class: "limit" }),
        h("p", null, "Linjer ritas inte här: tabellen säger inte var en serie är bruten."),
      ),
      h(
        "div",
        { class: "figure-foot" },
        h(
          "p",
          { class: "figure-links" },
          h("a", { class: "answer-file", href: "#bild-fraga", download: "svar.csv" }, "Hämta (CSV)"),
          h("button", { type: "button", "data-hamta": "svg", "aria-label": "Hämta bilden som SVG" }, "SVG"),
          h("button", { type: "button", "data-hamta": "png", "aria-label": "Hämta bilden som PNG" }, "PNG"),
        ),
        h("div", { class: "answer-table" }),
      ),
    ),
  );
}

/** A notebook: a question, its SQL, a table and a picture, over the edition's own values in the reader's browser. */
export function UtforskaPage(props: { readonly data: UtforskaData }): Markup {
  const { edition, units, notebooks } = props.data;
  return h(
    PageShell,
    {
      edition,
      page: "utforska",
      base: "./",
      title: "Utforska",
      lead: "Ställ egna frågor till utgåvans värden med SQL. Frågorna körs i din webbläsare; inget skickas någonstans.",
    },
    h(
      "noscript",
      null,
      h(
        "p",
        { class: "quiet" },
        "Att ställa frågor kräver JavaScript. Alla värden finns i filen values.csv ändå.",
      ),
    ),
    h(ExploreUnits, { units, base: "./" }),
    h("div", { class: "explore" }, [
      h("section", { key: "fragor", "aria-labelledby": "fragor" }, [
        h("h2", { key: "rubrik", id: "fragor" }, "Tio frågor att börja med"),
        h(Questions, { key: "lista" }),
        h("h2", { key: "tabeller" }, "Tabeller"),
        h(
          "dl",
          { key: "kolumner", class: "tables" },
          exploreTables.flatMap(({ name, grain, columns }) => [
            h("dt", { key: name }, h("code", null, name)),
            h("dd", { key: `${name} rad` }, `${grain}. `, h("code", null, Object.keys(columns).join(", "))),
          ]),
        ),
        notebooks.length > 0
          ? [
              h("h2", { key: "egna" }, "Egna anteckningsböcker"),
              h(
                "ul",
                { key: "böcker", class: "own" },
                notebooks.map(({ path, title }) =>
                  h("li", { key: path }, h("a", { href: `./${path}` }, title)),
                ),
              ),
            ]
          : null,
      ]),
      h(Editor, { key: "fraga" }),
    ]),
  );
}
