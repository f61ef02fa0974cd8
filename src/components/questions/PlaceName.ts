import { h } from "preact";
import type { Markup } from "../markup.js";
import type { NamedPlace } from "./places.js";

/** A unit's name as the way to its page, from a page in the site's root; the municipality's in bold. */
export function PlaceName(props: { readonly place: NamedPlace }): Markup {
  const { name, page } = props.place;
  return page ? h("a", { href: `./${page}` }, name) : h("b", null, name);
}
