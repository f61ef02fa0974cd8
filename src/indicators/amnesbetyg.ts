import { type Amne, amnen } from "./amnen.js";
import { defineIndicator, type Indicator } from "./defineIndicator.js";
import { ofGrades, shareOfPupils } from "./gradeDefaults.js";

const ofSubject = {
  headline: false,
  subArea: "Ämnesbetyg",
  expected: {
    source: "none",
    reason: "SALSA finns inte för enskilda ämnen. Något annat förväntat värde visas inte.",
  },
  sources: ["betyg"],
} as const;

function readers(arskurs: 6 | 9): string {
  return `Elever som läst ämnet och fått betyg eller streck i det vårterminen i årskurs ${arskurs} det läsår som visas.`;
}

function passed(amne: Amne, arskurs: 6 | 9): Indicator {
  const who = arskurs === 9 ? "elever" : "elever i årskurs 6";
  return defineIndicator({
    ...shareOfPupils,
    ...ofSubject,
    id: `godkant_${amne.kod.toLowerCase()}_ak${arskurs}`,
    family: `Godkända betyg per ämne, årskurs ${arskurs}`,
    fromGrades: { arskurs, fact: "godkand", amne: amne.kod },
    fromPublished: { matt: `godkant_ak${arskurs}`, dimension: amne.kod },
    sources: ["betyg", "skolverket_amnesbetyg_over_tid", "kolada_data"],
    label: `Andel elever med godkänt betyg i ${amne.namn}, årskurs ${arskurs}`,
    shortLabel: `Godkänt i ${amne.namn} åk ${arskurs}`,
    subject: `andelen ${who} med godkänt betyg i ${amne.namn}`,
    question: `Hur stor andel av eleverna har minst E i ${amne.namn}?`,
    population: readers(arskurs),
    numerator: "Elever med minst E i ämnet.",
    denominator: "Alla elever som läst ämnet.",
    formula:
      "F och streck är inte godkända. En elev som inte läst ämnet räknas varken i täljaren eller i nämnaren.",
    cautions: amne.cautions,
    rules: arskurs === 6 ? ["MV-2", "AK-1", "AK-2"] : ["MV-2", "BE-1"],
  });
}

function meanPoints(amne: Amne): Indicator {
  return defineIndicator({
    ...ofGrades,
    ...ofSubject,
    id: `betygspoang_${amne.kod.toLowerCase()}_ak9`,
    family: "Betygspoäng per ämne, årskurs 9",
    fromGrades: { arskurs: 9, fact: "poang_x2", amne: amne.kod },
    label: `Genomsnittlig betygspoäng i ${amne.namn}, årskurs 9`,
    shortLabel: `Betygspoäng i ${amne.namn} åk 9`,
    subject: `betygspoängen i ${amne.namn}`,
    question: `Hur höga betyg har eleverna i ${amne.namn}?`,
    measure: "mean",
    direction: "higher",
    unit: "poäng",
    unitSymbol: "",
    differenceUnit: "poäng",
    decimals: 1,
    bounds: [0, 20],
    population: readers(9),
    numerator: "Summan av elevernas betygspoäng i ämnet.",
    denominator: "Alla elever som läst ämnet.",
    formula: "A = 20, B = 17,5, C = 15, D = 12,5, E = 10, F och streck = 0.",
    cautions: [
      ...amne.cautions,
      "Streck räknas som 0 poäng, som i meritvärdet. Den som räknar utan streck får ett högre värde.",
    ],
    delta: 1,
    deltaReason:
      "1 poäng är ett betygssteg högre för två av fem elever. Mindre skillnader ändrar sällan ett beslut.",
    rules: ["MV-1", "MV-2", "MV-15"],
  });
}

function distribution(amne: Amne): Indicator {
  return defineIndicator({
    ...shareOfPupils,
    ...ofSubject,
    id: `betygsfordelning_${amne.kod.toLowerCase()}_ak9`,
    family: "Betygsfördelning per ämne, årskurs 9",
    fromGrades: { arskurs: 9, fact: "betyg", amne: amne.kod },
    label: `Betygens fördelning i ${amne.namn}, årskurs 9`,
    shortLabel: `Betygsfördelning i ${amne.namn} åk 9`,
    subject: `betygens fördelning i ${amne.namn}`,
    question: `Hur fördelar sig eleverna på betygen i ${amne.namn}?`,
    direction: "none",
    population: readers(9),
    numerator: "Elever med just det betyg som gruppen anger: betyg_a till betyg_f, eller betyg_streck.",
    denominator: "Alla elever som läst ämnet.",
    formula: "Varje betyg har en egen rad. Andelarna för ett ämne summerar till 100 procent.",
    cautions: [
      ...amne.cautions,
      "Fördelningen visas hel eller inte alls. Den döljs när något betyg har getts till en till fyra elever, och när en annan skolas fördelning annars kunde räknas fram.",
    ],
    rules: ["MV-2", "AK-4", "DC-8", "DC-10"],
  });
}

const inYear = (arskurs: 6 | 9) => amnen.filter(({ arskurser }) => arskurser.includes(arskurs));

/** Grades in single subjects: passed in year 9 and 6, mean points and distribution in year 9. One each per subject. */
export const amnesbetyg: readonly Indicator[] = [
  ...inYear(9).map((amne) => passed(amne, 9)),
  ...inYear(6).map((amne) => passed(amne, 6)),
  ...inYear(9).map(meanPoints),
  ...inYear(9).map(distribution),
];
