import { h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import { type DefinitionEntry, definitionEntries } from "./definitionEntries.js";
import { DefinitionList } from "./IndicatorDefinition.js";
import type { Markup } from "./markup.js";
import type { SourceInfo } from "./pageData.js";

/**
 * Indicators that are defined alike, such as one for each subject: what they share is said once, and then each with
 * what is its own.
 */
export function FamilyDefinition(props: {
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly sources: readonly SourceInfo[];
}): Markup {
  const { name, indicators, sources } = props;
  const all = indicators.map((indicator) => definitionEntries(indicator, sources));
  const shared = sharedEntries(all);
  const each = indicators.map((indicator, at) =>
    h(
      "li",
      { key: indicator.id, id: `indikator-${indicator.id}` },
      h("b", null, indicator.label),
      " ",
      h("code", null, indicator.id),
      ownTexts(all[at] ?? [], shared).map((text) => h("p", { key: text }, text)),
    ),
  );
  return h(
    "section",
    { class: "definition family" },
    h("h3", null, name),
    h(DefinitionList, {
      entries: shared,
      children: h(
        "div",
        { key: "matten" },
        h("dt", null, "Måtten"),
        h("dd", null, h("ul", { class: "members" }, each)),
      ),
    }),
  );
}

/** Texts that every one has, and of lists the items that every one has. */
function sharedEntries(all: readonly (readonly DefinitionEntry[])[]): readonly DefinitionEntry[] {
  const [first = [], ...rest] = all;
  return first.map(([term, text]) => {
    const others = rest.map((entries) => texts(entries.find(([other]) => other === term)));
    const kept = [text].flat().filter((item) => others.every((other) => other.includes(item)));
    return [term, typeof text === "string" ? (kept[0] ?? "") : kept];
  });
}

function ownTexts(entries: readonly DefinitionEntry[], shared: readonly DefinitionEntry[]): string[] {
  const said = new Set(shared.flatMap(texts));
  return entries.flatMap(texts).filter((text) => !said.has(text));
}

function texts(entry: DefinitionEntry | undefined): readonly string[] {
  return entry ? [entry[1]].flat() : [];
}
