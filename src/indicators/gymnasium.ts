import { defineIndicator } from "./defineIndicator.js";

const ofCohorts = {
  focusArea: "Kunskapsresultat",
  subArea: "Gymnasieexamen",
  skolform: "gymnasieskola",
  qualityDimension: "resultat",
  headline: false,
  measure: "share",
  unit: "procent",
  unitSymbol: "%",
  differenceUnit: "procentenheter",
  decimals: 1,
  bounds: [0, 100],
  minimumN: 10,
  delta: 5,
  deltaReason:
    "5 procentenheter är ungefär en elev i en klass på 20. Mindre skillnader ändrar sällan ett beslut.",
  expected: {
    source: "none",
    reason: "Ingen modell för förväntat värde i gymnasieskolan är inläst. Något förväntat värde visas inte.",
  },
  sources: ["gymnasium"],
} as const;

const notOneSeries =
  "Examen inom tre år räknar nybörjare på nationella program, examen inom fyra år alla nybörjare. Måtten gäller olika elever och är inte samma serie efter tre och fyra år.";

const cautions = [
  "En elev som byter program, går om ett år eller går över från introduktionsprogram räknas i den startkull och på den skola där eleven började.",
  "Saknas uppgift för någon elev visas inget värde för startkullen. Uppgift som saknas räknas aldrig som nej.",
  "Måttet gäller kommunens egna gymnasieskolor, inte alla ungdomar som bor i kommunen.",
] as const;

const beganOnNational =
  "Elever som började sitt första år i kommunens gymnasieskolor på ett nationellt program. Introduktionsprogram ingår inte.";

const afterThree =
  "Året som visas är startåret plus tre: elever som började 2022 redovisas 2025, som Kolada skriver läsåret 2024/25.";

/** Exams of starting cohorts in gymnasieskolan: two populations, never one series (GY-11). */
export const gymnasium = [
  defineIndicator({
    ...ofCohorts,
    id: "examen_3ar_np",
    fromRecords: { family: "gymnasium", fact: "examen_3ar_np", population: "gymnasium_np" },
    direction: "higher",
    label: "Andel elever med gymnasieexamen inom tre år, nationella program",
    shortLabel: "Examen inom tre år",
    subject: "andelen elever på nationella program med examen inom tre år",
    question: "Hur stor andel av eleverna på nationella program har examen inom tre år?",
    population: beganOnNational,
    numerator: "Elever med yrkesexamen eller högskoleförberedande examen inom tre år.",
    denominator: "Alla elever i startkullen på nationella program.",
    formula: `Antal med examen delas med antal i startkullen. Examen läses som uppgift ur elevsystemet och räknas aldrig fram ur poäng. ${afterThree}`,
    cautions: [notOneSeries, ...cautions],
    rules: ["GY-1", "GY-4", "GY-5", "GY-8", "GY-11", "GY-14", "GY-15", "MV-11"],
  }),
  defineIndicator({
    ...ofCohorts,
    id: "examen_4ar_alla",
    fromRecords: { family: "gymnasium", fact: "examen_4ar_alla", population: "gymnasium_alla" },
    direction: "higher",
    label: "Andel elever med gymnasieexamen inom fyra år, alla nybörjare",
    shortLabel: "Examen inom fyra år",
    subject: "andelen av alla nybörjare med examen inom fyra år",
    question: "Hur stor andel av alla som börjar gymnasieskolan har examen inom fyra år?",
    population:
      "Elever som började sitt första år i kommunens gymnasieskolor, på nationella program eller introduktionsprogram.",
    numerator: "Elever med yrkesexamen eller högskoleförberedande examen inom fyra år.",
    denominator: "Alla elever i startkullen, introduktionsprogram inräknade.",
    formula:
      "Antal med examen delas med antal i startkullen. Examen läses som uppgift ur elevsystemet och räknas aldrig fram ur poäng. Året som visas är startåret plus fyra: elever som började 2021 redovisas 2025.",
    cautions: [
      notOneSeries,
      ...cautions,
      "Koladas mått inom fyra år efter hemkommun räknar inte elever som saknade svenskt personnummer vid starten. Det gör det här.",
    ],
    rules: ["GY-1", "GY-4", "GY-5", "GY-11", "GY-12", "GY-14", "GY-15", "MV-11"],
  }),
  defineIndicator({
    ...ofCohorts,
    id: "studiebevis_np",
    fromRecords: { family: "gymnasium", fact: "studiebevis_np", population: "gymnasium_np" },
    // more of them may be fewer with an exam, or fewer who leave with nothing
    direction: "none",
    label: "Andel elever med studiebevis om 2 500 poäng utan examen, nationella program",
    shortLabel: "Studiebevis utan examen",
    subject: "andelen elever på nationella program med studiebevis utan examen",
    question:
      "Hur stor andel av eleverna på nationella program har läst hela utbildningen utan att nå examen inom tre år?",
    population: beganOnNational,
    numerator: "Elever med studiebevis om minst 2 500 poäng som inte har examen inom tre år.",
    denominator: "Alla elever i startkullen på nationella program.",
    formula: `Antal med studiebevis delas med antal i startkullen. ${afterThree}`,
    cautions: [
      "Lägg inte ihop studiebevis med examen: »slutförd utbildning« är ett annat mått och stämmer inte med Skolverkets.",
      "Filen säger inte när studiebeviset utfärdades. Det antas vara inom de tre åren.",
      "Andelen säger inte ensam om det är bra eller dåligt. Läs den bredvid examen inom tre år.",
      ...cautions,
    ],
    rules: ["GY-4", "GY-11", "GY-13", "GY-14", "GY-15", "MV-11"],
  }),
] as const;
