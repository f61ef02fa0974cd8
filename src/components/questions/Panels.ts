import { h } from "preact";
import type { Markup } from "../markup.js";
import { PlaceName } from "./PlaceName.js";
import type { NamedPlace } from "./places.js";
import { ZeroBars, type ZeroRow, zeroExtent } from "./ZeroBars.js";

export interface Panel {
  readonly place: NamedPlace;
  /** What the panel sums to, or why it has no bars, in whole sentences. */
  readonly text: string;
  readonly rows: readonly ZeroRow[];
}

/** A small picture for each place, all on the same scale, so that they can be read against each other. */
export function Panels(props: { readonly panels: readonly Panel[] }): Markup {
  const extent = zeroExtent(props.panels.flatMap(({ rows }) => rows));
  return h(
    "div",
    { class: "panels" },
    props.panels.map(({ place, text, rows }) =>
      h(
        "section",
        { key: place.id, class: "panel", "data-unit": place.id },
        h("h4", null, h(PlaceName, { place })),
        h("p", null, text),
        rows.length > 0 ? h(ZeroBars, { rows, extent }) : null,
      ),
    ),
  );
}
