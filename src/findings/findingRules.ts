/** The published rule list: which sentences may appear, and when. Never chosen by rank. */
export const findingRules = [
  {
    id: "S-1",
    text: "En enhet nämns när skillnaden mot det förväntade värdet är säkerställd, det vill säga när hela intervallet ligger på ena sidan. Enheterna står i bokstavsordning.",
  },
  {
    id: "S-2",
    text: "Kommunens egna skolor nämns när hela intervallet ligger på ena sidan om Riket.",
  },
  {
    id: "V-1",
    text: "Enheter nämns tillsammans under »Det här vet vi inte«, i bokstavsordning, när intervallet rymmer både över och under det förväntade värdet och är bredare än den minsta skillnad som spelar roll.",
  },
  {
    id: "V-2",
    text: "Enheter vars värde döljs av sekretesskäl nämns tillsammans, utan antal.",
  },
  {
    id: "V-3",
    text: "Ett mått nämns när det saknar värde för Riket det läsår som visas.",
  },
  {
    id: "V-4",
    text: "Ett delområde nämns när inga uppgifter är inlästa.",
  },
  {
    id: "V-5",
    text: "När en enhet nämns för att den säkert ligger under det förväntade påminns om att den som ligger lågt ett läsår oftast ligger närmare de andra nästa, också utan insats.",
  },
] as const;

export type FindingRule = (typeof findingRules)[number]["id"];
