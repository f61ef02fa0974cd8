import { defineIndicator } from "./defineIndicator.js";

const ofReading = {
  focusArea: "Kunskapsresultat",
  subArea: "Läsning",
  skolform: "grundskola",
  headline: false,
  measure: "share",
  direction: "higher",
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
    reason: "Det finns ingen modell för förväntat resultat på lästest. Något förväntat värde visas inte.",
  },
  sources: ["lasning", "kartlagd_export"],
} as const;

const cautions = [
  "Målnivån gäller slutet av vårterminen. På hösten har de flesta inte nått den än, och det är väntat: jämför höst med höst och vår med vår.",
  "Att nå målnivån är ett strängare krav än att klara nationellt prov eller bedömningsstöd. Värdena går inte att likställa.",
  "Årskurs 4 och uppåt räknas inte, för någon målnivå för dem är inte publicerad. Inte heller förskoleklass räknas.",
  "Läs värdet tillsammans med hur stor andel av eleverna som är färdigtestade: de som inte är det kan läsa annorlunda än de andra.",
] as const;

/** Areas with levels of their own that have an indicator (LL-4); läsförståelse carries the contract's id. */
const areas = [
  { suffix: "", omrade: "lasforstaelse", namn: "läsförståelse" },
  { suffix: "_avkodning", omrade: "avkodning", namn: "avkodning" },
  { suffix: "_sprakforstaelse", omrade: "sprakforstaelse", namn: "språkförståelse" },
] as const;

const reachedGoal = ({ suffix, omrade, namn }: (typeof areas)[number]) =>
  defineIndicator({
    ...ofReading,
    id: `lasning_natt_mal${suffix}`,
    family: "målnivån i lästest",
    qualityDimension: "resultat",
    // one population: a group hidden for its size in one is hidden in all, or its size would follow from another
    fromRecords: { family: "lasning", fact: `natt_mal_${omrade}`, population: "lasning" },
    label: `Andel elever i årskurs 1–3 som når målnivån i ${namn}`,
    shortLabel: `Målnivå i ${namn}`,
    subject: `andelen elever som når målnivån i ${namn}`,
    question: `Hur stor andel av eleverna i årskurs 1–3 har nått målnivån för sin årskurs i ${namn}?`,
    population: `Elever i årskurs 1–3 i kommunens grundskolor som har gjort alla deltest i ${namn} vid tillfället.`,
    numerator: "Elever på minst nivå 3 i årskurs 1, nivå 4 i årskurs 2 eller nivå 5 i årskurs 3.",
    denominator: `Elever som har gjort alla deltest i ${namn}.`,
    formula:
      "Elevens nivå på skalan 1–6 jämförs med målet för elevens egen årskurs. Där testet bara anger färg räknas grönt som nått mål, gult och orange inte. En elev utan nivå räknas inte.",
    cautions,
    rules: ["LL-1", "LL-2", "LL-3", "LL-4", "LL-5", "LL-6", "BS-1"],
  });

/** Reading tests in years 1–3: who reaches the goal of their own year, and how many were wholly tested (LL-1 … LL-6). */
export const lasning = [
  ...areas.map(reachedGoal),
  defineIndicator({
    ...ofReading,
    id: "lasning_fullstandig",
    qualityDimension: "process",
    fromRecords: { family: "lasning", fact: "fullstandig", population: "lasning" },
    label: "Andel elever i årskurs 1–3 som är färdigtestade i läsförståelse",
    shortLabel: "Färdigtestade i läsförståelse",
    subject: "andelen elever som är färdigtestade i läsförståelse",
    question: "Hur stor andel av eleverna i lästestet har gjort alla deltest i läsförståelse?",
    population: "Elever i årskurs 1–3 i kommunens grundskolor som finns med i filen från lästestet.",
    numerator: "Elever som har en nivå i läsförståelse.",
    denominator: "Alla elever i filen i årskurs 1–3.",
    formula: "En nivå finns bara när alla deltest i området är gjorda.",
    cautions: [
      "Elever som inte finns med i filen syns inte. Andelen säger inget om dem som aldrig började testet.",
    ],
    rules: ["LL-2", "LL-4", "LL-6"],
  }),
] as const;
