import { h } from "preact";
import { swedishDate } from "../format/swedishDate.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import { CertaintySection } from "./problem/CertaintySection.js";
import { ComparisonsSection } from "./problem/ComparisonsSection.js";
import { HypothesisRegister } from "./problem/HypothesisRegister.js";
import { ProblemSection } from "./problem/ProblemSection.js";
import type { ProblemData } from "./problem/problemData.js";
import { RegressionSection } from "./problem/RegressionSection.js";
import { QualityList } from "./QualityList.js";

/** Problematisera, the fourth step of the analysis (N-3): what speaks against what was found. */
export function ProblemPage(props: { readonly data: ProblemData }): Markup {
  const { data } = props;
  const open = data.quality.filter(({ outcome }) => outcome !== "ok");
  const settled = data.quality.filter(({ outcome }) => outcome === "ok");
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "problem",
      base: "./",
      title: "Problematisera",
      lead: "Innan en slutsats blir en åtgärd: vad talar emot den? Sidan går att skriva ut som den är och ta med till samtalet.",
    },
    h(CertaintySection, { data }),
    h(ComparisonsSection, { data }),
    h(RegressionSection, { data }),
    h(HypothesisRegister, { data }),
    h(
      ProblemSection,
      {
        id: "underlag",
        title: "Håller underlaget?",
        lead: `Kontrollerna gjordes med uppgifterna som de var kända ${swedishDate(data.edition.asOf)}. Det som är öppet står först.`,
        prompt: "Har ni underlag för alla verksamheter ni som huvudman ansvarar för?",
      },
      h(QualityList, { notes: [...open, ...settled] }),
    ),
  );
}
