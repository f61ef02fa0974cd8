import { defineIndicator, type Indicator } from "./defineIndicator.js";
import { shareOfPupils } from "./gradeDefaults.js";

const inGymnasium = {
  headline: false,
  skolform: "gymnasieskola",
  subArea: "Gymnasieexamen",
  expected: {
    source: "none",
    reason: "Ingen modell för förväntat värde i gymnasieskolan är inläst. Något förväntat värde visas inte.",
  },
} as const;

const twoPerspectives =
  "Hemkommun är ungdomar som bor i kommunen, var de än går i skola. Kommunala skolor är eleverna på kommunens egna skolor, var de än bor. Läs dem sida vid sida, aldrig som en serie.";

const withoutNumber =
  "Elever som saknade svenskt personnummer när de började räknas inte. I kommunens egna uppgifter räknas de.";

/** Programmes of one kind, as the published measures' dimension has them; empty is all of them. */
const kinds = [
  { id: "", dimension: "", who: "", family: {} },
  {
    id: "_hf",
    dimension: "högskoleförberedande program",
    who: ", högskoleförberedande program",
    family: { family: "Gymnasieskolan enligt Kolada, högskoleförberedande program och yrkesprogram" },
  },
  {
    id: "_yp",
    dimension: "yrkesprogram",
    who: ", yrkesprogram",
    family: { family: "Gymnasieskolan enligt Kolada, högskoleförberedande program och yrkesprogram" },
  },
] as const;

type Kind = (typeof kinds)[number];

/** Exam within three or four years as SCB counts it: introductory programmes are in both totals (GY-12). */
function examWithin(years: 3 | 4, { id, dimension, who, family }: Kind): Indicator {
  const words = years === 3 ? "tre" : "fyra";
  const began =
    dimension === "" ? "gymnasieskolan, introduktionsprogram inräknade," : `${dimension} i gymnasieskolan`;
  return defineIndicator({
    ...shareOfPupils,
    ...inGymnasium,
    ...family,
    id: `gy_examen_${years}ar${id}`,
    fromPublished: { matt: `gy_examen_${years}ar`, dimension },
    sources: ["kolada_data"],
    label: `Andel elever med gymnasieexamen inom ${words} år enligt Kolada${who}`,
    shortLabel: `Examen inom ${words} år (Kolada)${who}`,
    subject: `andelen elever med examen inom ${words} år enligt Kolada${who}`,
    question: `Hur stor andel av dem som började gymnasieskolan för ${words} år sedan har examen${who}?`,
    population: `Elever som började ${began} för ${words} år sedan.`,
    numerator: `Elever med yrkesexamen eller högskoleförberedande examen inom ${words} år.`,
    denominator: "Alla elever som började då.",
    formula: "Värdet är SCB:s och hämtas från Kolada som det är publicerat.",
    cautions: [
      twoPerspectives,
      withoutNumber,
      ...(years === 3 && dimension === ""
        ? [
            "Kommunens eget mått inom tre år räknar bara nationella program. Här räknas introduktionsprogram med, så de två är olika mått.",
          ]
        : []),
      "Hur många elever det gäller är inte publicerat, så någon osäkerhet kan inte räknas.",
    ],
    rules: ["GY-8", "GY-11", "GY-12", "GY-14", "MV-12"],
  });
}

const meanGrade = {
  ...inGymnasium,
  focusArea: "Kunskapsresultat",
  qualityDimension: "resultat",
  measure: "mean",
  direction: "higher",
  unit: "poäng",
  unitSymbol: "",
  differenceUnit: "poäng",
  decimals: 1,
  bounds: [0, 20],
  minimumN: 10,
  delta: 0.5,
  deltaReason:
    "0,5 poäng är ett betygssteg högre i en kurs av fem. Mindre skillnader ändrar sällan ett beslut.",
  numerator:
    "Summan av kursernas poäng gånger betygets värde: A = 20, B = 17,5, C = 15, D = 12,5, E = 10, F = 0.",
  denominator: "Alla poäng som eleven har fått betyg i. Gymnasiearbete och utökat program räknas inte.",
} as const;

const notTheOther =
  "Betygspoängen publiceras på två sätt: för alla avgångselever med examen eller studiebevis, och för dem med examen. Den senare är i regel högre. De två får inte jämföras.";

function meanGradeWithExam({ id, dimension, who, family }: Kind): Indicator {
  return defineIndicator({
    ...meanGrade,
    ...family,
    id: `gy_betygspoang_examen${id}`,
    fromPublished: { matt: "gy_betygspoang_examen", dimension },
    sources: ["kolada_data"],
    label: `Genomsnittlig betygspoäng, elever med examen enligt Kolada${who}`,
    shortLabel: `Betygspoäng med examen (Kolada)${who}`,
    subject: `betygspoängen för elever med examen enligt Kolada${who}`,
    question: `Hur höga betyg har de elever som tar gymnasieexamen${who}?`,
    population: `Avgångselever med examen${who}.`,
    formula:
      "Medelvärdet av elevernas betygspoäng. Värdet är SCB:s och hämtas från Kolada som det är publicerat.",
    cautions: [
      notTheOther,
      twoPerspectives,
      "Betygspoäng är inte det meritvärde som används vid antagning till högskolan.",
    ],
    rules: ["GY-10", "GY-14", "MV-12"],
  });
}

const leavers = {
  population: "Avgångselever från nationella program på skolenheten det läsår som visas.",
  sources: ["skolverket_avgangselever_skolenhet"],
} as const;

const notCohort =
  "Avgångselever är de som lämnar skolan med examen eller studiebevis. De som har slutat i förtid är inte med, så andelen är högre än andelen av dem som började.";

const ofLeavers = [
  defineIndicator({
    ...shareOfPupils,
    ...inGymnasium,
    ...leavers,
    id: "gy_avgangna_examen",
    fromPublished: { matt: "gy_examen", dimension: "Nationella program" },
    label: "Andel avgångselever med gymnasieexamen, nationella program",
    shortLabel: "Avgångselever med examen",
    subject: "andelen avgångselever med gymnasieexamen",
    question: "Hur stor andel av dem som går ut gymnasieskolan gör det med examen?",
    numerator: "Avgångselever med yrkesexamen eller högskoleförberedande examen.",
    denominator: "Alla avgångselever från nationella program.",
    formula: "Värdet är Skolverkets, som det är publicerat för skolenheten.",
    cautions: [notCohort],
    rules: ["GY-1", "GY-11", "GY-14"],
  }),
  defineIndicator({
    ...shareOfPupils,
    ...inGymnasium,
    ...leavers,
    id: "gy_avgangna_grundlaggande_behorighet",
    fromPublished: { matt: "gy_grundlaggande_behorighet", dimension: "Nationella program" },
    label: "Andel avgångselever med grundläggande behörighet till högskolan, nationella program",
    shortLabel: "Grundläggande behörighet",
    subject: "andelen avgångselever med grundläggande behörighet",
    question: "Hur stor andel av dem som går ut gymnasieskolan får läsa vidare på högskola?",
    numerator: "Avgångselever med grundläggande behörighet till högskolan.",
    denominator: "Alla avgångselever från nationella program.",
    formula: "Värdet är Skolverkets, som det är publicerat för skolenheten.",
    cautions: [
      notCohort,
      "På yrkesprogram får eleven välja bort de kurser som ger behörighet. En låg andel där är inte ensam ett dåligt resultat.",
    ],
    rules: ["GY-5", "GY-14"],
  }),
  defineIndicator({
    ...meanGrade,
    ...leavers,
    id: "gy_avgangna_betygspoang",
    fromPublished: { matt: "gy_betygspoang", dimension: "Nationella program" },
    label: "Genomsnittlig betygspoäng, avgångselever med examen eller studiebevis",
    shortLabel: "Betygspoäng, alla avgångselever",
    subject: "betygspoängen för alla avgångselever",
    question: "Hur höga betyg har de elever som går ut gymnasieskolan?",
    formula: "Medelvärdet av elevernas betygspoäng. Värdet är Skolverkets, som det är publicerat.",
    cautions: [notTheOther],
    rules: ["GY-10"],
  }),
  defineIndicator({
    ...meanGrade,
    ...leavers,
    id: "gy_avgangna_betygspoang_examen",
    fromPublished: { matt: "gy_betygspoang_examen", dimension: "Nationella program" },
    label: "Genomsnittlig betygspoäng, avgångselever med examen",
    shortLabel: "Betygspoäng, avgångselever med examen",
    subject: "betygspoängen för avgångselever med examen",
    question: "Hur höga betyg har de som går ut skolenheten med examen?",
    population: "Avgångselever med examen från nationella program på skolenheten det läsår som visas.",
    formula: "Medelvärdet av elevernas betygspoäng. Värdet är Skolverkets, som det är publicerat.",
    cautions: [
      notTheOther,
      "Källan säger inte hur många som har examen, så varken antal eller osäkerhet visas.",
    ],
    rules: ["GY-10"],
  }),
] as const;

/** Absence in gymnasieskolan, where it is kept apart from grundskolan's (FR-9): by its effect, not by time. */
const withdrawnAid = defineIndicator({
  ...shareOfPupils,
  ...inGymnasium,
  id: "gy_studiestod_indraget",
  fromPublished: { matt: "gy_studiestod_indraget", dimension: "" },
  sources: ["kolada_data"],
  focusArea: "Trygghet",
  subArea: "Närvaro",
  qualityDimension: "process",
  direction: "lower",
  label: "Andel gymnasieelever med indraget studiestöd på grund av ogiltig frånvaro",
  shortLabel: "Indraget studiestöd",
  subject: "andelen gymnasieelever med indraget studiestöd",
  question: "Hur stor andel av kommunens gymnasieelever har fått studiestödet indraget för ogiltig frånvaro?",
  population: "Gymnasieelever som bor i kommunen, var de än går i skola.",
  numerator:
    "Elever vars upprepade ogiltiga frånvaro skolan har rapporterat och som CSN har dragit in stödet för.",
  denominator: "Alla gymnasieelever som bor i kommunen.",
  formula:
    "Värdet är CSN:s och hämtas från Kolada som det är publicerat. Året som visas är året då läsåret slutar.",
  cautions: [
    "Måttet säger hur många som har fått stödet indraget, inte hur mycket eleverna är borta. Det får inte jämföras med grundskolans frånvaro.",
    "Skolor rapporterar olika noga. En låg andel kan vara få rapporter.",
    "Hur många elever det gäller är inte publicerat, så någon osäkerhet kan inte räknas.",
  ],
  expected: {
    source: "none",
    reason: "Det finns ingen modell för indraget studiestöd. Något förväntat värde visas inte.",
  },
  rules: ["FR-9", "GY-14"],
});

/** What SCB (through Kolada) and Skolverket publish of gymnasieskolan: by home and by own schools, never mixed (GY-14). */
export const gymnasiumPublic: readonly Indicator[] = [
  ...kinds.map((kind) => examWithin(3, kind)),
  ...kinds.map((kind) => examWithin(4, kind)),
  ...kinds.map(meanGradeWithExam),
  ...ofLeavers,
  withdrawnAid,
];
