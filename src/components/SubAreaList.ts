import { h } from "preact";
import { swedishList } from "../format/swedishList.js";
import type { Markup } from "./markup.js";
import type { SubAreaInfo } from "./pageData.js";

/** Sub-areas without figures; school forms with the same gap and the same reason are named together: said once. */
export function SubAreaList(props: { readonly areas: readonly SubAreaInfo[] }): Markup | null {
  const groups = new Map<string, SubAreaInfo[]>();
  for (const area of props.areas) {
    if (area.emptyReason === null) continue;
    const key = `${area.name} ${area.emptyReason}`;
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
        h("dt", null, areas[0]?.name, " ", h("small", null, swedishList(areas.map((area) => area.skolform)))),
        h("dd", null, areas[0]?.emptyReason),
      ),
    ),
  );
}
