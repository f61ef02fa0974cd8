import type { AnalysisFile } from "../../src/analyses/analysisData.js";

type Text = Omit<AnalysisFile<object>, "id" | "rows">;

/** What each analysis answers and how it is made, by its id. */
export const analysisTexts = {
  "nara-behorighet": {
    title: "Vad saknar de som inte är behöriga?",
    question: "Vilka ämnen står mellan eleverna och ett nationellt program?",
    method: [
      "Varje elev som inte är behörig till yrkesprogram räknas i en grupp: saknar bara matematik, engelska eller svenska (eller svenska som andraspråk), saknar minst två av dem, saknar ett av dem och har för få övriga godkända ämnen, eller har bara för få övriga.",
      "Antalen summerar till dem som inte är behöriga. imv räknar dem som uppfyller kraven för individuellt val.",
      "Antalen visas tillsammans eller inte alls: aldrig när ett antal är en till fyra, här eller i det som blir kvar av kommunen. Kan sex grupper inte visas prövas fyra, där alla som saknar mer än ett ämne är en grupp (saknar_flera), och sedan två: saknar bara ett, saknar flera.",
      "I den publika utgåvan visas antal bara för minst 100 elever.",
    ],
    rules: ["BE-1", "BE-2", "BE-8", "DC-8", "DC-9", "DC-10"],
  },
  amnesprofil: {
    title: "Ämnesprofil",
    question: "I vilka ämnen ligger betygen över och under jämförelsen, och vilka drar ner?",
    method: [
      "Betygspoängen i varje ämne jämförs med Riket där Skolverkets värde finns inläst, annars med kommunens övriga skolor. Inget värde för Riket uppskattas. Kommunen som helhet har då inget att jämföras med.",
      "relative är skillnaden minus medelvärdet av enhetens skillnader. Ett negativt tal betyder att ämnet ligger lägre än enhetens övriga ämnen gör.",
      "certain är sant när skillnaden står sig sedan den rättats för alla jämförelser som görs samma läsår (Benjamini–Hochberg, 5 procent).",
      "Ett ämne som drar ner säger inte varför. Olika elever läser olika ämnen.",
    ],
    rules: ["MV-15", "ST-7", "ST-11"],
  },
  konsskillnad: {
    title: "Könsskillnad per ämne",
    question: "Vilka ämnen består skillnaden i meritvärde mellan flickor och pojkar av?",
    method: [
      "Skillnaden är flickornas genomsnittliga meritvärde minus pojkarnas. Varje ämnes del är den poäng som ämnet ger i meritvärdet. Delarna summerar till skillnaden.",
      "composition är det som beror på att olika många har ämnet med i sitt meritvärde, within det som beror på betygen hos dem som har det. Svenska och svenska som andraspråk är ett ämne.",
      "Ämnen som få flickor eller pojkar har räknas ihop till ovriga.",
      "Uppdelningen beskriver skillnaden. Den säger inte vad den beror på.",
    ],
    rules: ["MV-4", "MV-7", "ST-8"],
  },
  kohort: {
    title: "Från årskurs 6 till årskurs 9",
    question: "Hur gick det för samma elever mellan årskurs 6 och årskurs 9?",
    method: [
      "Elever i kommunens egna skolor följs med sin kod från vårterminen i årskurs 6 till vårterminen i årskurs 9 tre läsår senare. Den som gått om eller hoppat över ett läsår räknas som den som lämnat och den som kommit till.",
      "ja_nej är de som hade godkänt i alla ämnen i årskurs 6 men inte i årskurs 9, nej_ja tvärtom.",
      "Enheten är den eleven gick i i årskurs 9. De som lämnat räknas bara för kommunen.",
      "Kraven och ämnena är fler i årskurs 9. Att andelen sjunker är inte i sig en försämring.",
      "Raden visas hel eller inte alls: aldrig när ett antal är en till fyra. I den publika utgåvan visas den bara för minst 100 elever.",
    ],
    rules: ["F13", "AK-1", "BE-9", "DC-8", "DC-9"],
  },
  "anpassad-grundskola": {
    title: "Betyg i anpassad grundskola",
    question: "Vilka betyg får eleverna i anpassad grundskola i årskurs 9?",
    method: [
      "Tre läsår räknas tillsammans för kommunens anpassade grundskola. Perioderna överlappar inte, och en period visas först när dess sista läsår är inläst, så att inget läsår kan räknas fram.",
      "shares är andelen av betygen, i hela procent. F och streck används inte i anpassad grundskola, och den som inte fått betyg i ett ämne räknas inte där.",
      "Visas bara för minst 10 elever tillsammans, och bara när varje betyg som getts har minst fem elever bakom sig. Annars prövas två grupper, A–C och D–E.",
      "Enskilda läsår och enheter visas aldrig. Betygen säger lite om målet, att kunskapen är en grund för fortsatt utveckling: det följs upp i text.",
    ],
    rules: ["AN-1", "AN-2", "DC-2", "DC-8"],
  },
  "tre-lasar": {
    title: "Ett läsår och tre läsår",
    question: "Hur ser resultatet ut när tre läsår räknas tillsammans?",
    method: [
      "Det senaste läsåret står bredvid de tre senaste tillsammans. Varje elev väger lika, så ett läsår med många elever väger mer.",
      "Tre läsår tillsammans varierar mindre av slump men döljer en förändring. Läsår före ett brott räknas inte med.",
      "Värdet döljs när ett dolt läsår annars kunde räknas fram.",
    ],
    rules: ["ST-5", "ST-1", "ST-2", "MV-13", "GR-3"],
  },
  krympning: {
    title: "Värdet draget mot det gemensamma",
    question: "Hur mycket av en enhets avstånd till de andra går att lita på?",
    method: [
      "shrunk är värdet draget mot enheternas gemensamma värde, mer ju färre eleverna är (empirisk Bayes). Det står bredvid värdet och ersätter det aldrig.",
      "kept är den del av avståndet som blir kvar, mellan 0 och 1. Bara enheter som visas är med.",
      "deviation_shrunk är SALSA:s residual dragen mot noll. Spridningen mellan skolor är antagen: en varians på 238, inte beräknad ur kommunens data.",
    ],
    rules: ["ST-4", "SA-1"],
  },
  tratt: {
    title: "Enheterna och slumpen",
    question: "Skiljer sig enheterna mer än vad slumpen gör, och vilka ligger utanför det slumpen ger?",
    method: [
      "common är andelen för de enheter som visas, tillsammans. Gränserna säger var en enhet med så många elever skulle hamna i 95 och 99,8 fall av 100 om bara slumpen skilde den från de andra: små enheter har vida gränser (trattdiagram).",
      "overdispersion är hur mycket mer enheterna skiljer sig än av slump. Nära 1 räcker slumpen som förklaring. low_spread och high_spread är 95-procentsgränserna när enheternas verkliga spridning räknas in.",
      "Av tjugo enheter som är lika ligger ungefär en utanför 95-procentsgränsen. Att ligga utanför säger att något skiljer, inte vad, och är ingen rangordning.",
      "Räknas för andelar av hela årskursen, när minst fem enheter visas.",
    ],
    rules: ["ST-6", "ST-7", "F09"],
  },
  trend: {
    title: "Förändring per läsår",
    question: "Ökar eller minskar värdet över åren?",
    method: [
      "En rät linje genom de publicerade värdena, med intervall. Den räknas bara när minst fem läsår ligger i följd utan brott, annars står orsaken.",
      "Läsåren behandlas som oberoende av varandra, och linjen väger dem lika.",
    ],
    rules: ["ST-9", "MV-13", "GR-3"],
  },
  jamforelser: {
    title: "Antal jämförelser",
    question: "Hur många jämförelser görs, och hur många skillnader står sig?",
    method: [
      "Av hundra jämförelser utan någon verklig skillnad ser ungefär fem säkra ut. uncorrected är antalet som var för sig ligger under 5 procent, corrected antalet som står sig när andelen falska bland dem hålls till 5 procent (Benjamini–Hochberg).",
      "laget: enheter mot förväntat värde. jamfor: enheter mot övriga kommunala skolor. amnesprofil: detsamma i varje ämne.",
    ],
    rules: ["ST-7"],
  },
  "liknande-kommuner": {
    title: "Liknande kommuner",
    question: "Hur ser resultaten ut i kommuner med ungefär samma förutsättningar?",
    method: [
      "kind urval säger vilka kommuner som är med: Koladas grupper »Liknande kommuner« så som de är publicerade, och det egna valet av nyckeltal och vikter i kommun.json om det finns. kind variabel är det egna valets nyckeltal. kind varde är kommunens värde bredvid de liknande kommunernas.",
      "Det egna valet är egen beräkning: varje nyckeltal räknas om till standardavvikelser över alla kommuner som har alla nyckeltal. distance är roten ur det vägda medelvärdet av skillnadernas kvadrater; 0 är helt lika. Kolada publicerar inga avstånd för sina grupper.",
      "Värdena är publicerade värden för det senaste året där någon i gruppen har ett, vart perspektiv för sig. Koladas år är det då läsåret slutar: 2018 är läsåret 2017/18. n är antalet liknande kommuner som har ett värde av members, low och high minsta och största värdet, median det mittersta. Kommuner vars värde är dolt, ~100 eller saknas räknas inte in, så är n litet säger de tre talen lite.",
      "own_value är kommunens värde så som det står i values.csv. Det som är dolt där är dolt här, och används inte heller i avståndet.",
      "Kommunerna står i bokstavsordning. Jämförelsen är ingen rangordning, och att en kommun liknar en annan i nyckeltalen betyder inte att den liknar den i allt.",
    ],
    rules: ["F11", "MV-11", "MV-12", "SA-6", "DC-20"],
  },
  "egen-modell": {
    title: "Egen modell för förväntat värde",
    question: "Hur ligger enheterna till mot skolor med samma bakgrund, i mått som SALSA saknar?",
    method: [
      "Egen beräkning, inte SALSA och inte Skolverkets. Den görs bara om kommunen har valt det i kommun.json (egen_modell), och bara för mått som SALSA saknar: nu behörighet till yrkesprogram.",
      "En rät modell (minsta kvadrat, varje skola väger lika) över alla skolor i landet som har ett publicerat värde och publicerad bakgrund i SALSA samma läsår: föräldrarnas utbildning (parentsEducation, 1–3), andel pojkar (boys) och andel nyinvandrade (newlyImmigrated). En bakgrund som inte är publicerad något läsår står i left_out; modellen är då svagare.",
      "r2 är hur stor del av variationen mellan skolor som modellen förklarar, sigma hur mycket som är kvar (standardavvikelse). En skola med ~100 räknas med mitten av det som ~100 kan vara, eftersom de högsta värdena annars fattas; approximate är hur många de är.",
      "Skolor med färre än 15 elever i årskurs 9 eller för lite bakgrundsuppgifter finns inte i SALSA och inte i modellen. Bakgrunden är avrundad. En enhet med ~100 har inget exakt värde och därför ingen skillnad, så de enheter som ligger allra högst syns inte här. En enhet vars bakgrund ligger utanför alla andras får inget förväntat värde.",
      "Intervallet runt skillnaden är värdets eget: modellens koefficienter räknas som kända. Skillnaden säger att något skiljer, inte varför. Den är inget mål och får inte användas för att rangordna skolor.",
    ],
    rules: ["F02", "SA-3", "SA-5", "SA-6", "SA-10", "SA-11", "ST-3", "DC-3"],
  },
  "elevviktad-salsa": {
    title: "Elevviktad SALSA-avvikelse, egen beräkning",
    question: "Hur ligger kommunens egna skolor sammantaget till mot det SALSA förväntar av dem?",
    method: [
      "SALSA finns bara för skolenheter. Det här är en egen beräkning: enheternas avvikelser (R) så som Skolverket publicerar dem, vägda med antalet elever. Det är inget SALSA-värde för kommunen, och inte heller SKR:s kommunmodell i Kolada, som är en annan modell.",
      "Värdet visas bara när varje kommunal enhet som har ett värde också visar det. units_without och n_without är enheter med ett värde som SALSA inte har med (färre än 15 elever, eller för lite bakgrundsuppgifter).",
      "low och high är ett 95-procentigt intervall för slumpen mellan årskullar. Det rymmer inte modellens egen osäkerhet.",
      "Att avvikelsen ändras från ett läsår till nästa är inte i sig en förbättring, eftersom modellen görs om varje år.",
    ],
    rules: ["SA-4", "SA-5", "SA-9", "SA-10", "ST-3"],
  },
  bakgrund: {
    title: "Elevernas bakgrund",
    question: "Vilka förutsättningar har eleverna, och hur skiljer resultaten efter bakgrund?",
    method: [
      "Bara publicerade uppgifter om grupper: SALSA:s bakgrund för enheterna, Koladas för kommunen. Ingen uppgift om en elevs föräldrar eller bakgrund läses in.",
      "kind bakgrund är sammanhanget. Föräldrarnas utbildningsnivå i SALSA är ett medelvärde mellan 1 och 3. Nyinvandrade är de som kommit till Sverige de senaste fyra åren, och elever med okänd bakgrund. Bakgrunden visas inte för en enhet vars resultat är dolt.",
      "kind skillnad är kommunens värde för alla elever bredvid det utan nyinvandrade och elever med okänd bakgrund, ett perspektiv i taget, och bara när de är så många att deras eget resultat får visas.",
      "kind saknas säger vad som inte kan visas, och varför.",
      "Bakgrunden förklarar inte ett resultat. Den hör till det som en skola ska väga upp.",
    ],
    rules: ["F15", "SA-3", "SA-4", "BE-10", "DC-8", "DC-15", "MV-12"],
  },
} as const satisfies Readonly<Record<string, Text>>;
