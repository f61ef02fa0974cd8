import { Fragment, h } from "preact";
import type { Markup } from "../markup.js";
import type { NamedPlace } from "./places.js";

/** Ids that may stand in a selector; all that the publisher writes may. */
const SAFE = /^[\w-]+$/;

/** Rows and panels of the unit that is followed, and its points in the pictures, stand out in the whole page. */
function rules(id: string): string {
  const page = `.page:has(#folj option[value="${id}"]:checked)`;
  return `${page} [data-unit="${id}"]{background:var(--raised);outline:2px solid var(--own)}${page} [data-point="${id}"]{stroke:var(--ink);stroke-width:3}`;
}

/** Follows one unit through every picture of the page (brushing), by style alone: works without JavaScript. */
export function FollowUnit(props: { readonly places: readonly NamedPlace[] }): Markup | null {
  const places = props.places.filter(({ id, page }) => page !== null && SAFE.test(id));
  if (places.length < 2) return null;
  return h(
    Fragment,
    null,
    h(
      "div",
      { class: "choices follow" },
      h(
        "label",
        null,
        h("span", null, "Följ en enhet genom bilderna"),
        h(
          "select",
          { id: "folj" },
          h("option", { value: "" }, "Ingen"),
          places.map(({ id, name }) => h("option", { key: id, value: id }, name)),
        ),
      ),
    ),
    h("style", { dangerouslySetInnerHTML: { __html: places.map(({ id }) => rules(id)).join("") } }),
  );
}
