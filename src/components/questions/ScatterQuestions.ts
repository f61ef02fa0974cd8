import { h } from "preact";
import type { Indicator } from "../../indicators/defineIndicator.js";
import { isSurveyIndex } from "../../indicators/isSurveyIndex.js";
import { indicatorById, registry } from "../../indicators/registry.js";
import type { Markup } from "../markup.js";
import type { OrsakerData } from "../pageData.js";
import { Question } from "./Question.js";
import { scatterAnswer } from "./scatterAnswer.js";

type Props = { readonly data: OrsakerData };

const merit = indicatorById("meritvarde_ak9");
const absence = indicatorById("franvaro_total");
const surveys: readonly Indicator[] = registry.filter(isSurveyIndex);

/** Absence beside results, a point a unit. */
export function AbsenceAndResults({ data }: Props): Markup {
  return h(Question, {
    id: "franvaro-resultat",
    question: "Följer frånvaro och resultat varandra mellan enheterna?",
    answered:
      scatterAnswer({ data, across: [absence], up: merit, counted: "elever" }) ??
      "Frånvaro och resultat kan inte ställas bredvid varandra: ingen enhet har båda i den här utgåvan. Standardformatet franvaro eller SS 12000 ger frånvaron.",
    limits: [
      "Att frånvaron ligger bakom resultatet, eller tvärtom. Båda kan följa av något tredje.",
      "Hur det är för enskilda elever. Ett mönster mellan skolor behöver inte finnas mellan elever.",
    ],
    prompt:
      "Framgår orsakerna tydligt av dokumentationen eller behöver ytterligare uppföljning eller utvärdering genomföras?",
  });
}

/** Survey dimensions beside results: every one that a unit has, so that no choice is made for the reader. */
export function SurveyAndResults({ data }: Props): Markup {
  return h(Question, {
    id: "enkat-resultat",
    question: "Följer enkätsvar och resultat varandra mellan enheterna?",
    answered:
      scatterAnswer({ data, across: surveys, up: merit, counted: "svar" }) ??
      "Enkätsvar och resultat kan inte ställas bredvid varandra: ingen enhet har båda i den här utgåvan. Skolenkäten per skolenhet, TLD och klimatmätningen ger index per område.",
    limits: [
      "Att trygghet eller studiero ger högre resultat, eller tvärtom. Båda kan följa av något tredje.",
      "Att de som svarat är de som fått betygen. Enkäten går ofta till en annan årskurs, och alla svarar inte.",
      "Vilket område som betyder något. Med flera områden pekar något åt ett håll av en slump; välj inte i efterhand det som passar.",
    ],
  });
}
