import { h } from "preact";
import type { FocusArea } from "../indicators/defineIndicator.js";
import { indicatorById } from "../indicators/registry.js";
import { FindingList } from "./FindingList.js";
import { Lagesbild } from "./Lagesbild.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { LagetData, SubAreaInfo } from "./pageData.js";
import { SkolverketQuestion } from "./SkolverketQuestion.js";
import { SubAreaList } from "./SubAreaList.js";

const focusAreas: readonly FocusArea[] = ["Kunskapsresultat", "Trygghet"];

/** Sub-areas of one focus area by school form, in the order the data has them. */
function bySkolform(areas: readonly SubAreaInfo[]): readonly [string, readonly SubAreaInfo[]][] {
  const groups = new Map<string, SubAreaInfo[]>();
  for (const area of areas) groups.set(area.skolform, [...(groups.get(area.skolform) ?? []), area]);
  return [...groups];
}

function Area(props: { readonly data: LagetData; readonly focusArea: FocusArea }): Markup {
  const { data, focusArea } = props;
  const areas = data.subAreas.filter((area) => area.focusArea === focusArea);
  const withFigures = bySkolform(areas.filter((area) => area.emptyReason === null));
  return h(
    "section",
    { class: `area ${focusArea.toLowerCase()}${withFigures.length === 0 ? " without-figures" : ""}` },
    h("h2", null, focusArea, withFigures.length === 1 ? h("small", null, withFigures[0]?.[0]) : null),
    withFigures.map(([skolform, list]) =>
      h(
        "div",
        { key: skolform, class: "skolform" },
        withFigures.length > 1 ? h("p", { class: "skolform-name" }, skolform) : null,
        [...new Set(list.flatMap((area) => area.indicatorIds))].map((id) =>
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
  const pictured = new Set(
    data.subAreas.filter((area) => area.emptyReason === null).flatMap((area) => area.indicatorIds),
  );
  const tryggheten = data.subAreas.some((area) => area.focusArea === "Trygghet" && area.emptyReason === null);
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
          pictured,
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
          pictured,
          empty: "Inget att redovisa här det här läsåret.",
        }),
        h(SkolverketQuestion, { text: "Vad bygger ni era slutsatser kring orsaker till resultaten på?" }),
      ),
    ),
  );
}
