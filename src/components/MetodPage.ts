import { Fragment, h } from "preact";
import { swedishDate } from "../format/swedishDate.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { registry } from "../indicators/registry.js";
import { FamilyDefinition } from "./FamilyDefinition.js";
import { IndicatorDefinition } from "./IndicatorDefinition.js";
import type { Markup } from "./markup.js";
import { methodTexts } from "./methodTexts.js";
import { PageShell } from "./PageShell.js";
import type { MetodData } from "./pageData.js";
import { QualityList } from "./QualityList.js";
import { SourcesTable } from "./SourcesTable.js";

/** The registry's families, in the registry's order. */
function families(): readonly [string, readonly Indicator[]][] {
  const names = new Set(registry.flatMap(({ family }) => family ?? []));
  return [...names].map((name) => [name, registry.filter(({ family }) => family === name)]);
}

function Contents(): Markup {
  const entries: readonly (readonly [string, string])[] = [
    ["indikatorer", "Indikatorerna"],
    ...methodTexts.map((text): [string, string] => [text.id, text.title]),
    ["franvarogranser", "Gränser för frånvaro"],
    ["regler", "Urval av meningar"],
    ["kvalitet", "Kontroller av underlaget"],
    ["kallor", "Källorna"],
  ];
  return h(
    "nav",
    { class: "contents", "aria-label": "På sidan" },
    h(
      "ul",
      null,
      entries.map(([id, title]) => h("li", { key: id }, h("a", { href: `#${id}` }, title))),
    ),
  );
}

/** FR-2: a limit is somebody's decision, and carries whose and when. */
function AbsenceLimits(props: { readonly limits: MetodData["absenceLimits"] }): Markup {
  return h(
    Fragment,
    null,
    h(
      "p",
      null,
      "I lag finns ingen gräns i procent för när frånvaro är hög. Andelarna över en gräns är därför en överenskommelse.",
    ),
    h(
      "ul",
      null,
      props.limits.map(({ percent, decided }) =>
        h(
          "li",
          { key: percent },
          decided === null
            ? `${percent} procent: programmets förval. Ingen i kommunen har beslutat om gränsen.`
            : `${percent} procent: beslutad av ${decided.by} ${swedishDate(decided.date)}.`,
        ),
      ),
    ),
  );
}

/** Definitions, methods, rules and sources: reads like a good footnote. */
export function MetodPage(props: { readonly data: MetodData }): Markup {
  const { data } = props;
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "metod",
      base: "./",
      title: "Metod och källor",
      lead: "Varje siffra ska gå att följa: vad den betyder, hur den räknats och ur vilken fil den kommer.",
    },
    h(
      "div",
      { class: "metod" },
      h(Contents, null),
      h(
        "div",
        { class: "metod-text" },
        h(
          "section",
          { id: "indikatorer" },
          h("h2", null, "Indikatorerna"),
          registry
            .filter((indicator) => !indicator.family)
            .map((indicator) =>
              h(IndicatorDefinition, { key: indicator.id, indicator, sources: data.sources }),
            ),
          families().map(([name, indicators]) =>
            h(FamilyDefinition, { key: name, name, indicators, sources: data.sources }),
          ),
        ),
        methodTexts.map((text) =>
          h(
            "section",
            { key: text.id, id: text.id },
            h("h2", null, text.title),
            text.paragraphs.map((paragraph) => h("p", { key: paragraph }, paragraph)),
          ),
        ),
        h(
          "section",
          { id: "franvarogranser" },
          h("h2", null, "Gränser för frånvaro"),
          h(AbsenceLimits, { limits: data.absenceLimits }),
        ),
        h(
          "section",
          { id: "regler" },
          h("h2", null, "Urval av meningar"),
          h(
            "p",
            null,
            "Meningarna under »Det här sticker ut« och »Det här vet vi inte« väljs av dessa regler, inte av någon person.",
          ),
          h(
            "dl",
            { class: "rules" },
            data.findingRules.map((rule) =>
              h("div", { key: rule.id }, h("dt", null, h("code", null, rule.id)), h("dd", null, rule.text)),
            ),
          ),
        ),
        h(
          "section",
          { id: "kvalitet" },
          h("h2", null, "Kontroller av underlaget"),
          h(QualityList, { notes: data.quality }),
          data.edition.edition === "intern"
            ? h("p", null, h("a", { href: "./karantan.html" }, "Rader i karantän, fil för fil"))
            : null,
        ),
        h("section", { id: "kallor" }, h("h2", null, "Källorna"), h(SourcesTable, { sources: data.sources })),
      ),
    ),
  );
}
