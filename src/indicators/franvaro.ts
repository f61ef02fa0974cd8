import { absenceLimits } from "./absenceLimits.js";
import { defineIndicator } from "./defineIndicator.js";

const ofAbsence = {
  focusArea: "Trygghet",
  subArea: "Närvaro",
  skolform: "grundskola",
  qualityDimension: "process",
  headline: false,
  unit: "procent",
  unitSymbol: "%",
  differenceUnit: "procentenheter",
  decimals: 1,
  bounds: [0, 100],
  minimumN: 10,
  population:
    "Elever i kommunens grundskolor som har haft undervisning under läsåret, förskoleklassen inräknad. En elev som har bytt skola räknas vid båda, med den tid hon har haft vid var och en.",
  expected: {
    source: "none",
    reason: "Det finns ingen modell för förväntad frånvaro. Något förväntat värde visas inte.",
  },
  sources: ["franvaro", "ss12000"],
} as const;

const cautions = [
  "Det finns ingen nationell statistik över frånvaro, så värdet kan inte jämföras med riket.",
  "Tid som ingen har rapporterat räknas inte som frånvaro och visar sig i rapporteringsgraden. Är den låg är frånvaron större än den ser ut.",
  "Elevsystem räknar olika, till exempel sen ankomst. Jämför inte med en kommun som har ett annat system.",
] as const;

const ratio = {
  ...ofAbsence,
  measure: "ratio",
  delta: 1,
  deltaReason:
    "1 procentenhet av tiden är ungefär två skoldagar om läsåret för varje elev. Mindre skillnader ändrar sällan ett beslut.",
} as const;

const overThreshold = (percent: 10 | 15 | 20 | 50) =>
  defineIndicator({
    ...ofAbsence,
    id: `franvaro_over_${percent}`,
    family: "frånvaro över en gräns",
    fromRecords: { family: "franvaro", fact: `over_${percent}`, population: "franvaro" },
    measure: "share",
    direction: "lower",
    delta: 5,
    deltaReason:
      "5 procentenheter är ungefär en elev i en klass på 20. Mindre skillnader ändrar sällan ett beslut.",
    label: `Andel elever med minst ${percent} procents frånvaro`,
    shortLabel: `Frånvaro minst ${percent} %`,
    subject: `andelen elever med minst ${percent} procents frånvaro`,
    question: `Hur stor andel av eleverna är borta minst ${percent} procent av undervisningstiden?`,
    numerator: `Elever vars giltiga och ogiltiga frånvaro tillsammans är minst ${percent} procent av deras undervisningstid.`,
    denominator: "Alla elever i populationen.",
    formula:
      "Elevens frånvarotid läggs ihop över läsåret och delas med elevens undervisningstid. Både giltig och ogiltig frånvaro räknas, som när upprepad eller lång frånvaro ska utredas.",
    cautions: [
      ...cautions,
      "Gränsen är en konvention. I lag finns ingen gräns i procent för när frånvaro ska utredas.",
    ],
    rules: ["FR-1", "FR-2", "FR-5", "FR-7", "FR-8"],
  });

/** Absence in grundskolan: of time, and of pupils over a limit (FR-1…FR-8). */
export const franvaro = [
  defineIndicator({
    ...ratio,
    id: "franvaro_total",
    fromRecords: { family: "franvaro", fact: "total", population: "franvaro" },
    direction: "lower",
    label: "Frånvaro, andel av undervisningstiden",
    shortLabel: "Frånvaro",
    subject: "frånvaron",
    question: "Hur stor del av undervisningstiden är eleverna borta?",
    numerator: "Giltig och ogiltig frånvaro i minuter.",
    denominator: "Elevernas undervisningstid i minuter. Inställda lektioner ingår inte.",
    formula:
      "Alla elevers frånvarotid delas med alla elevers undervisningstid. Det är inte medelvärdet av elevernas egna andelar: den som har mer undervisning väger mer.",
    cautions,
    rules: ["FR-1", "FR-3", "FR-4", "FR-5", "FR-6", "FR-7", "FR-8"],
  }),
  defineIndicator({
    ...ratio,
    id: "franvaro_ogiltig",
    fromRecords: { family: "franvaro", fact: "ogiltig", population: "franvaro" },
    direction: "lower",
    label: "Ogiltig frånvaro, andel av undervisningstiden",
    shortLabel: "Ogiltig frånvaro",
    subject: "den ogiltiga frånvaron",
    question: "Hur stor del av undervisningstiden är eleverna borta utan giltigt skäl?",
    numerator: "Ogiltig frånvaro i minuter: varken anmäld sjukdom eller beviljad ledighet.",
    denominator: "Elevernas undervisningstid i minuter. Inställda lektioner ingår inte.",
    formula: "Alla elevers ogiltiga frånvarotid delas med alla elevers undervisningstid.",
    cautions,
    rules: ["FR-1", "FR-3", "FR-4", "FR-5", "FR-6", "FR-8"],
  }),
  ...absenceLimits.map(overThreshold),
  defineIndicator({
    ...ratio,
    id: "franvaro_rapporteringsgrad",
    fromRecords: { family: "franvaro", fact: "rapporterad", population: "franvaro rapporterad" },
    direction: "higher",
    qualityDimension: "process",
    label: "Rapporteringsgrad, andel av undervisningstiden",
    shortLabel: "Rapporteringsgrad",
    subject: "rapporteringsgraden",
    question: "För hur stor del av undervisningstiden har frånvaron rapporterats?",
    numerator: "Undervisningstid i minuter för vilken läraren har rapporterat närvaro eller frånvaro.",
    denominator: "Undervisningstid i minuter för de elever vars rapporterade tid är levererad.",
    formula:
      "All rapporterad tid delas med all undervisningstid. En elev utan uppgift om rapporterad tid räknas inte.",
    cautions: [
      "Under 90 procent visas frånvaron utan jämförelser: det som inte är rapporterat är inte närvaro.",
    ],
    rules: ["FR-5"],
  }),
] as const;
