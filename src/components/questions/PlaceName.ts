import { h } from "preact";
import type { Markup } from "../markup.js";
import type { NamedPlace } from "./places.js";

/** A unit's name as the way to its page, from a page in the site's root; the municipality's in bold. */
export function PlaceName(props: { readonly place: NamedPlace }): Markup {
  const { name, page, detail } = props.place;
  if (!page) return h("b", null, name);
  return h(
    "span",
    { class: "place" },
    h("a", { href: `./${page}` }, name),
    detail ? h("small", null, detail) : null,
  );
}
