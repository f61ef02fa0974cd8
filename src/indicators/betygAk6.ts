import { defineIndicator } from "./defineIndicator.js";
import { shareOfPupils } from "./gradeDefaults.js";

/** Grades of the spring term of year 6 as a whole (AK-1, AK-2, BE-9). */
export const betygAk6 = [
  defineIndicator({
    ...shareOfPupils,
    id: "alla_amnen_ak6",
    headline: true,
    fromGrades: { arskurs: 6, fact: "alla_amnen" },
    fromPublished: { matt: "alla_amnen_ak6", dimension: "" },
    label: "Andel elever med godkända betyg i alla ämnen, årskurs 6",
    shortLabel: "Alla ämnen åk 6",
    subject: "andelen elever i årskurs 6 med godkända betyg i alla ämnen",
    question: "Hur stor andel av eleverna i årskurs 6 når betygskriterierna i alla ämnen?",
    subArea: "Betygskriterier",
    population:
      "Elever i årskurs 6 vårterminen det läsår som visas som har något betyg, streck eller anpassad studiegång.",
    numerator: "Elever med minst E i varje ämne som ingått i elevens utbildning.",
    denominator: "Alla elever i populationen.",
    formula:
      "Ett F eller ett streck i något ämne betyder att eleven inte räknas. Blockbetyg i NO och SO räknas som ett betyg vardera och förs aldrig över till de enskilda ämnena. Ett ämne som eleven inte läst räknas inte emot.",
    cautions: [
      "Skolverket räknar ett ämne som fallit bort genom anpassad studiegång som inte godkänt. Här räknas det inte emot, så Skolverkets andel kan vara något lägre.",
      "Skolor med blockbetyg har färre betyg per elev. Andelarna är därför inte helt jämförbara mellan skolor.",
    ],
    expected: {
      source: "none",
      reason: "SALSA finns inte för årskurs 6. Något annat förväntat värde visas inte.",
    },
    sources: ["betyg", "skolverket_betyg_ak6_kommun"],
    rules: ["AK-1", "AK-2", "BE-9", "MV-8"],
  }),
] as const;
