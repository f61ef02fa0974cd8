import { h } from "preact";
import type { Markup } from "./markup.js";
import type { UnitInfo } from "./pageData.js";

/** What a page with questions carries: the units' names, which no data file has, and where the site's root is. */
export function ExploreUnits(props: { readonly units: readonly UnitInfo[]; readonly base: string }): Markup {
  const units = props.units.map(({ id, name, shortName, skolform, huvudman }) => ({
    id,
    name,
    shortName,
    skolform,
    huvudman,
  }));
  return h("div", { hidden: true, "data-enheter": JSON.stringify(units), "data-rot": props.base });
}
