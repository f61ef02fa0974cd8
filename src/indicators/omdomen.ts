import { amnen } from "./amnen.js";
import { defineIndicator, type Indicator } from "./defineIndicator.js";
import { shareOfPupils } from "./gradeDefaults.js";

const ofAssessments = {
  ...shareOfPupils,
  subArea: "Ämnesomdömen",
  headline: false,
  expected: {
    source: "none",
    reason: "Det finns ingen modell för förväntade ämnesomdömen. Något förväntat värde visas inte.",
  },
  sources: ["omdomen", "kartlagd_export"],
} as const;

const stages = [
  { kod: "lag", namn: "årskurs 1–3" },
  { kod: "mellan", namn: "årskurs 4–6" },
  { kod: "hog", namn: "årskurs 7–9" },
] as const;

/** Subjects that are read at every stage, so that there are assessments to follow. */
const subjects = amnen.filter(({ kod }) => ["SV", "SVA", "EN", "MA"].includes(kod));

const latestOnly =
  "Omdömet är det senaste som fanns vid tillfället, när det än gjordes. Läs det tillsammans med hur färska omdömena är.";
const ownScale =
  "Skalan är skolans egen bedömning i tre steg, inte betyg. Medelvärden går inte att räkna på den.";

function ofSubject({ namn, kod }: (typeof amnen)[number], stage: (typeof stages)[number]): Indicator[] {
  const place = `${kod.toLowerCase()}_${stage.kod}`;
  const what = `${namn}, ${stage.namn}`;
  const change = (name: "hojt" | "sankt") => {
    const word = name === "hojt" ? "högre" : "lägre";
    return defineIndicator({
      ...ofAssessments,
      id: `omdomen_${name}_${place}`,
      family: `Ämnesomdömen som är ${word} i mars än i oktober`,
      qualityDimension: "process",
      direction: name === "hojt" ? "higher" : "lower",
      fromRecords: { family: "omdomen", fact: `${name}_${place}`, population: `omdomen_bada_${place}` },
      label: `Andel elever med ${word} omdöme i mars än i oktober i ${what}`,
      shortLabel: `${word === "högre" ? "Högre" : "Lägre"} omdöme i ${what}`,
      subject: `andelen elever med ${word} omdöme i mars än i oktober i ${what}`,
      question: `Hur stor andel av eleverna i ${stage.namn} har fått ett ${word} omdöme i ${namn} från oktober till mars?`,
      population: `Elever i ${stage.namn} i kommunens grundskolor med ett omdöme i ${namn} både i oktober och i mars samma läsår. Enheten är den i mars.`,
      numerator: `Elever vars omdöme i mars är minst ett steg ${word} än i oktober.`,
      denominator: "Elever med ett omdöme på skalan vid båda tillfällena.",
      formula: "Bara de elever som har omdöme vid båda tillfällena jämförs, var och en med sig själv.",
      cautions: [
        latestOnly,
        "Samma omdöme i mars betyder inte att eleven står stilla: kraven växer under läsåret.",
      ],
      rules: ["AK-3", "AK-4", "DC-8"],
    });
  };
  return [
    defineIndicator({
      ...ofAssessments,
      id: `omdomen_fordelning_${place}`,
      family: "Ämnesomdömenas fördelning",
      direction: "none",
      fromRecords: { family: "omdomen", fact: `fordelning_${place}`, population: `omdomen_${place}` },
      label: `Ämnesomdömenas fördelning i ${what}`,
      shortLabel: `Omdömen i ${what}`,
      subject: `ämnesomdömenas fördelning i ${what}`,
      question: `Hur fördelar sig eleverna i ${stage.namn} på omdömets steg i ${namn}?`,
      population: `Elever i ${stage.namn} i kommunens grundskolor med ett omdöme i ${namn} vid tillfället.`,
      numerator: "Elever med just det omdöme som gruppen anger.",
      denominator: "Alla elever med ett omdöme i ämnet.",
      formula:
        "Varje steg har en egen rad, och ord utanför skalan räknas som annat omdöme. Andelarna för ett ämne summerar till 100 procent.",
      cautions: [
        ownScale,
        latestOnly,
        "Fördelningen visas hel eller inte alls. Den döljs när ett omdöme har getts till en till fyra elever, och när en annan skolas fördelning annars kunde räknas fram.",
      ],
      rules: ["AK-3", "AK-4", "DC-8", "DC-10"],
    }),
    change("hojt"),
    change("sankt"),
  ];
}

const ofFreshness = {
  ...ofAssessments,
  qualityDimension: "process",
  population: "Ämnesomdömen i årskurs 1–9 i kommunens grundskolor vid tillfället, i alla ämnen.",
  denominator: "Alla omdömen med datum.",
  cautions: [
    "Åldern räknas till den dag då tillfällets sista omdöme gjordes, inte till i dag.",
    "Omdömen utan datum räknas inte: hur gamla de är går inte att säga. Materialets kontroller säger hur många de är.",
  ],
  rules: ["AK-3"],
} as const;

/** Teachers' subject assessments in October and March: how they are spread, how they change, how fresh they are (AK-3, AK-4). */
export const omdomen: readonly Indicator[] = [
  ...stages.flatMap((stage) => subjects.flatMap((amne) => ofSubject(amne, stage))),
  defineIndicator({
    ...ofFreshness,
    id: "omdomen_farska",
    fromRecords: { family: "omdomen", fact: "farska", population: "omdomen_alder" },
    label: "Andel ämnesomdömen som är högst fyra månader gamla",
    shortLabel: "Färska ämnesomdömen",
    subject: "andelen ämnesomdömen som är högst fyra månader gamla",
    question: "Hur stor andel av omdömena är gjorda inom fyra månader?",
    numerator: "Omdömen som är högst fyra månader gamla.",
    formula: "Unikum kallar omdömen inom fyra månader gröna, fyra till åtta gula och äldre röda.",
  }),
  defineIndicator({
    ...ofFreshness,
    id: "omdomen_gamla",
    direction: "lower",
    fromRecords: { family: "omdomen", fact: "gamla", population: "omdomen_alder" },
    label: "Andel ämnesomdömen som är äldre än åtta månader",
    shortLabel: "Gamla ämnesomdömen",
    subject: "andelen ämnesomdömen som är äldre än åtta månader",
    question: "Hur stor andel av omdömena är äldre än åtta månader?",
    numerator: "Omdömen som är äldre än åtta månader.",
    formula: "Unikum kallar omdömen inom fyra månader gröna, fyra till åtta gula och äldre röda.",
  }),
];
