import { h } from "preact";
import { registry } from "../indicators/registry.js";
import { FindingText } from "./FindingText.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { EnhetData } from "./pageData.js";
import { SkolverketQuestion } from "./SkolverketQuestion.js";
import { UnitIndicator } from "./UnitIndicator.js";

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A two-page spread about one unit, for a dialogue. */
export function EnhetPage(props: { readonly data: EnhetData }): Markup {
  const { data } = props;
  const { unit } = data;
  const present = new Set(
    data.rows
      .filter((row) => row.unit_level === "unit" && row.unit_id === unit.id)
      .map((row) => row.indicator_id),
  );
  const shown = registry.filter((indicator) => present.has(indicator.id));
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "enheter",
      base: "../",
      title: unit.name,
      eyebrow: `${capital(unit.skolform)} · ${unit.huvudman.toLowerCase()} · skolenhetskod ${unit.id}`,
    },
    data.findings.length > 0
      ? h(
          "ul",
          { class: "unit-findings" },
          data.findings.map((finding) =>
            h("li", { key: `${finding.rule}-${finding.indicatorId}` }, h(FindingText, { finding })),
          ),
        )
      : null,
    shown.length === 0
      ? h("p", { class: "lead" }, "Enheten har inga resultat i den här utgåvan.")
      : shown.map((indicator) => h(UnitIndicator, { key: indicator.id, data, indicatorId: indicator.id })),
    h(SkolverketQuestion, { text: "Vad bygger ni era slutsatser kring orsaker till resultaten på?" }),
  );
}
