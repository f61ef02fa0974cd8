import { defineIndicator, type Indicator } from "./defineIndicator.js";
import { ofGrades, shareOfPupils } from "./gradeDefaults.js";

interface Prov {
  readonly kod: "MA" | "SV" | "EN";
  readonly namn: string;
  readonly cautions: readonly string[];
}

const prov: readonly Prov[] = [
  { kod: "MA", namn: "matematik", cautions: [] },
  {
    kod: "SV",
    namn: "svenska",
    cautions: [
      "Svenska som andraspråk är ett eget ämne och räknas inte här, trots att provet är detsamma. En elev räknas när både provbetyg och slutbetyg är i svenska.",
    ],
  },
  { kod: "EN", namn: "engelska", cautions: [] },
];

const together = (namn: string) =>
  `Elever med både provbetyg och slutbetyg (A–F) i ${namn} vårterminen i årskurs 9 det läsår som visas.`;

const cautions = [
  "Provbetyget avser det nationella provet och slutbetyget hela kursplanen. Det finns ingen norm för hur mycket de får skilja, så varken hög eller låg andel är bra eller dålig i sig.",
  "En elev som inte har provbetyg, eller har streck i stället för betyg, räknas inte. Är de många kan värdet visa vilka som gjorde provet mer än hur betygen sattes.",
] as const;

const ofTests = (kod: Prov["kod"]) =>
  ({
    headline: false,
    subArea: "Nationella prov",
    direction: "none",
    expected: {
      source: "none",
      reason: "SALSA finns inte för nationella prov. Något annat förväntat värde visas inte.",
    },
    population: together(prov.find((each) => each.kod === kod)?.namn ?? kod),
    sources: ["np", "betyg"],
  }) as const;

function relation({ kod, namn, cautions: own }: Prov, than: "lagre" | "hogre"): Indicator {
  const word = than === "lagre" ? "lägre" : "högre";
  return defineIndicator({
    ...shareOfPupils,
    ...ofTests(kod),
    id: `betyg_${than}_an_np_${kod.toLowerCase()}_ak9`,
    family: `Slutbetyg ${word} än provbetyg, årskurs 9`,
    fromRecords: {
      family: "np",
      fact: `${than}_${kod.toLowerCase()}`,
      population: `9 ${kod} np`,
    },
    fromPublished: { matt: `betyg_${than}_an_np_ak9`, dimension: kod },
    sources: ["np", "betyg", "kolada_data"],
    label: `Andel elever med ${word} slutbetyg än provbetyg i ${namn}, årskurs 9`,
    shortLabel: `${than === "lagre" ? "Lägre" : "Högre"} betyg än prov i ${namn} åk 9`,
    subject: `andelen elever med ${word} slutbetyg än provbetyg i ${namn}`,
    question: `Hur stor andel av eleverna får ${word} slutbetyg än provbetyg i ${namn}?`,
    numerator: `Elever vars slutbetyg i ämnet är ${word} än provbetyget.`,
    denominator: "Elever med både provbetyg och slutbetyg A–F i ämnet.",
    formula:
      "Slutbetyget jämförs med provbetyget, elev för elev. Lägre, lika och högre är tillsammans 100 procent; andelen lika visas inte, för att små andelar annars kunde räknas fram.",
    cautions: [...cautions, ...own],
    rules: ["NP-1", "NP-2", "NP-4"],
  });
}

function testPoints({ kod, namn, cautions: own }: Prov): Indicator {
  return defineIndicator({
    ...ofGrades,
    ...ofTests(kod),
    id: `provbetyg_${kod.toLowerCase()}_ak9`,
    family: "Provbetyg i nationella prov, årskurs 9",
    fromRecords: {
      family: "np",
      fact: `provbetyg_${kod.toLowerCase()}`,
      population: `9 ${kod} np`,
    },
    direction: "higher",
    measure: "mean",
    unit: "poäng",
    unitSymbol: "",
    differenceUnit: "poäng",
    decimals: 1,
    bounds: [0, 20],
    delta: 1,
    deltaReason:
      "1 poäng är två femtedels betygssteg för varje elev. Mindre skillnader ändrar sällan ett beslut.",
    label: `Genomsnittligt provbetyg i ${namn}, årskurs 9`,
    shortLabel: `Provbetyg i ${namn} åk 9`,
    subject: `det genomsnittliga provbetyget i ${namn}`,
    question: `Hur väl lyckas eleverna på det nationella provet i ${namn}?`,
    numerator: "Summan av elevernas provbetyg i poäng.",
    denominator: "Elever med både provbetyg och slutbetyg A–F i ämnet.",
    formula: "A = 20, B = 17,5, C = 15, D = 12,5, E = 10, F = 0. Medelvärdet av elevernas poäng.",
    cautions: [cautions[1], ...own],
    rules: ["MV-1", "MV-15", "NP-1", "NP-3", "NP-4"],
  });
}

/** National tests in year 9, by themselves and against the final grades (NP-1…NP-5). */
export const np: readonly Indicator[] = prov.flatMap((each) => [
  relation(each, "lagre"),
  relation(each, "hogre"),
  testPoints(each),
]);
