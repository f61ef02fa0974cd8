import { defineIndicator, type FromGrades, type Indicator } from "./defineIndicator.js";
import { shareOfPupils } from "./gradeDefaults.js";

const CORE = "svenska eller svenska som andraspråk, engelska och matematik";

/** What one kind of programme asks for; the rest of the definition is the same for all four. */
interface Programme {
  readonly id: string;
  readonly fact: FromGrades["fact"];
  readonly headline: boolean;
  readonly label: string;
  readonly shortLabel: string;
  readonly subject: string;
  readonly question: string;
  readonly numerator: string;
  readonly cautions: readonly string[];
  readonly sources: readonly string[];
  readonly rules: readonly string[];
}

function eligibility({ fact, ...programme }: Programme): Indicator {
  return defineIndicator({
    ...shareOfPupils,
    ...programme,
    fromGrades: { arskurs: 9, fact },
    subArea: "Behörighet till gymnasieskolan",
    population: "Alla elever som slutat årskurs 9 vårterminen det läsår som visas.",
    denominator: "Alla elever som slutat årskurs 9.",
    formula:
      "Svenska och svenska som andraspråk räknas aldrig som två ämnen. Dispens i engelska hör till antagningen och räknas inte här.",
    cautions: [
      ...programme.cautions,
      "Skolverket visar »~100« när en till fyra elever inte är behöriga. Det är inte 100 procent.",
    ],
    expected: {
      source: "none",
      reason:
        "SALSA finns inte för behörighet. Ett annat förväntat värde visas bara med namnet på sin modell.",
    },
  });
}

const twelve =
  "Den som är behörig hit är alltid behörig till yrkesprogram. Andelarna går därför inte att lägga ihop.";
const published = ["betyg", "skolverket_behorighet_kommun"] as const;

/** Eligibility for national programmes, four kinds (BE-1 … BE-7). The first stands for them all in the overview. */
export const behorighetAk9: readonly Indicator[] = [
  eligibility({
    id: "behorighet_yr_ak9",
    fact: "behorig_yr",
    headline: true,
    label: "Andel elever behöriga till yrkesprogram, årskurs 9",
    shortLabel: "Behörighet yrkesprogram",
    subject: "andelen elever behöriga till yrkesprogram",
    question: "Hur stor andel av eleverna kan söka ett nationellt program i gymnasieskolan?",
    numerator: `Elever med minst E i ${CORE} samt i ytterligare fem ämnen.`,
    cautions: [],
    sources: ["betyg", "skolverket_slutbetyg_skolenhet", "skolverket_behorighet_kommun", "kolada_data"],
    rules: ["BE-1", "BE-2", "BE-6", "BE-7", "MV-8"],
  }),
  eligibility({
    id: "behorighet_es_ak9",
    fact: "behorig_es",
    headline: false,
    label: "Andel elever behöriga till estetiska programmet, årskurs 9",
    shortLabel: "Behörighet estetiska",
    subject: "andelen elever behöriga till estetiska programmet",
    question: "Hur stor andel av eleverna kan söka estetiska programmet?",
    numerator: `Elever med minst E i ${CORE} samt i ytterligare nio ämnen.`,
    cautions: [twelve],
    sources: published,
    rules: ["BE-1", "BE-3", "BE-6", "BE-7", "MV-8"],
  }),
  eligibility({
    id: "behorighet_eksahu_ak9",
    fact: "behorig_eksahu",
    headline: false,
    label: "Andel elever behöriga till ekonomi-, humanistiska och samhällsvetenskapsprogrammen, årskurs 9",
    shortLabel: "Behörighet EK, HU, SA",
    subject: "andelen elever behöriga till ekonomi-, humanistiska och samhällsvetenskapsprogrammen",
    question:
      "Hur stor andel av eleverna kan söka ekonomi-, humanistiska eller samhällsvetenskapsprogrammet?",
    numerator: `Elever med minst E i ${CORE}, i geografi, historia, religionskunskap och samhällskunskap samt i ytterligare fem ämnen.`,
    cautions: [twelve],
    sources: published,
    rules: ["BE-1", "BE-4", "BE-6", "BE-7", "MV-8"],
  }),
  eligibility({
    id: "behorighet_nate_ak9",
    fact: "behorig_nate",
    headline: false,
    label: "Andel elever behöriga till naturvetenskaps- och teknikprogrammen, årskurs 9",
    shortLabel: "Behörighet NA, TE",
    subject: "andelen elever behöriga till naturvetenskaps- och teknikprogrammen",
    question: "Hur stor andel av eleverna kan söka naturvetenskaps- eller teknikprogrammet?",
    numerator: `Elever med minst E i ${CORE}, i biologi, fysik och kemi samt i ytterligare sex ämnen.`,
    cautions: [twelve],
    sources: published,
    rules: ["BE-1", "BE-5", "BE-6", "BE-7", "MV-8"],
  }),
];
