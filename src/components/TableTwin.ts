import { type ComponentChildren, h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { Markup } from "./markup.js";

export interface TableTwinProps {
  readonly indicator: Indicator;
  readonly base: string;
  readonly open?: boolean;
  readonly children?: ComponentChildren;
}

/** What every figure ends with: the table one key away, the definition, and the data as a file. */
export function TableTwin(props: TableTwinProps): Markup {
  const { indicator, base, open, children } = props;
  return h(
    "div",
    { class: "figure-foot" },
    h(
      "p",
      { class: "figure-links" },
      h("a", { href: `${base}metod.html#indikator-${indicator.id}` }, "Definition"),
      h("a", { href: `${base}data/values.csv`, download: true }, "Hämta (CSV)"),
    ),
    children
      ? h("details", { class: "table-twin", open: open ?? false }, h("summary", null, "Tabell"), children)
      : null,
  );
}
