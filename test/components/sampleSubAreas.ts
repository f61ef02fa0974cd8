import type { SubAreaInfo } from "../../src/components/pageData.js";

const later = "Inga siffror än. Frånvarofiler och enkäter läses inte in i den här utgåvan.";

function empty(
  focusArea: SubAreaInfo["focusArea"],
  skolform: string,
  name: string,
  emptyReason: string,
): SubAreaInfo {
  return { focusArea, skolform, name, indicatorIds: [], emptyReason };
}

export const sampleSubAreas: readonly SubAreaInfo[] = [
  empty(
    "Kunskapsresultat",
    "förskola",
    "Språket",
    "Förskolan bedömer verksamheten, inte barnen. Följs upp med självskattning och samtal, inte med siffror.",
  ),
  {
    focusArea: "Kunskapsresultat",
    skolform: "grundskola",
    name: "Meritvärde",
    indicatorIds: ["meritvarde_ak9"],
    emptyReason: null,
  },
  {
    focusArea: "Kunskapsresultat",
    skolform: "grundskola",
    name: "Behörighet till gymnasieskolan",
    indicatorIds: ["alla_amnen_ak9", "behorighet_yr_ak9"],
    emptyReason: null,
  },
  empty(
    "Kunskapsresultat",
    "gymnasieskola",
    "Examen inom tre och fyra år",
    "Kommunens gymnasiefiler är inte inlästa.",
  ),
  empty(
    "Kunskapsresultat",
    "anpassad skola",
    "Kunskap som grund för fortsatt utveckling",
    "Grupperna är för små för siffror. Följs upp med samtal och individuella planer.",
  ),
  empty(
    "Kunskapsresultat",
    "anpassad skola",
    "Självständigt deltagande i samhällslivet",
    "Grupperna är för små för siffror. Följs upp med samtal och individuella planer.",
  ),
  empty(
    "Kunskapsresultat",
    "vuxenutbildning",
    "Genomströmning",
    "Kommunens filer från vuxenutbildningen är inte inlästa.",
  ),
  empty("Trygghet", "alla skolformer", "Närvaro", later),
  empty("Trygghet", "alla skolformer", "Trygghet och studiero", later),
];
