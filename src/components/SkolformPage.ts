import { h } from "preact";
import { capital } from "../format/capital.js";
import { plural } from "../format/plural.js";
import { type FocusArea, type Indicator, skolformWords } from "../indicators/defineIndicator.js";
import { indicatorById } from "../indicators/registry.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { MeasureInfo, SkolformData, SubAreaInfo } from "./pageData.js";
import { SkolformTables } from "./SkolformTables.js";

const focusAreas: readonly FocusArea[] = ["Kunskapsresultat", "Trygghet"];

/** Measures that are defined alike stand together; those of no family share a table named by the sub-area. */
function byFamily(area: SubAreaInfo): readonly [string, readonly Indicator[]][] {
  const families = new Map<string, Indicator[]>();
  for (const { id, hasFigures } of area.measures) {
    if (!hasFigures) continue;
    const indicator = indicatorById(id);
    const name = indicator.family ?? area.name;
    families.set(name, [...(families.get(name) ?? []), indicator]);
  }
  return [...families];
}

/** Measures of the catalogue that nothing is taken in for: each with its definition, which names its sources. */
function WithoutFigures(props: { readonly measures: readonly MeasureInfo[] }): Markup | null {
  const waiting = props.measures.filter(({ hasFigures }) => !hasFigures);
  if (waiting.length === 0) return null;
  return h(
    "details",
    { class: "table-twin" },
    h("summary", null, plural(waiting.length, "mått utan uppgifter", "mått utan uppgifter")),
    h("p", { class: "quiet" }, "Definitionen säger vilka filer som ger uppgifterna."),
    h(
      "ul",
      { class: "measures" },
      waiting.map(({ id }) =>
        h("li", { key: id }, h("a", { href: `../metod.html#indikator-${id}` }, indicatorById(id).label)),
      ),
    ),
  );
}

function Area(props: { readonly area: SubAreaInfo; readonly data: SkolformData }): Markup {
  const { area, data } = props;
  return h(
    "section",
    { class: "skolform-area" },
    h("h3", null, area.name),
    area.followUp ? h("p", null, area.followUp) : null,
    area.note ? h("p", { class: "quiet" }, area.note) : null,
    byFamily(area).map(([name, indicators]) =>
      h(SkolformTables, { key: name, name, indicators, rows: data.rows, units: data.units }),
    ),
    h(WithoutFigures, { measures: area.measures }),
  );
}

/** One school form: every measure of both focus areas, and how that is followed up which has no figures (F01, N-2). */
export function SkolformPage(props: { readonly data: SkolformData }): Markup {
  const { data } = props;
  const measures = data.subAreas.flatMap((area) => area.measures);
  const withFigures = measures.filter(({ hasFigures }) => hasFigures).length;
  const lead =
    withFigures === 0
      ? "Inga siffror finns i den här utgåvan. Så här följs skolformen upp."
      : `${plural(withFigures, "mått har", "mått har")} siffror i den här utgåvan, var och en i sin senaste period. Alla år finns på enheternas sidor och i filen.`;
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "enheter",
      base: "../",
      title: capital(skolformWords[data.skolform]),
      lead,
    },
    focusAreas.map((focusArea) =>
      h(
        "section",
        { key: focusArea, class: "skolform-focus" },
        h("h2", null, focusArea),
        data.subAreas
          .filter((area) => area.focusArea === focusArea)
          .map((area) => h(Area, { key: area.name, area, data })),
      ),
    ),
  );
}
