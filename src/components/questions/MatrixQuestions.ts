import { h } from "preact";
import type { Indicator } from "../../indicators/defineIndicator.js";
import { isSurveyIndex } from "../../indicators/isSurveyIndex.js";
import { registry } from "../../indicators/registry.js";
import type { Markup } from "../markup.js";
import type { MonsterData } from "../pageData.js";
import { matrixAnswer } from "./matrixAnswer.js";
import { Question } from "./Question.js";

type Props = { readonly data: MonsterData };

/** Measures of absence, of which none counts another's parts: those over a limit count the higher limits too. */
const ofAbsence = registry.filter(({ fromRecords }) => fromRecords?.family === "franvaro");
/** Indices of surveys, own and published; shares and response rates apart. */
const ofSurveys = registry.filter(isSurveyIndex);

/** Absence of each unit: of time, by limit, and how much is reported (FR-2, FR-5). */
export function AbsenceQuestion({ data }: Props): Markup {
  return h(Question, {
    id: "franvaro",
    question: "Hur många elever har mycket frånvaro, och var?",
    answered:
      matrixAnswer({
        data,
        wanted: ofAbsence,
        title: "Frånvaro i grundskolan",
        counted: "elever",
        told: ["franvaro_total", "franvaro_ogiltig", "franvaro_rapporteringsgrad"],
        notes: [
          "Den som har minst 20 procent räknas också i minst 10 och minst 15 procent. Rapporteringsgraden säger hur stor del av lektionerna som har rapporterats; är den låg är frånvaron osäker.",
        ],
      }) ??
      "Inga uppgifter om frånvaro är inlästa. Standardformatet franvaro eller SS 12000 ger frånvaro per gräns och rapporteringsgrad.",
    limits: [
      "Varför eleverna är borta. Sjukdom, ledighet och ogiltig frånvaro är olika saker.",
      "Att en enhet med högre siffra har mer frånvaro: den kan ha noggrannare rapportering.",
    ],
    prompt: "Har ni underlag för alla verksamheter ni som huvudman ansvarar för?",
  });
}

/** Dimensions of the surveys, each an index on its own scale (EN-2, EN-10). */
export function SurveyQuestion({ data }: Props): Markup {
  return h(Question, {
    id: "enkater",
    question: "Hur svarar eleverna om trygghet, studiero och delaktighet?",
    answered:
      matrixAnswer({ data, wanted: ofSurveys, title: "Enkäternas områden, index 0–10", counted: "svar" }) ??
      "Inga enkätsvar är inlästa. Skolenkäten per skolenhet, TLD, klimatmätningen och tillitsmätningen ger index per område.",
    limits: [
      "Hur de som inte svarat har det. Svarsfrekvensen står i tabellen där källan har den.",
      "Att två mätningar är lika. Skolenkäten och kommunens egna enkäter har olika frågor och ska inte läsas mot varandra.",
    ],
  });
}

/** Headline measures and the few that belong beside them. */
function together(data: MonsterData): readonly Indicator[] {
  const beside = ["franvaro_total", "skolenkaten_trygghet_elever_ak8", "lararbehorighet_gr"];
  const ofUnits = new Set(
    data.rows.flatMap(({ unit_level, indicator_id }) => (unit_level === "unit" ? [indicator_id] : [])),
  );
  return registry.filter(
    ({ id, headline, skolform }) =>
      skolform === "grundskola" && ofUnits.has(id) && (headline || beside.includes(id)),
  );
}

/** Several measures of one unit together: read along a row. */
export function TogetherQuestion({ data }: Props): Markup {
  return h(Question, {
    id: "tillsammans",
    question: "Vad säger flera mått tillsammans om en enhet?",
    answered:
      matrixAnswer({
        data,
        wanted: together(data),
        title: "Flera mått för varje enhet",
        counted: "elever eller svar",
        notes: [
          "Läs en rad i taget. Pekar måtten åt samma håll, eller säger ett något annat? Måtten räknar delvis samma elever och är inte skilda belägg.",
        ],
      }) ?? "Inga mått för enheter finns i den här utgåvan.",
    limits: [
      "Att tre mått som pekar åt samma håll är tre belägg: samma betyg ligger bakom flera av dem.",
      "Att enheterna kan ställas i ordning. De har olika elever; det förväntade värdet tar hänsyn till en del av det.",
    ],
  });
}
