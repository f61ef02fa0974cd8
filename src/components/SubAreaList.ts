import { h } from "preact";
import { swedishList } from "../format/swedishList.js";
import type { Markup } from "./markup.js";
import type { SubAreaInfo } from "./pageData.js";

/** Sub-areas without figures, gathered where the reason is the same: an honest gap, said once. */
export function SubAreaList(props: { readonly areas: readonly SubAreaInfo[] }): Markup | null {
  const groups = new Map<string, SubAreaInfo[]>();
  for (const area of props.areas) {
    if (area.emptyReason === null) continue;
    const key = `${area.skolform} ${area.emptyReason}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  if (groups.size === 0) return null;
  return h(
    "dl",
    { class: "sub-areas" },
    [...groups.values()].map((areas) => {
      const first = areas[0];
      if (!first) return null;
      return h(
        "div",
        { key: `${first.skolform} ${first.name}` },
        h("dt", null, swedishList(areas.map((area) => area.name)), h("small", null, first.skolform)),
        h("dd", null, first.emptyReason),
      );
    }),
  );
}
