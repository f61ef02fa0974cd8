/** What every indicator of grades in grundskolan has in common. */
export const ofGrades = {
  focusArea: "Kunskapsresultat",
  skolform: "grundskola",
  qualityDimension: "resultat",
  minimumN: 10,
} as const;

/** … and every share of pupils among them. */
export const shareOfPupils = {
  ...ofGrades,
  direction: "higher",
  measure: "share",
  unit: "procent",
  unitSymbol: "%",
  differenceUnit: "procentenheter",
  decimals: 1,
  bounds: [0, 100],
  delta: 5,
  deltaReason:
    "5 procentenheter är ungefär en elev i en klass på 20. Mindre skillnader ändrar sällan ett beslut.",
} as const;
