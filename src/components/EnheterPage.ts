import { h } from "preact";
import { alphabetic } from "../format/alphabetic.js";
import { capital } from "../format/capital.js";
import { plural } from "../format/plural.js";
import { skolformWords } from "../indicators/defineIndicator.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { EnheterData, UnitInfo } from "./pageData.js";
import { skolformPath, unitPath } from "./sitePages.js";

function UnitItem(props: { readonly unit: UnitInfo }): Markup {
  const { unit } = props;
  return h(
    "li",
    null,
    h("a", { href: `./${unitPath(unit.id)}` }, unit.name),
    h(
      "small",
      null,
      unit.huvudman.toLowerCase(),
      unit.hasResults ? "" : " · inga resultat i den här utgåvan",
    ),
  );
}

/** All units, alphabetic under their school form. */
export function EnheterPage(props: { readonly data: EnheterData }): Markup {
  const { data } = props;
  const forms = [...new Set(data.units.map((unit) => unit.skolform))].sort(alphabetic);
  const withResults = data.units.filter((unit) => unit.hasResults).length;
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "enheter",
      base: "./",
      title: "Enheter",
      lead: `${plural(data.units.length, "enhet", "enheter")}. ${withResults === data.units.length ? "Alla har" : `${plural(withResults, "av dem har", "av dem har")}`} resultat att visa.`,
    },
    h(
      "nav",
      { class: "skolform-list", "aria-label": "Skolformer" },
      h("h2", null, "Skolformer"),
      h(
        "ul",
        null,
        data.skolformer.map((skolform) =>
          h(
            "li",
            { key: skolform },
            h("a", { href: `./${skolformPath(skolform)}` }, capital(skolformWords[skolform])),
          ),
        ),
      ),
    ),
    h(
      "div",
      { class: "unit-list" },
      forms.map((form) =>
        h(
          "section",
          { key: form },
          h("h2", null, capital(form)),
          h(
            "ul",
            null,
            data.units
              .filter((unit) => unit.skolform === form)
              .toSorted((a, b) => alphabetic(a.name, b.name))
              .map((unit) => h(UnitItem, { key: unit.id, unit })),
          ),
        ),
      ),
    ),
  );
}
