import type { SubAreaInfo } from "../../src/components/pageData.js";
import { type Skolform, skolformWords } from "../../src/indicators/defineIndicator.js";
import { registry } from "../../src/indicators/registry.js";

interface SubArea {
  readonly focusArea: SubAreaInfo["focusArea"];
  readonly skolform: Skolform;
  readonly name: string;
  /** Sub-areas of the registry's indicators that belong here. */
  readonly covers: readonly string[];
  /** How it is followed up while no figures are taken in. */
  readonly followUp: string;
}

/** The two focus areas with their sub-areas by school form (N-2). Trygghet is the same for every form. */
const knowledge: readonly Omit<SubArea, "focusArea">[] = [
  {
    skolform: "forskola",
    name: "Språket",
    covers: ["Språket"],
    followUp: "Förskolan utvärderar verksamheten, inte barnet. Språket följs upp i text och självskattning.",
  },
  {
    skolform: "grundskola",
    name: "Behörighet till gymnasieskolan",
    covers: ["Behörighet till gymnasieskolan"],
    followUp: "Läs in slutbetyg eller Skolverkets uppgifter om behörighet.",
  },
  {
    skolform: "grundskola",
    name: "Meritvärde och betygskriterier",
    covers: ["Meritvärde", "Betygskriterier", "Ämnesbetyg"],
    followUp: "Läs in slutbetyg eller Skolverkets uppgifter per skolenhet.",
  },
  {
    skolform: "gymnasieskola",
    name: "Gymnasieexamen inom tre och fyra år",
    covers: ["Gymnasieexamen"],
    followUp: "Inga uppgifter är inlästa. Examen följs upp i gymnasieskolans resultatdialog.",
  },
  {
    skolform: "vuxenutbildning",
    name: "Genomströmning",
    covers: ["Genomströmning"],
    followUp: "Inga uppgifter är inlästa. Genomströmningen följs upp i vuxenutbildningens resultatdialog.",
  },
  {
    skolform: "anpassad",
    name: "Kunskap som grund för fortsatt utveckling",
    covers: [],
    followUp: "Grupperna är för små för siffror. Området följs upp i text, elev för elev, på enheten.",
  },
  {
    skolform: "anpassad",
    name: "Självständigt deltagande i samhällslivet",
    covers: [],
    followUp: "Det finns inget nationellt mått. Området följs upp i text på enheten.",
  },
];

const safety = [
  {
    name: "Närvaro",
    covers: ["Närvaro"],
    followUp: "Inga uppgifter om närvaro är inlästa. Nationell jämförelse finns inte.",
  },
  {
    name: "Trygghet och studiero",
    covers: ["Trygghet och studiero"],
    followUp: "Inga enkätsvar är inlästa. Trygghet och studiero följs upp i Skolenkäten och egna enkäter.",
  },
] as const;

/** The sub-areas of the municipality's school forms, and why those without figures have none. */
export function subAreas(
  skolformer: readonly Skolform[],
  indicatorsWithValues: ReadonlySet<string>,
): SubAreaInfo[] {
  const areas: SubArea[] = [
    ...knowledge.map((area) => ({ ...area, focusArea: "Kunskapsresultat" as const })),
    ...safety.flatMap((area) =>
      skolformer.map((skolform) => ({ ...area, skolform, focusArea: "Trygghet" as const })),
    ),
  ];
  return areas
    .filter(({ skolform }) => skolformer.includes(skolform))
    .map(({ focusArea, skolform, name, covers, followUp }) => {
      const indicatorIds = registry
        .filter((indicator) => indicator.skolform === skolform && covers.includes(indicator.subArea))
        .map(({ id }) => id)
        .filter((id) => indicatorsWithValues.has(id));
      return {
        focusArea,
        skolform: skolformWords[skolform],
        name,
        indicatorIds,
        emptyReason: indicatorIds.length > 0 ? null : followUp,
      };
    });
}
