import { h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import { indicatorById } from "../../indicators/registry.js";
import type { Markup } from "../markup.js";
import { ProblemSection } from "./ProblemSection.js";
import type { ProblemData, RegressionInfo } from "./problemData.js";

function sentence({ indicatorId, from, to, far, nearer, n, units }: RegressionInfo): string {
  const { subject } = indicatorById(indicatorId);
  return (
    `I ${subject} låg ${formatNumber(far, 0)} enheter längre från kommunens värde än hälften av enheterna ${from}. ` +
    `${formatNumber(nearer, 0)} av dem låg närmare ${to} (${formatNumber(units, 0)} enheter, n ${formatNumber(n, 0)} elever ${to}).`
  );
}

/** What is far out one läsår is mostly nearer the next, whether or not anything was done (ST-10). */
export function RegressionSection(props: { readonly data: ProblemData }): Markup {
  const { regressions } = props.data;
  return h(
    ProblemSection,
    {
      id: "atergang",
      title: "Hade det gått åt det hållet ändå?",
      lead: "En enhet som ligger lågt eller högt ett läsår ligger oftast närmare de andra nästa, också utan insats. Jämför därför en insats med enheter som inte haft den, inte med enhetens eget ytterläge.",
    },
    regressions.length === 0
      ? h(
          "p",
          { class: "quiet" },
          "För få enheter har ett värde som visas två läsår i rad för att säga hur det brukar gå här.",
        )
      : h(
          "div",
          { class: "limits" },
          h(
            "ul",
            null,
            regressions.map((info) => h("li", { key: info.indicatorId }, sentence(info))),
          ),
        ),
  );
}
