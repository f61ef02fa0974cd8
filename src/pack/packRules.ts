/** The published rules of the sentences that packs have beside those of the pages (findingRules). */
export const packRules = [
  {
    id: "P-1",
    text: "Kommunens egna skolor nämns med värde, antal och period. Rymmer intervallet Riket sägs att skillnaden inte kan avgöras.",
  },
  {
    id: "P-2",
    text: "Kommunens egna skolor nämns med värde, antal och period när värdet för Riket eller intervallet saknas: skillnaden kan inte avgöras.",
  },
  {
    id: "P-3",
    text: "Ett mått som mötet behöver nämns också när kommunens egna skolor inte har något värde att visa, med orsaken.",
  },
  {
    id: "P-4",
    text: "För varje mått ställs frågan som måttet svarar på. En fråga påstår ingenting och har därför varken antal eller period.",
  },
  {
    id: "P-5",
    text: "Är uppgifter äldre än mötet kräver trycks vilka, hur gamla de är och varför de ändå används.",
  },
  {
    id: "P-6",
    text: "Rektorerna delas i bokstavsordning efter enhet i grupper om tre eller fyra, aldrig efter resultat.",
  },
] as const;

export type PackRule = (typeof packRules)[number]["id"];
