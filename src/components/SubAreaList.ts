import { h } from "preact";
import { plural } from "../format/plural.js";
import { skolformWords } from "../indicators/defineIndicator.js";
import type { Markup } from "./markup.js";
import type { SubAreaInfo } from "./pageData.js";
import { skolformPath } from "./sitePages.js";

/** What stands for a sub-area that is not pictured: how many measures have figures, or how it is followed up. */
function told({ measures, followUp }: SubAreaInfo): string {
  const figures = measures.filter(({ hasFigures }) => hasFigures).length;
  return followUp ?? `${plural(figures, "mått har", "mått har")} siffror på skolformens sida.`;
}

/** Sub-areas without a picture; school forms with the same gap and the same reason are named together: said once. */
export function SubAreaList(props: { readonly areas: readonly SubAreaInfo[] }): Markup | null {
  const groups = new Map<string, SubAreaInfo[]>();
  for (const area of props.areas) {
    if (area.measures.some(({ headline, hasFigures }) => headline && hasFigures)) continue;
    const key = `${area.name} ${told(area)}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  if (groups.size === 0) return null;
  return h(
    "dl",
    { class: "sub-areas" },
    [...groups].map(([key, areas]) =>
      h(
        "div",
        { key },
        h(
          "dt",
          null,
          areas[0]?.name,
          " ",
          h(
            "small",
            null,
            areas.map(({ skolform }, at) => [
              at === 0 ? "" : at === areas.length - 1 ? " och " : ", ",
              h("a", { key: skolform, href: `./${skolformPath(skolform)}` }, skolformWords[skolform]),
            ]),
          ),
        ),
        h("dd", null, areas[0] ? told(areas[0]) : null),
      ),
    ),
  );
}
