import { defineIndicator } from "./defineIndicator.js";
import { ofGrades, shareOfPupils } from "./gradeDefaults.js";

/** Year-9 leaving grades: merit value and all subjects (domain rules MV-1…15, BE-9). */
export const slutbetygAk9 = [
  defineIndicator({
    ...ofGrades,
    direction: "higher",
    id: "meritvarde_ak9",
    headline: true,
    fromGrades: { arskurs: 9, fact: "merit17_x2" },
    label: "Meritvärde i årskurs 9, 17 ämnen",
    shortLabel: "Meritvärde åk 9",
    subject: "meritvärdet",
    question: "Hur höga betyg har eleverna när de lämnar grundskolan?",
    subArea: "Meritvärde",
    measure: "mean",
    unit: "poäng",
    unitSymbol: "",
    differenceUnit: "poäng",
    decimals: 1,
    bounds: [0, 340],
    population:
      "Elever som fått slutbetyg i årskurs 9 vårterminen det läsår som visas och har minst ett godkänt betyg.",
    numerator: "Summan av elevernas meritvärden.",
    denominator: "Antal elever med minst ett godkänt betyg (E eller högre).",
    formula:
      "A = 20, B = 17,5, C = 15, D = 12,5, E = 10, F och streck = 0. De 16 bästa betygen, och därtill godkänt betyg i moderna språk som språkval som ett 17:e.",
    cautions: [
      "Medelvärdet räknar bara elever med minst ett godkänt betyg. Andelarna räknar alla som slutat årskurs 9. Därför kan antalet elever skilja mellan måtten.",
      "Meritvärdet är till för antagning. Visa det aldrig för grupper under skolenhet.",
    ],
    delta: 10,
    deltaReason:
      "10 poäng är fyra betygssteg, till exempel ett steg högre i vart fjärde ämne. Mindre skillnader ändrar sällan ett beslut.",
    assumedSpread: {
      sd: 65,
      reason:
        "Skolverket publicerar inte spridningen mellan elever. Där bara det publicerade medelvärdet finns antas 65 poäng, ungefär den spridning som en årskull brukar ha.",
    },
    expected: { source: "salsa" },
    sources: ["betyg", "skolverket_slutbetyg_skolenhet", "kolada_data", "salsa"],
    rules: ["MV-1", "MV-2", "MV-3", "MV-4", "MV-5", "MV-6", "MV-7", "MV-9", "MV-15"],
  }),
  defineIndicator({
    ...shareOfPupils,
    id: "alla_amnen_ak9",
    headline: true,
    fromGrades: { arskurs: 9, fact: "alla_amnen" },
    label: "Andel elever med godkända betyg i alla ämnen, årskurs 9",
    shortLabel: "Alla ämnen åk 9",
    subject: "andelen elever med godkända betyg i alla ämnen",
    question: "Hur stor andel av eleverna når betygskriterierna i alla ämnen?",
    subArea: "Betygskriterier",
    population: "Alla elever som slutat årskurs 9 vårterminen det läsår som visas.",
    numerator: "Elever med minst E i varje ämne som ingått i elevens utbildning.",
    denominator: "Alla elever som slutat årskurs 9.",
    formula:
      "Ett F eller ett streck i något ämne betyder att eleven inte räknas. Ett ämne som eleven inte läst räknas inte emot.",
    cautions: [
      "Skolverket kallade måttet »kunskapskraven i alla ämnen« fram till att betygskriterier infördes.",
    ],
    expected: { source: "salsa" },
    sources: ["betyg", "skolverket_slutbetyg_skolenhet", "kolada_data", "salsa"],
    rules: ["BE-9", "MV-8"],
  }),
] as const;
