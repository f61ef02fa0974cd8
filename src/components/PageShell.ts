import { type ComponentChildren, h } from "preact";
import { swedishDate } from "../format/swedishDate.js";
import { editionName, eyebrowText } from "./editionText.js";
import type { Markup } from "./markup.js";
import type { EditionInfo } from "./pageData.js";
import { type PageId, sitePages } from "./sitePages.js";

export interface PageShellProps {
  readonly edition: EditionInfo;
  /** Page lit in the navigation. */
  readonly page: PageId;
  /** Path to the site's root: "./" or "../". */
  readonly base: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** Stands before läsår and edition, e.g. the unit's school form. */
  readonly eyebrow?: string;
  readonly children?: ComponentChildren;
}

/** The hatch that every hidden value is filled with. */
function Hatch(): Markup {
  return h(
    "svg",
    { class: "defs", width: 0, height: 0, "aria-hidden": "true", focusable: "false" },
    h(
      "pattern",
      { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      h("line", { class: "hatch-line", x1: 1, x2: 1, y1: 0, y2: 6 }),
    ),
  );
}

function Head(props: PageShellProps): Markup {
  const { edition, page, base } = props;
  return h(
    "header",
    { class: "site-head" },
    h(
      "p",
      { class: "brand" },
      h("a", { href: base }, "Nuläge"),
      h("span", null, `${edition.municipality.name} kommun`),
    ),
    h(
      "nav",
      { "aria-label": "Sidor" },
      h(
        "ul",
        null,
        sitePages.map(({ id, path, label }) =>
          h(
            "li",
            { key: id },
            h(
              "a",
              { href: `${base}${path}`, ...(id === page ? { "aria-current": "page" as const } : {}) },
              label,
            ),
          ),
        ),
      ),
    ),
  );
}

function Foot(props: PageShellProps): Markup {
  const { edition, base } = props;
  return h(
    "footer",
    { class: "site-foot" },
    h(
      "p",
      null,
      `${edition.municipality.name}, ${editionName(edition)}. Uppgifterna visas som de var kända ${swedishDate(edition.asOf)}.`,
    ),
    h(
      "p",
      null,
      "Sidan går att skriva ut på A4 från webbläsaren (Ctrl+P). Alla värden finns ",
      h("a", { href: `${base}data/values.csv`, download: true }, "som fil"),
      ".",
    ),
    h(
      "p",
      null,
      h("a", { href: `${base}tillganglighet.html` }, "Tillgänglighet"),
      ` · Nuläge ${edition.programVersion}`,
    ),
  );
}

/** Frame of every page: skip link, head with navigation, one main, foot. */
export function PageShell(props: PageShellProps): Markup {
  const { edition, title, lead, children, eyebrow } = props;
  return h(
    "div",
    { class: `page page-${props.page}` },
    h("a", { class: "skip", href: "#innehall" }, "Hoppa till innehållet"),
    h(Hatch, null),
    h(Head, props),
    h(
      "main",
      { id: "innehall", tabIndex: -1 },
      h("p", { class: "eyebrow" }, eyebrow ? `${eyebrow} · ` : "", eyebrowText(edition)),
      h("h1", null, title),
      lead ? h("p", { class: "lead" }, lead) : null,
      children,
    ),
    h(Foot, props),
  );
}
