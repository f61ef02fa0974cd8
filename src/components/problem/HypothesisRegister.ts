import { h } from "preact";
import type { Markup } from "../markup.js";
import { ProblemSection } from "./ProblemSection.js";
import type { HypothesisInfo, ProblemData } from "./problemData.js";

const none = "Inget är skrivet.";
const unsought = "Inget motbevis är skrivet. Sök det innan påståendet används.";

function Hypothesis(props: { readonly hypothesis: HypothesisInfo }): Markup {
  const { question, claim, support, counterEvidence, refutedBy, status } = props.hypothesis;
  const part = (term: string, text: string, missing = none) => [
    h("dt", { key: term }, term),
    h("dd", { key: `${term} text`, ...(text === "" ? { class: "quiet" } : {}) }, text || missing),
  ];
  return h(
    "article",
    { class: "hypothesis" },
    h("h3", null, claim),
    h("p", { class: "hypothesis-state" }, h("b", null, status), h("span", null, question)),
    h(
      "dl",
      null,
      part("Stöd", support),
      part("Motbevis", counterEvidence, unsought),
      part("Skulle fälla det", refutedBy),
    ),
  );
}

function lead({ hypotheses }: ProblemData): string {
  if (hypotheses === null) return "Registret är arbetsmaterial och visas bara i den interna utgåvan.";
  if (hypotheses.length === 0)
    return "Inga hypoteser är skrivna. De skrivs i hypoteser.csv i arbetsytan: fråga, påstående, stöd, motbevis, vad som skulle fälla det, och status.";
  return "Ett påstående om en orsak prövas mot det som talar emot det. Det som inte kan fällas av något är ingen hypotes.";
}

/** The analysis phase's register (F32): each claim with support, counter-evidence and what would refute it. */
export function HypothesisRegister(props: { readonly data: ProblemData }): Markup {
  return h(
    ProblemSection,
    {
      id: "hypoteser",
      title: "Vad talar emot det vi tror?",
      lead: lead(props.data),
      prompt:
        "Framgår orsakerna tydligt av dokumentationen eller behöver ytterligare uppföljning eller utvärdering genomföras?",
    },
    h(
      "div",
      { class: "hypotheses" },
      (props.data.hypotheses ?? []).map((hypothesis) =>
        h(Hypothesis, { key: hypothesis.question + hypothesis.claim, hypothesis }),
      ),
    ),
  );
}
