import { h } from "preact";
import { type FocusArea, type Skolform, skolformWords } from "../indicators/defineIndicator.js";
import { indicatorById } from "../indicators/registry.js";
import { FindingList } from "./FindingList.js";
import { Lagesbild } from "./Lagesbild.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { LagetData, SubAreaInfo } from "./pageData.js";
import { SkolverketQuestion } from "./SkolverketQuestion.js";
import { SubAreaList } from "./SubAreaList.js";
import { skolformPath } from "./sitePages.js";

const focusAreas: readonly FocusArea[] = ["Kunskapsresultat", "Trygghet"];

/** Headline measures with figures, by school form in the order the data has them. */
function pictured(areas: readonly SubAreaInfo[]): readonly [Skolform, readonly string[]][] {
  const groups = new Map<Skolform, string[]>();
  for (const { skolform, measures } of areas) {
    const ids = measures.filter(({ headline, hasFigures }) => headline && hasFigures).map(({ id }) => id);
    if (ids.length > 0) groups.set(skolform, [...(groups.get(skolform) ?? []), ...ids]);
  }
  return [...groups];
}

function SkolformLink(props: { readonly skolform: Skolform }): Markup {
  return h("a", { href: `./${skolformPath(props.skolform)}` }, skolformWords[props.skolform]);
}

function Area(props: { readonly data: LagetData; readonly focusArea: FocusArea }): Markup {
  const { data, focusArea } = props;
  const areas = data.subAreas.filter((area) => area.focusArea === focusArea);
  const forms = pictured(areas);
  const [only] = forms.length === 1 ? forms : [];
  return h(
    "section",
    { class: `area ${focusArea.toLowerCase()}${forms.length === 0 ? " without-figures" : ""}` },
    h("h2", null, focusArea, only ? h("small", null, h(SkolformLink, { skolform: only[0] })) : null),
    forms.map(([skolform, ids]) =>
      h(
        "div",
        { key: skolform, class: "skolform" },
        only ? null : h("p", { class: "skolform-name" }, h(SkolformLink, { skolform })),
        ids.map((id) =>
          h(Lagesbild, {
            key: id,
            indicator: indicatorById(id),
            rows: data.rows,
            units: data.units,
            edition: data.edition,
            period: data.edition.lasar,
            sources: data.sources,
            base: "./",
          }),
        ),
      ),
    ),
    h(SubAreaList, { areas }),
  );
}

/** The first page: the two focus areas as pictures, what stands out, and what is not known. */
export function LagetPage(props: { readonly data: LagetData }): Markup {
  const { data } = props;
  const inPictures = new Set(pictured(data.subAreas).flatMap(([, ids]) => ids));
  const tryggheten = pictured(data.subAreas.filter((area) => area.focusArea === "Trygghet")).length > 0;
  return h(
    PageShell,
    { edition: data.edition, page: "laget", base: "./", title: "Läget", lead: data.lead },
    h(
      "div",
      { class: `laget ${tryggheten ? "both" : "one"}` },
      h(
        "section",
        { class: "stands-out" },
        h("h2", null, "Det här sticker ut"),
        h(FindingList, {
          findings: data.findings,
          ordered: true,
          pictured: inPictures,
          empty: "Ingen regel ger utslag det här läsåret.",
        }),
      ),
      focusAreas.map((focusArea) => h(Area, { key: focusArea, data, focusArea })),
      h(
        "section",
        { class: "unknown" },
        h("h2", null, "Det här vet vi inte"),
        h(FindingList, {
          findings: data.unknowns,
          ordered: false,
          pictured: inPictures,
          empty: "Inget att redovisa här det här läsåret.",
        }),
        h(SkolverketQuestion, { text: "Vad bygger ni era slutsatser kring orsaker till resultaten på?" }),
      ),
    ),
  );
}
