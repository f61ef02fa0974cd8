import { h } from "preact";
import { swedishDate } from "../format/swedishDate.js";
import { howTested, knownShortcomings } from "./accessibilityTexts.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { AccessibilityData } from "./pageData.js";

const unfilled =
  "Kommunen har inte angett någon kontaktväg än. Den skrivs i kommun.json, under tillganglighet.kontakt.";

/** The accessibility statement that DOS-lagen asks for, with what is known to fall short (DC-21, F39). */
export function AccessibilityPage(props: { readonly data: AccessibilityData }): Markup {
  const { edition, contact, reviewed } = props.data;
  const { name } = edition.municipality;
  return h(
    PageShell,
    {
      edition,
      page: "tillganglighet",
      base: "./",
      title: "Tillgänglighet",
      lead: `${name} kommun står bakom den här webbplatsen. Den ska kunna användas av alla. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service, vad som brister och hur du kan säga till.`,
    },
    h(
      "div",
      { class: "statement" },
      h("h2", null, "Hur tillgänglig är webbplatsen?"),
      h(
        "p",
        null,
        "Webbplatsen är delvis förenlig med lagen, som hänvisar till EN 301 549 och WCAG 2.1 på nivå AA. Bristerna står nedan.",
      ),
      h("h2", null, "Innehåll som inte är tillgängligt"),
      h(
        "ul",
        null,
        knownShortcomings.map(({ what, instead }) => h("li", { key: what }, `${what} ${instead}`)),
      ),
      h("h2", null, "Om du inte kan använda delar av webbplatsen"),
      h(
        "p",
        null,
        contact === null
          ? unfilled
          : `Säg till så får du innehållet på ett annat sätt, eller rapportera en brist. Du behöver inte säga vem du är: ${contact}`,
      ),
      h("h2", null, "Tillsyn"),
      h(
        "p",
        null,
        "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur vi svarar kan du anmäla det till Digg: ",
        h("span", { class: "address" }, "www.digg.se/tdosanmalan"),
        ".",
      ),
      h("h2", null, "Hur webbplatsen är provad"),
      h(
        "ul",
        null,
        howTested.map((text) => h("li", { key: text }, text)),
      ),
      h(
        "p",
        { class: "quiet" },
        reviewed === null
          ? "Kommunen har inte gått igenom redogörelsen än. Dagen skrivs i kommun.json, under tillganglighet.granskad."
          : `Redogörelsen gicks igenom ${swedishDate(reviewed)}.`,
      ),
    ),
  );
}
