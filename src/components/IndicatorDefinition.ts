import { type ComponentChildren, h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import { type DefinitionEntry, definitionEntries } from "./definitionEntries.js";
import type { Markup } from "./markup.js";
import type { SourceInfo } from "./pageData.js";

/** Terms and texts as a reader's footnote. */
export function DefinitionList(props: {
  readonly entries: readonly DefinitionEntry[];
  readonly children?: ComponentChildren;
}): Markup {
  return h(
    "dl",
    null,
    props.entries
      .filter(([, text]) => text.length > 0)
      .map(([term, text]) => h("div", { key: term }, h("dt", null, term), h("dd", null, textOf(term, text)))),
    props.children,
  );
}

function textOf(term: string, text: string | readonly string[]): ComponentChildren {
  if (term === "Regler") return h("span", { class: "codes" }, text);
  if (typeof text === "string") return text;
  return h(
    "ul",
    null,
    text.map((item) => h("li", { key: item }, item)),
  );
}

/** One indicator's definition from the catalogue, as a reader's footnote. */
export function IndicatorDefinition(props: {
  readonly indicator: Indicator;
  readonly sources: readonly SourceInfo[];
}): Markup {
  const { indicator, sources } = props;
  return h(
    "section",
    { class: "definition", id: `indikator-${indicator.id}` },
    h("h3", null, indicator.label),
    h(DefinitionList, { entries: definitionEntries(indicator, sources) }),
  );
}
