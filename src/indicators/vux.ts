import { defineIndicator } from "./defineIndicator.js";

const komvux = {
  fact: "vux",
  who: "komvux",
  courses: "Kursdeltaganden i komvux på grundläggande och gymnasial nivå under kalenderåret",
} as const;

const sfi = { fact: "sfi", who: "sfi", courses: "Kursdeltaganden i sfi under kalenderåret" } as const;

type Education = typeof komvux | typeof sfi;

const ofCourses = {
  focusArea: "Kunskapsresultat",
  subArea: "Genomströmning",
  skolform: "vuxenutbildning",
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
    "5 procentenheter är ett av tjugo kursdeltaganden, ungefär en plats i en kursgrupp. Mindre skillnader ändrar sällan ett beslut.",
  expected: {
    source: "none",
    reason:
      "Det finns ingen modell för förväntade kursresultat i vuxenutbildningen. Något förväntat värde visas inte.",
  },
  sources: ["vux"],
} as const;

const cautions = [
  "Måttet räknar kursdeltaganden, inte personer: den som läser två kurser räknas två gånger. Värdet döljs när färre än tio personer står bakom det.",
  "Samma persons kurser följs åt, så osäkerheten är större än intervallet visar.",
] as const;

const allThree =
  "Alla kursdeltaganden under året: slutförda, avbrutna och de som fortsätter nästa kalenderår.";

const leaving = ({ fact, who, courses }: Education) =>
  [
    defineIndicator({
      ...ofCourses,
      id: `${fact}_avbrott`,
      fromRecords: { family: "vux", fact: `${fact}_avbrott`, population: fact },
      direction: "lower",
      label: `Andel avbrutna av alla kursdeltaganden, ${who}`,
      shortLabel: `Avbrott ${who}`,
      subject: `andelen avbrutna av alla kursdeltaganden i ${who}`,
      question: `Hur stor andel av kursdeltagandena i ${who} avbryts under året?`,
      population: `${courses}.`,
      numerator: "Kursdeltaganden som avbrutits.",
      denominator: allThree,
      formula: "Antal avbrutna delas med antal slutförda, avbrutna och fortsättande.",
      cautions: [
        "Nämnaren är alla tre utfallen. Räknas bara avslutade kurser blir andelen högre: jämför inte de två.",
        ...cautions,
      ],
      rules: ["VX-1", "VX-3", "VX-5", "VX-6"],
    }),
    defineIndicator({
      ...ofCourses,
      id: `${fact}_avbrott_avslutade`,
      fromRecords: { family: "vux", fact: `${fact}_avbrott_avslutade`, population: `${fact} avslutade` },
      direction: "lower",
      label: `Andel avbrutna av avslutade kursdeltaganden, ${who}`,
      shortLabel: `Avbrott av avslutade, ${who}`,
      subject: `andelen avbrutna av avslutade kursdeltaganden i ${who}`,
      question: `Hur stor andel av de kursdeltaganden i ${who} som tagit slut under året har avbrutits?`,
      population: `${courses} som slutförts eller avbrutits. De som fortsätter nästa kalenderår ingår inte.`,
      numerator: "Kursdeltaganden som avbrutits.",
      denominator: "Slutförda och avbrutna kursdeltaganden.",
      formula: "Antal avbrutna delas med antal slutförda och avbrutna.",
      cautions: [
        "Nämnaren är bara avslutade kurser. Räknas också de som fortsätter blir andelen lägre: jämför inte de två.",
        ...cautions,
      ],
      rules: ["VX-1", "VX-3", "VX-5", "VX-6"],
    }),
  ] as const;

/** Course results in komvux and sfi, of participations (VX-1, VX-3). */
export const vux = [
  defineIndicator({
    ...ofCourses,
    id: "vux_slutfort",
    fromRecords: { family: "vux", fact: "vux_slutfort", population: "vux" },
    direction: "higher",
    label: "Andel slutförda av alla kursdeltaganden, komvux",
    shortLabel: "Slutförda kurser komvux",
    subject: "andelen slutförda av alla kursdeltaganden i komvux",
    question: "Hur stor andel av kursdeltagandena i komvux slutförs under året?",
    population: `${komvux.courses}.`,
    numerator: "Kursdeltaganden som slutförts, oavsett betyg.",
    denominator: allThree,
    formula: "Antal slutförda delas med antal slutförda, avbrutna och fortsättande.",
    cautions: [
      "Den som inte slutfört har antingen avbrutit eller fortsätter nästa kalenderår.",
      "En slutförd kurs kan ha betyget F. Måttet säger inte om kursen är godkänd.",
      ...cautions,
    ],
    rules: ["VX-1", "VX-3", "VX-6"],
  }),
  ...leaving(komvux),
  ...leaving(sfi),
] as const;
