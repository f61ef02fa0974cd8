import { defineIndicator, type Indicator } from "./defineIndicator.js";
import { enkatOmraden } from "./enkatOmraden.js";

type Family = keyof typeof enkatOmraden;

interface SurveyFamily {
  /** The survey by name, and as what the answers are of. */
  readonly name: string;
  readonly subArea: string;
  readonly who: string;
  readonly population: string;
  readonly areas: Readonly<Record<string, string>>;
  readonly cautions: readonly string[];
  readonly rules: readonly string[];
}

const anonymous =
  "Enkäten är anonym. Antalet är svaren på den fråga i området som flest har svarat på, och intervallet är räknat så att det hellre är för brett än för smalt.";
const response =
  "Svarsfrekvensen står vid varje värde. Under 70 procent läses värdet med försiktighet, och mellan vilka gränser det hade legat om alla hade svarat står bredvid. Under 50 procent, eller när antalet tillfrågade inte är inläst, jämförs och bedöms det inte.";
const sections =
  "Omgångarna är två tvärsnitt, inte samma elever före och efter. Svaren paras aldrig ihop, och ingen linje dras mellan årskurser.";
const allUnits =
  "Kommunens värde är alla svar i de egna enheterna, oavsett skolform. En enhet med många svar väger mer.";
const sharedLogin =
  "Där alla vid enheten har samma inloggning kan samma person svara flera gånger. Värdet är då svagare, och det står vid det.";

const families: Readonly<Record<Family, SurveyFamily>> = {
  tld: {
    name: "TLD-mätningen",
    subArea: "Trygghet och studiero",
    who: "eleverna",
    population:
      "De som har svarat på kommunens TLD-mätning (trygghet, lärande, delaktighet) i oktober eller april.",
    areas: { trygghet: "trygghet", larande: "lärande", delaktighet: "delaktighet" },
    cautions: [sections, response, anonymous, allUnits, sharedLogin],
    rules: ["EN-12", "N-8"],
  },
  klimat: {
    name: "klimatmätningen",
    subArea: "Trygghet och studiero",
    who: "eleverna",
    population: "De som har svarat på kommunens klimatmätning i september, november eller mars.",
    areas: { trygghet: "trygghet", delaktighet: "delaktighet", studiero: "studiero" },
    cautions: [
      "Omgångarna är tvärsnitt, inte samma elever före och efter. Svaren paras aldrig ihop, och ingen linje dras mellan årskurser.",
      response,
      anonymous,
      allUnits,
      sharedLogin,
    ],
    rules: ["EN-13"],
  },
  tillit: {
    name: "tillitsmätningen",
    subArea: "Tillit mellan nivåer",
    who: "de svarande",
    population:
      "De som har svarat på kommunens mätning av tilliten mellan personal, rektorer, förvaltning och politik. Varje nivå får en enkät.",
    areas: {
      personal: "tillit bland personalen",
      rektor: "tillit bland rektorerna",
      forvaltning: "tillit i förvaltningen",
      politik: "tillit bland politikerna",
    },
    cautions: [
      "Måttet gäller hur arbetet går till, inte elevernas resultat.",
      "Grupperna är små. Färre än tio svar visas inte i den publika utgåvan.",
      "Omgångarna är tvärsnitt. Svaren paras aldrig ihop.",
      response,
      anonymous,
    ],
    rules: ["EN-15"],
  },
  information: {
    name: "mätningen av information",
    subArea: "Tillit mellan nivåer",
    who: "de svarande",
    population:
      "De som har svarat på kommunens mätning av om personal, rektorer, förvaltning och politik har fått den bakgrund de behöver inför beslut. Varje nivå får en enkät, två gånger om året.",
    areas: {
      personal: "information till personalen",
      rektor: "information till rektorerna",
      forvaltning: "information till förvaltningen",
      politik: "information till politikerna",
    },
    cautions: [
      "Måttet gäller hur arbetet går till, inte elevernas resultat.",
      "Grupperna är små. Färre än tio svar visas inte i den publika utgåvan.",
      "Omgångarna är tvärsnitt. Svaren paras aldrig ihop.",
      response,
      anonymous,
    ],
    rules: ["EN-15"],
  },
};

const ofSurvey = {
  focusArea: "Trygghet",
  skolform: "grundskola",
  headline: false,
  qualityDimension: "process",
  direction: "higher",
  minimumN: 5,
  expected: {
    source: "none",
    reason: "Det finns ingen modell för kommunens egna enkäter. Något förväntat värde visas inte.",
  },
  sources: ["enkat", "enkat_aggregat", "enkat_population", "kartlagd_export"],
} as const;

const percent = {
  unit: "procent",
  unitSymbol: "%",
  differenceUnit: "procentenheter",
  decimals: 1,
  bounds: [0, 100],
  delta: 5,
  deltaReason:
    "5 procentenheter är ungefär en svarande i en klass på 20. Mindre skillnader ändrar sällan ett beslut.",
} as const;

const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

function ofArea(family: Family, area: string): readonly Indicator[] {
  const { name, subArea, who, population, areas, cautions, rules } = families[family];
  const theme = areas[area];
  if (theme === undefined) throw new Error(`area without words: ${family} ${area}`);
  const id = `${family}_${area}`;
  const from = (fact: string) => ({ family: "enkat", fact, population: `enkat ${family}` }) as const;
  const sectionNote = family === "tld" ? " (två tvärsnitt per läsår)" : "";
  return [
    defineIndicator({
      ...ofSurvey,
      subArea,
      id,
      family: `${name}, index`,
      fromRecords: from(id),
      measure: "index",
      unit: "indexpoäng",
      unitSymbol: "",
      differenceUnit: "indexpoäng",
      decimals: 2,
      bounds: [0, 10],
      delta: 0.5,
      deltaReason:
        "0,5 på skalan 0–10 är ungefär att var sjunde svarande byter till nästa svarssteg. Mindre skillnader ändrar sällan ett beslut.",
      label: `Index för ${theme} i ${name}${sectionNote}`,
      shortLabel: `${capital(theme)}, index i ${name}`,
      subject: `indexet för ${theme} i ${name}`,
      question: `Hur svarar ${who} på frågorna om ${theme} i ${name}?`,
      population,
      numerator: "Summan av svarens poäng på områdets frågor, 0–10.",
      denominator: "Antalet svar med poäng på områdets frågor. »Vet ej« räknas inte i medelvärdet.",
      formula:
        "Frågor med fyra steg ger 10, 6,67, 3,33 och 0 poäng, frågor med fem steg 10, 7,5, 5, 2,5 och 0. Omvända frågor vänds. Frågor med två eller tre steg ger inget index. Alla som har svarat räknas i antalet, också »vet ej«.",
      cautions: [
        ...cautions,
        "Index och andel positiva svar är olika mått och får inte jämföras med varandra.",
      ],
      rules: ["EN-2", "EN-3", "EN-10", "EN-11", ...rules],
    }),
    defineIndicator({
      ...ofSurvey,
      ...percent,
      subArea,
      id: `${id}_positiv`,
      family: `${name}, andel positiva svar`,
      fromRecords: from(`${id}_positiv`),
      measure: "answers",
      label: `Andel positiva svar om ${theme} i ${name}${sectionNote}`,
      shortLabel: `${capital(theme)}, positiva svar i ${name}`,
      subject: `andelen positiva svar om ${theme} i ${name}`,
      question: `Hur stor andel av svaren om ${theme} i ${name} är positiva?`,
      population,
      numerator:
        "De positiva svaren på områdets frågor: de två bästa stegen av fyra eller fem, det bästa av två eller tre.",
      denominator: "Alla svar på områdets frågor. »Vet ej« räknas med.",
      formula:
        "De positiva svaren delas med alla svar. Omvända frågor vänds. Vilka svar som är positiva står i en lista över skalor.",
      cautions: [
        ...cautions,
        "Index och andel positiva svar är olika mått och får inte jämföras med varandra.",
      ],
      rules: ["EN-4", "EN-14", "EN-10", "EN-11", ...rules],
    }),
  ];
}

function responseRate(family: Family): Indicator {
  const { name, subArea, population, rules } = families[family];
  return defineIndicator({
    ...ofSurvey,
    ...percent,
    subArea,
    id: `${family}_svarsfrekvens`,
    family: "svarsfrekvens i kommunens enkäter",
    fromRecords: { family: "enkat", fact: `${family}_svarsfrekvens`, population: `enkat ${family}` },
    measure: "answers",
    label: `Svarsfrekvens i ${name}`,
    shortLabel: `Svarsfrekvens i ${name}`,
    subject: `svarsfrekvensen i ${name}`,
    question: `Hur stor andel av de tillfrågade har svarat på ${name}?`,
    population,
    numerator: "De som har svarat på den fråga som flest har svarat på.",
    denominator: "De tillfrågade enligt kommunens fil.",
    formula:
      "De svarande delas med de tillfrågade. Är fler svar än tillfrågade finns inget värde. Något intervall visas inte, för alla har tillfrågats.",
    cautions: [
      "Där alla vid enheten har samma inloggning kan samma person svara flera gånger, och svarsfrekvensen är en uppskattning.",
    ],
    rules: ["EN-7", "EN-10", ...rules],
  });
}

const ofFamily = (family: Family): readonly Indicator[] => [
  ...enkatOmraden[family].flatMap((area) => ofArea(family, area)),
  responseRate(family),
];

/** The municipality's own surveys: an index and a share of positive answers for each area, and the response rate. */
export const enkater = [
  ...ofFamily("tld"),
  ...ofFamily("klimat"),
  ...ofFamily("tillit"),
  ...ofFamily("information"),
] as const;
