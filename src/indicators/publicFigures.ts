import { defineIndicator, type Indicator } from "./defineIndicator.js";
import { shareOfPupils } from "./gradeDefaults.js";

const noModel = (what: string) =>
  ({
    source: "none",
    reason: `Det finns ingen modell för ${what}. Något förväntat värde visas inte.`,
  }) as const;

const fromKolada = {
  headline: false,
  sources: ["kolada_data"],
} as const;

const surveyed = {
  elever_ak5: { who: "eleverna i årskurs 5", by: "Elever i årskurs 5", skolform: "grundskola" },
  elever_ak8: { who: "eleverna i årskurs 8", by: "Elever i årskurs 8", skolform: "grundskola" },
  elever_gy2: {
    who: "eleverna i gymnasieskolans år 2",
    by: "Elever i gymnasieskolans år 2",
    skolform: "gymnasieskola",
  },
  personal_gr: {
    who: "den pedagogiska personalen i grundskolan",
    by: "Pedagogisk personal i grundskolan",
    skolform: "grundskola",
  },
  personal_gy: {
    who: "den pedagogiska personalen i gymnasieskolan",
    by: "Pedagogisk personal i gymnasieskolan",
    skolform: "gymnasieskola",
  },
} as const;

const questions = {
  trygghet: {
    label: "trygghet i skolan",
    asked: {
      elever: "Känner du dig trygg i skolan?",
      personal: "Upplever du att eleverna känner sig trygga i skolan?",
    },
    answers: "»Helt och hållet« eller »Till stor del«",
  },
  studiero: {
    label: "studiero på lektionerna",
    asked: {
      elever: "Hur ofta är det arbetsro på lektionerna?",
      personal: "Hur ofta upplever du att det är studiero på dina lektioner?",
    },
    answers: "»Alltid« eller »Ofta«",
  },
} as const;

/** Share of positive answers in Skolenkäten, as Kolada has it (EN-4, EN-6). */
function positiveAnswers(area: keyof typeof questions, group: keyof typeof surveyed): Indicator {
  const { label, asked, answers } = questions[area];
  const { who, by, skolform } = surveyed[group];
  const question = asked[group.startsWith("elever") ? "elever" : "personal"];
  return defineIndicator({
    ...shareOfPupils,
    ...fromKolada,
    id: `${area}_${group}`,
    family: "Skolenkäten, andel positiva svar",
    fromPublished: { matt: `skolenkat_${area}_andel`, dimension: group },
    focusArea: "Trygghet",
    subArea: area === "trygghet" ? "Trygghet" : "Studiero",
    skolform,
    qualityDimension: "process",
    label: `Andel positiva svar om ${label}, ${who}`,
    shortLabel: `${area === "trygghet" ? "Trygghet" : "Studiero"}, ${who}`,
    subject: `andelen positiva svar om ${label} bland ${who}`,
    question: `Hur stor andel av ${who} svarar positivt på frågan om ${label}?`,
    population: `${by} i kommunens skolor som har svarat på Skolinspektionens skolenkät.`,
    numerator: `De som har svarat ${answers} på frågan »${question}«`.replace(/([^.?])$/, "$1."),
    denominator: "Alla som har svarat på frågan. De som har svarat »Vet inte« räknas med.",
    formula:
      "Andelen positiva svar är ett annat mått än Skolinspektionens index 0–10, som inte räknar »Vet inte«. De två får inte jämföras.",
    cautions: [
      "En skola är med i enkäten vartannat år. Kolada för samman två år och visar dem som det senare.",
      "Svarsfrekvensen finns inte i Koladas värde. Läs den i Skolinspektionens rapport innan värdet används.",
      "Hur många som har svarat är inte publicerat, så någon osäkerhet kan inte räknas.",
    ],
    expected: noModel("enkätsvar"),
    delta: 5,
    deltaReason:
      "5 procentenheter är ungefär en elev i en klass på 20. Mindre skillnader ändrar sällan ett beslut.",
    rules: ["EN-1", "EN-4", "EN-5", "EN-6"],
  });
}

const ratioInPercent = {
  ...fromKolada,
  measure: "ratio",
  unit: "procent",
  unitSymbol: "%",
  differenceUnit: "procentenheter",
  decimals: 1,
  bounds: [0, 100],
  direction: "higher",
  minimumN: 10,
  qualityDimension: "struktur",
} as const;

const perPerson = {
  ...fromKolada,
  measure: "ratio",
  unitSymbol: "",
  decimals: 1,
  bounds: [0, 50],
  direction: "lower",
  minimumN: 10,
  qualityDimension: "struktur",
  delta: 0.5,
} as const;

const wholeCount =
  "Värdet är en totalräkning och har ingen slumpmässig osäkerhet, så något intervall visas inte.";

/** Figures that only public sources have: surveys, teachers, förskola and sfi. Taken as published. */
export const publicFigures = [
  ...(["elever_ak5", "elever_ak8", "elever_gy2", "personal_gr", "personal_gy"] as const).map((group) =>
    positiveAnswers("trygghet", group),
  ),
  ...(["elever_ak5", "elever_ak8", "personal_gr", "personal_gy"] as const).map((group) =>
    positiveAnswers("studiero", group),
  ),
  defineIndicator({
    ...ratioInPercent,
    id: "lararbehorighet_gr",
    fromPublished: { matt: "lararbehorighet_gr", dimension: "" },
    focusArea: "Kunskapsresultat",
    subArea: "Förutsättningar",
    skolform: "grundskola",
    label: "Andel lärare med legitimation och behörighet, grundskola",
    shortLabel: "Lärarbehörighet",
    subject: "andelen lärare i grundskolan med legitimation och behörighet",
    question: "Hur stor andel av undervisningen i grundskolan ges av behöriga lärare?",
    population: "Lärare i kommunens grundskolor, räknade som heltidstjänster.",
    numerator: "Heltidstjänster med lärarlegitimation och behörighet i minst ett undervisningsämne.",
    denominator: "Alla heltidstjänster som lärare.",
    formula: "Andelen är av heltidstjänster, inte av personer.",
    cautions: [wholeCount, "En behörig lärare kan undervisa i ett ämne som hon inte är behörig i."],
    expected: noModel("lärarbehörighet"),
    delta: 5,
    deltaReason: "5 procentenheter är en tjänst av tjugo. Mindre skillnader ändrar sällan ett beslut.",
    sources: ["skolverket_personal_kommun", "kolada_data"],
    rules: ["MV-10", "MV-12"],
  }),
  defineIndicator({
    ...perPerson,
    id: "elever_per_larare_gr",
    fromPublished: { matt: "elever_per_larare_gr", dimension: "" },
    focusArea: "Kunskapsresultat",
    subArea: "Förutsättningar",
    skolform: "grundskola",
    label: "Elever per lärare, grundskola",
    shortLabel: "Elever per lärare",
    subject: "antalet elever per lärare i grundskolan",
    question: "Hur många elever går det på varje lärare i grundskolan?",
    unit: "elever per lärare",
    differenceUnit: "elever per lärare",
    population: "Elever och lärare i kommunens grundskolor.",
    numerator: "Elever i årskurs 1–9.",
    denominator: "Lärare, räknade som heltidstjänster.",
    formula: "Antalet elever delas med antalet heltidstjänster.",
    cautions: [wholeCount, "Måttet säger inte hur stora grupperna är eller hur lärarna är fördelade."],
    expected: noModel("lärartäthet"),
    deltaReason: "En halv elev per lärare är ungefär en tjänst av tjugofem. Mindre skillnader märks knappt.",
    rules: ["MV-10", "MV-12"],
  }),
  defineIndicator({
    ...perPerson,
    id: "forskola_barn_per_arsarbetare",
    fromPublished: { matt: "forskola_barn_per_arsarbetare", dimension: "" },
    focusArea: "Trygghet",
    subArea: "Förutsättningar",
    skolform: "forskola",
    label: "Inskrivna barn per årsarbetare, förskola",
    shortLabel: "Barn per årsarbetare",
    subject: "antalet barn per årsarbetare i förskolan",
    question: "Hur många barn går det på varje årsarbetare i förskolan?",
    unit: "barn per årsarbetare",
    differenceUnit: "barn per årsarbetare",
    population: "Barn och personal i kommunens förskolor.",
    numerator: "Inskrivna barn.",
    denominator: "Årsarbetare i arbete med barnen.",
    formula: "Antalet inskrivna barn delas med antalet årsarbetare.",
    cautions: [
      wholeCount,
      "Förskolan utvärderar verksamheten och inte barnet. Måttet beskriver förutsättningarna, inte vad barnen lär sig.",
    ],
    expected: noModel("personaltäthet"),
    deltaReason: "Ett halvt barn per årsarbetare är en av tio. Mindre skillnader märks knappt.",
    rules: ["FS-1"],
  }),
  defineIndicator({
    ...ratioInPercent,
    id: "forskola_legitimation",
    fromPublished: { matt: "forskola_legitimation", dimension: "" },
    focusArea: "Kunskapsresultat",
    subArea: "Språket i förskolan",
    skolform: "forskola",
    label: "Andel heltidstjänster med förskollärarlegitimation",
    shortLabel: "Förskollärarlegitimation",
    subject: "andelen heltidstjänster i förskolan med förskollärarlegitimation",
    question: "Hur stor andel av personalen i förskolan har förskollärarlegitimation?",
    population: "Personal i kommunens förskolor, räknad som heltidstjänster.",
    numerator: "Heltidstjänster med förskollärarlegitimation.",
    denominator: "Alla heltidstjänster i arbete med barnen.",
    formula: "Andelen är av heltidstjänster, inte av personer.",
    cautions: [
      wholeCount,
      "Förskolan utvärderar verksamheten och inte barnet. Måttet är en förutsättning för arbetet med språket, inte ett resultat.",
    ],
    expected: noModel("förskollärartäthet"),
    delta: 5,
    deltaReason: "5 procentenheter är en tjänst av tjugo. Mindre skillnader ändrar sällan ett beslut.",
    rules: ["FS-1", "FS-2"],
  }),
  defineIndicator({
    ...shareOfPupils,
    ...fromKolada,
    id: "sfi_tva_kurser",
    fromPublished: { matt: "sfi_tva_kurser_2ar", dimension: "" },
    focusArea: "Kunskapsresultat",
    subArea: "Genomströmning",
    skolform: "vuxenutbildning",
    qualityDimension: "resultat",
    label: "Andel nybörjare i sfi som klarat minst två kurser på två år",
    shortLabel: "Sfi, två kurser på två år",
    subject: "andelen nybörjare i sfi som klarat minst två kurser",
    question: "Hur stor andel av dem som började sfi för två år sedan har klarat minst två kurser?",
    population: "De som två år före det år som visas började sfi och aldrig hade varit inskrivna förut.",
    numerator: "De som har fått minst godkänt i två kurser, med eller utan uppehåll och flytt.",
    denominator: "Alla nybörjare det året.",
    formula:
      "En kurs som hoppats över räknas som klarad om en senare kurs är klarad. Eleven hör till kommunen för den senast klarade kursen.",
    cautions: [
      "Måttet följer dem som började för två år sedan. En ändring i undervisningen syns först efter två år.",
      "Hur många nybörjare det gäller är inte publicerat, så någon osäkerhet kan inte räknas.",
    ],
    expected: noModel("sfi"),
    rules: ["VX-2"],
  }),
] as const;
