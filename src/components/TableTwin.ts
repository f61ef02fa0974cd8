import { type ComponentChildren, h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { Markup } from "./markup.js";

export interface TableTwinProps {
  readonly indicator: Indicator;
  readonly base: string;
  readonly open?: boolean;
  /** The file with the figure's data, below `data/`; all values unless told. */
  readonly file?: string;
  readonly children?: ComponentChildren;
}

/** What every figure ends with: the table one key away, the definition, and the data and the picture as files. */
export function TableTwin(props: TableTwinProps): Markup {
  const { indicator, base, open, children, file = "values.csv" } = props;
  const kind = file.endsWith(".json") ? "JSON" : "CSV";
  return h(
    "div",
    { class: "figure-foot" },
    h(
      "p",
      { class: "figure-links" },
      h("a", { href: `${base}metod.html#indikator-${indicator.id}` }, "Definition"),
      h("a", { href: `${base}data/${file}`, download: true }, `Hämta (${kind})`),
      h("button", { type: "button", "data-hamta": "svg", "aria-label": "Hämta bilden som SVG" }, "SVG"),
      h("button", { type: "button", "data-hamta": "png", "aria-label": "Hämta bilden som PNG" }, "PNG"),
    ),
    children
      ? h("details", { class: "table-twin", open: open ?? false }, h("summary", null, "Tabell"), children)
      : null,
  );
}
