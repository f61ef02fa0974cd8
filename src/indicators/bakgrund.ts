import { defineIndicator } from "./defineIndicator.js";
import { shareOfPupils } from "./gradeDefaults.js";

/** Pupils whose background is not registered, from the municipality's own grades (DC-17). */
export const bakgrund = [
  defineIndicator({
    ...shareOfPupils,
    id: "okand_bakgrund_ak9",
    subArea: "Förutsättningar",
    qualityDimension: "struktur",
    headline: false,
    direction: "none",
    // the pupils of the results of year 9: a group hidden for its size there is hidden here
    fromRecords: { family: "bakgrund", fact: "okand_ak9", population: "9" },
    label: "Andel elever med okänd bakgrund, årskurs 9",
    shortLabel: "Okänd bakgrund åk 9",
    subject: "andelen elever med okänd bakgrund i årskurs 9",
    question: "Hur stor andel av eleverna i årskurs 9 saknar svenskt personnummer?",
    population: "Elever som avslutat årskurs 9 i kommunens grundskolor.",
    numerator: "Elever med tillfälligt nummer (TF) eller samordningsnummer.",
    denominator: "Alla elever som avslutat årskurs 9.",
    formula:
      "Numrets form avgör: bokstäver i slutet, eller dagen plus 60. Ett läsår där någon elevs id varken är personnummer eller sådant nummer har inget värde.",
    cautions: [
      "SALSA räknar elever med okänd bakgrund till de nyinvandrade. Här räknas bara de med okänd bakgrund.",
      "Ett nummer säger inget om eleven. Läs värdet som en förutsättning för skolan, aldrig som en egenskap hos eleverna.",
    ],
    delta: 5,
    deltaReason:
      "5 procentenheter är ungefär en elev i en klass på 20. Mindre skillnader ändrar sällan ett beslut.",
    expected: {
      source: "none",
      reason: "Elevernas bakgrund är en förutsättning, inte ett resultat. Något förväntat värde finns inte.",
    },
    sources: ["betyg"],
    rules: ["DC-17", "SA-3"],
  }),
];
