/** What is known to fall short of the requirements, each with what it means and what can be done (DOS-lagen, DC-21). */
export const knownShortcomings: readonly { readonly what: string; readonly instead: string }[] = [
  {
    what: "Webbplatsen är inte provad av användare med hjälpmedel. Den är provad av program och med tangentbord.",
    instead: "Säg till om något inte går att använda.",
  },
  {
    what: "Breda tabeller rullar i sidled på små skärmar (WCAG 1.4.10 har undantag för tabeller).",
    instead: "Samma tal finns i filen values.csv, och tabellerna går att rulla med tangentbordet.",
  },
  {
    what: "Den som skriver ut till PDF från webbläsaren får en fil vars taggar webbläsaren gör. De är inte kontrollerade.",
    instead: "Läs sidan på webben, eller be om uppgifterna i annan form.",
  },
  {
    what: "Datafilerna values.csv och values.parquet är gjorda för program och saknar rubriknivåer och språkmärkning.",
    instead: "Sidorna visar samma värden med förklaringar. Definitionerna finns på Metod och källor.",
  },
  {
    what: "Bilder som en läsare själv gör på Utforska har ingen sammanfattning i text.",
    instead: "Svaret står också som tabell under bilden.",
  },
];

/** How the pages have been tried. */
export const howTested: readonly string[] = [
  "Varje sida provas i webbläsaren Chromium med axe-core i ljust och mörkt läge, i 1440 och 390 bildpunkters bredd, med tabellerna stängda och öppna. En sida med ett fel publiceras inte i en ny version av programmet.",
  "Kontraster räknas för varje par av färger. Ingen text är mindre än 12 bildpunkter.",
  "Bilderna har en sammanfattning i text och samma tal i en tabell. Färg bär aldrig ensam en betydelse.",
];
