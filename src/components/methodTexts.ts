interface MethodText {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** How figures are made and shown, in words; the same for every indicator. */
export const methodTexts: readonly MethodText[] = [
  {
    id: "intervall",
    title: "Intervallen",
    paragraphs: [
      "En årskull är hela årskullen, inget stickprov. Intervallet svarar på en annan fråga: hur mycket kan värdet variera av slump mellan årskullar, fast skolan arbetar likadant? Få elever ger breda intervall.",
      "För medelvärden räknas ett 95-procentigt t-intervall med elevernas egen spridning. För andelar används Wilsons intervall, som håller också nära 0 och 100 procent.",
      "Där bara ett publicerat medelvärde finns är elevernas spridning okänd. Då antas en spridning, och intervallet är en uppskattning.",
      "Alla intervall är egen beräkning, inte Skolverkets. Riket behandlas som en konstant utan intervall.",
    ],
  },
  {
    id: "bedomning",
    title: "Orden för skillnader",
    paragraphs: [
      "Skillnaden är värdet minus det förväntade värdet, med 95-procentigt intervall.",
      "Över förväntat: hela intervallet ligger över noll. Under förväntat: hela intervallet ligger under noll. Skillnaden är då säkerställd.",
      "Som förväntat: hela intervallet ligger inom den minsta skillnad som spelar roll, som står i indikatorns definition.",
      "Kan inte avgöras: allt annat. Det betyder att underlaget inte räcker, inte att allt är som det ska.",
      "Det förväntade värdet från SALSA är inte ett mål och mäter samband, inte orsaker. Modellen lämnar ungefär halva variationen mellan skolor oförklarad. Att avvikelsen ändras från ett år till nästa är inte i sig en förbättring. Skolverket avråder från att rangordna skolor, och därför står enheterna här alltid i bokstavsordning.",
    ],
  },
  {
    id: "forvantat",
    title: "Förväntade värden: tre modeller",
    paragraphs: [
      "SALSA är Skolverkets modell för skolenheter. Den finns för meritvärde och för andelen med godkänt i alla ämnen, och aldrig för en kommun.",
      "Kommunmodellen är SKR:s, publicerad i Kolada till och med 2024 som modellberäknat värde för kommunala skolor eller för alla skolor i kommunen. Den är en annan modell än SALSA och står bara vid kommunens värde. Kommunens skillnad visas så som den är publicerad och bedöms inte, eftersom modellens osäkerhet inte är publicerad.",
      "Den egna modellen räknas bara om kommunen har valt det, och bara för mått som SALSA saknar. Den är en egen beräkning ur publicerade uppgifter om alla skolor, och står alltid med de orden.",
      "Enheternas avvikelser räknas aldrig ihop till ett värde som kallas SALSA. Det som vägs ihop heter elevviktad SALSA-avvikelse, egen beräkning.",
    ],
  },
  {
    id: "skydd",
    title: "Skydd för enskilda elever",
    paragraphs: [
      "Värden för grupper under indikatorns minsta antal visas inte; de är streckade i bilderna. Dolda värden finns inte heller i filerna.",
      "När ett värde är dolt kan fler behöva döljas, så att det inte går att räkna ut ur en summa, en delgrupp eller ett annat år.",
      "»~100« betyder att så få elever saknas till 100 procent att den exakta andelen skulle röja dem. Det är inte 100 procent, och ritas som en öppen ände.",
      "Ett värde som saknas är aldrig noll.",
    ],
  },
  {
    id: "jamforbarhet",
    title: "Vad som går att jämföra",
    paragraphs: [
      "Medelvärdet för meritvärde räknar elever med minst ett godkänt betyg. Andelarna räknar alla som slutat årskurs 9. Antalet elever kan därför skilja mellan två mått för samma skola.",
      "Kommunens värde är alla elever i kommunala skolor, inte ett medelvärde av skolorna. En enhet jämförs med övriga kommunala skolor, eftersom kommunens värde innehåller enheten själv.",
      "Över ett brott i serien dras ingen linje.",
    ],
  },
];
