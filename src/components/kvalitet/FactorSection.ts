import { h } from "preact";
import { swedishDate } from "../../format/swedishDate.js";
import { skolformWords } from "../../indicators/defineIndicator.js";
import { indicatorById } from "../../indicators/registry.js";
import type { Markup } from "../markup.js";
import { framgangsfaktorer } from "./framgangsfaktorer.js";
import type { DelmalInfo, KvalitetData, MappedMeasure } from "./kvalitetData.js";

function Measures(props: { readonly measures: readonly MappedMeasure[] }): Markup {
  if (props.measures.length === 0) return h("p", { class: "quiet" }, "Inget mått är kopplat hit.");
  return h(
    "ul",
    null,
    props.measures.map(({ id, latest }) =>
      h(
        "li",
        { key: id },
        indicatorById(id).label,
        h("span", { class: "quiet" }, latest === null ? " · inga uppgifter inlästa" : ` · ${latest}`),
      ),
    ),
  );
}

function Delmal(props: { readonly delmal: DelmalInfo }): Markup {
  const { skolform, id, title, officialIndicator, source, url, fetched, measures } = props.delmal;
  return h(
    "article",
    { class: "quality-part" },
    h("h3", null, `${id} ${title}`),
    officialIndicator === "" ? null : h("p", null, `Skolverkets indikator: ${officialIndicator}.`),
    h(
      "p",
      { class: "quiet" },
      `${skolformWords[skolform]} · ${source}, ${url}, hämtat ${swedishDate(fetched)}`,
    ),
    h(Measures, { measures }),
  );
}

/** The parts of the national quality system that our measures are mapped to, and what is not filled in (KS-1 – KS-3). */
export function FactorSection(props: { readonly data: KvalitetData }): Markup {
  const { factors, delmal } = props.data;
  const isMapped = factors.some(({ measures }) => measures.length > 0);
  return h(
    "section",
    { class: "analysis", id: "kvalitetssystemet" },
    h("h2", null, "Hur hänger måtten ihop med det nationella kvalitetssystemet?"),
    h(
      "p",
      null,
      "Systemet har målsättningar och delmål för varje skolform, indikatorer och sju framgångsfaktorer. Vilka av kommunens mått som hör till vilken del avgör kommunen.",
    ),
    isMapped
      ? null
      : h(
          "p",
          { class: "unfilled" },
          "Inget mått är kopplat till någon framgångsfaktor än. Kopplingen skrivs i kvalitetssystem.csv i arbetsytan.",
        ),
    h(
      "ol",
      { class: "factors" },
      factors.map(({ number, measures }) =>
        h(
          "li",
          { key: number, class: "quality-part" },
          h("h3", null, framgangsfaktorer[number - 1] ?? ""),
          isMapped ? h(Measures, { measures }) : null,
        ),
      ),
    ),
    delmal.length === 0
      ? h(
          "p",
          { class: "unfilled" },
          "Delmålen är inte ifyllda. Deras rubriker är Skolverkets och skrivs av därifrån i kvalitetssystem.csv, med adress och dag; här hittas inga på.",
        )
      : delmal.map((each) =>
          h(Delmal, { key: each.skolform + each.id + each.officialIndicator, delmal: each }),
        ),
    h(
      "p",
      { class: "quiet" },
      "Skollagen 4 kap. 3–6 §§: huvudmannen och enheten planerar, följer upp, analyserar orsaker och utvecklar, mot de nationella målen, och dokumenterar. Elevhälsan är en del av arbetet, och klagomål tas om hand i det.",
    ),
  );
}
