import { defineIndicator, type Indicator } from "./defineIndicator.js";

const groups = {
  elever_ak5: { who: "eleverna i årskurs 5", by: "Elever i årskurs 5 som", skolform: "grundskola" },
  elever_ak8: { who: "eleverna i årskurs 8", by: "Elever i årskurs 8 som", skolform: "grundskola" },
  elever_gy2: {
    who: "eleverna i gymnasieskolans år 2",
    by: "Elever i gymnasieskolans år 2 som",
    skolform: "gymnasieskola",
  },
  vardnadshavare: {
    who: "vårdnadshavarna i grundskolan",
    by: "Vårdnadshavare till elever i grundskolan som",
    skolform: "grundskola",
  },
} as const;
type Group = keyof typeof groups;

const rotation =
  "En skola är med i enkäten vartannat år. Två år mellan punkterna är det vanliga, tre är en lucka.";
const guardians =
  "Vårdnadshavarna vid en enhet har samma inloggning. Samma person kan svara flera gånger, svarsfrekvensen är uppskattad mot antalet elever, och värdet är svagare än elevernas.";
const rate =
  "Svarsfrekvensen står vid värdet där källan har den. Läs värden under 70 procent med försiktighet, och jämför inte värden under 50.";

const common = (group: Group) =>
  ({
    focusArea: "Trygghet",
    skolform: groups[group].skolform,
    qualityDimension: "process",
    headline: false,
    direction: "higher",
    minimumN: 5,
    population: `${groups[group].by} har svarat på Skolinspektionens skolenkät vid enheten.`,
    expected: {
      source: "none",
      reason: "Det finns ingen modell för enkätsvar. Något förväntat värde visas inte.",
    },
    sources: ["skolenkaten_xlsx", "skolenkaten_api", "skolenkaten_index"],
  }) as const;

function index(area: "trygghet" | "studiero", group: Group): Indicator {
  const { who } = groups[group];
  return defineIndicator({
    ...common(group),
    id: `skolenkaten_${area}_${group}`,
    family: "Skolenkäten, index per skolenhet",
    fromPublished: { matt: `skolenkat_${area}`, dimension: group },
    subArea: area === "trygghet" ? "Trygghet" : "Studiero",
    measure: "mean",
    unit: "indexpoäng",
    unitSymbol: "",
    differenceUnit: "indexpoäng",
    decimals: 1,
    bounds: [0, 10],
    delta: 0.5,
    deltaReason:
      "0,5 på skalan 0–10 är ungefär att var sjunde svarande byter till nästa svarssteg. Mindre skillnader ändrar sällan ett beslut.",
    label: `Index för ${area} i Skolenkäten, ${who}`,
    shortLabel: `${area === "trygghet" ? "Trygghet" : "Studiero"} i Skolenkäten, ${who}`,
    subject: `indexet för ${area} i Skolenkäten bland ${who}`,
    question: `Hur svarar ${who} på Skolenkätens frågor om ${area}?`,
    numerator: "Summan av svarens poäng, 0–10.",
    denominator: "De som har svarat. »Vet inte« räknas inte i medelvärdet.",
    formula:
      "Värdet är Skolinspektionens index som det är publicerat. 0 är ett verkligt värde. Färre än fem svar visas inte.",
    cautions: [
      rotation,
      rate,
      "Index och andel positiva svar är olika mått och får inte jämföras med varandra.",
      "Hur svaren sprider sig är inte publicerat, så någon osäkerhet kan inte räknas.",
      ...(group === "vardnadshavare" ? [guardians] : []),
    ],
    rules: ["EN-1", "EN-2", "EN-5", "EN-7", "EN-8"],
  });
}

function responseRate(group: Group): Indicator {
  const { who } = groups[group];
  return defineIndicator({
    ...common(group),
    id: `skolenkaten_svarsfrekvens_${group}`,
    family: "Skolenkäten, svarsfrekvens per skolenhet",
    fromPublished: { matt: "skolenkat_svarsfrekvens", dimension: group },
    subArea: "Trygghet",
    measure: "ratio",
    unit: "procent",
    unitSymbol: "%",
    differenceUnit: "procentenheter",
    decimals: 0,
    bounds: [0, 100],
    delta: 5,
    deltaReason:
      "5 procentenheter är ungefär en elev i en klass på 20. Mindre skillnader ändrar sällan ett beslut.",
    label: `Svarsfrekvens i Skolenkäten, ${who}`,
    shortLabel: `Svarsfrekvens i Skolenkäten, ${who}`,
    subject: `svarsfrekvensen i Skolenkäten bland ${who}`,
    question: `Hur stor andel av ${who} har svarat på Skolenkäten?`,
    numerator: "De som har svarat.",
    denominator: "De som enheten har i gruppen.",
    formula: "Värdet är Skolinspektionens, som det är publicerat.",
    cautions: [rotation, ...(group === "vardnadshavare" ? [guardians] : [])],
    rules: ["EN-1", "EN-7"],
  });
}

const everyGroup = ["elever_ak5", "elever_ak8", "elever_gy2", "vardnadshavare"] as const;

/** Skolenkäten per school unit, as Skolinspektionen has published it: index and response rate for each group asked. */
export const skolenkaten = [
  ...everyGroup.map((group) => index("trygghet", group)),
  ...everyGroup.map((group) => index("studiero", group)),
  ...everyGroup.map(responseRate),
] as const;
