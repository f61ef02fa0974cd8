import type { MeasureInfo, SubAreaInfo } from "../../src/components/pageData.js";
import type { FocusArea, Skolform } from "../../src/indicators/defineIndicator.js";
import { registry } from "../../src/indicators/registry.js";

interface SubArea {
  readonly focusArea: FocusArea;
  readonly skolform: Skolform;
  readonly name: string;
  /** Sub-areas of the registry's indicators that belong here. */
  readonly covers: readonly string[];
  /** What is said whether or not there are figures: what figures cannot say here. */
  readonly note?: string;
  /** How it is followed up while no figures are taken in; without it the sub-area is shown only with figures. */
  readonly followUp?: string;
}

const schoolForms = ["forskola", "grundskola", "gymnasieskola", "anpassad", "vuxenutbildning"] as const;

/** The focus area Kunskapsresultat with its sub-areas by school form (N-2), and what else is followed there. */
const knowledge: readonly Omit<SubArea, "focusArea">[] = [
  {
    skolform: "forskola",
    name: "Språket",
    covers: ["Språket i förskolan"],
    note: "Förskolan utvärderar verksamheten, inte barnet. Siffrorna säger något om förutsättningarna, inte om vad barnen kan.",
    followUp: "Språket följs upp i text och självskattning på enheten: en bedömning, inte ett mätvärde.",
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
    skolform: "grundskola",
    name: "Betyg och nationella prov",
    covers: ["Nationella prov"],
    note: "Provet och betyget mäter inte samma sak. Skillnader är en fråga att ställa, inte ett fel.",
  },
  { skolform: "grundskola", name: "Läsning", covers: ["Läsning"] },
  { skolform: "grundskola", name: "Ämnesomdömen", covers: ["Ämnesomdömen"] },
  { skolform: "grundskola", name: "Förutsättningar", covers: ["Förutsättningar"] },
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
    covers: ["Kunskap som grund för fortsatt utveckling"],
    note: "Grupperna är oftast för små för siffror. Meritvärde och behörighet finns inte i anpassad skola.",
    followUp: "Området följs upp i text, elev för elev, på enheten.",
  },
  {
    skolform: "anpassad",
    name: "Självständigt deltagande i samhällslivet",
    covers: [],
    followUp:
      "Det finns inget nationellt mått. Området följs upp i text på enheten: mål i de individuella planerna, praktik och vad eleverna gör ett år efteråt.",
  },
];

/** The focus area Trygghet has the same sub-areas in every school form (N-2). */
const safety: readonly Omit<SubArea, "focusArea" | "skolform">[] = [
  {
    name: "Närvaro",
    covers: ["Närvaro"],
    followUp: "Inga uppgifter om närvaro är inlästa. Nationell jämförelse finns inte.",
  },
  {
    name: "Trygghet och studiero",
    covers: ["Trygghet och studiero", "Trygghet", "Studiero"],
    followUp: "Inga enkätsvar är inlästa. Trygghet och studiero följs upp i Skolenkäten och egna enkäter.",
  },
  { name: "Tillit mellan nivåer", covers: ["Tillit mellan nivåer"] },
  { name: "Förutsättningar", covers: ["Förutsättningar"] },
];

const all: readonly SubArea[] = [
  ...knowledge.map((area) => ({ ...area, focusArea: "Kunskapsresultat" as const })),
  ...safety.flatMap((area) =>
    schoolForms.map((skolform) => ({ ...area, skolform, focusArea: "Trygghet" as const })),
  ),
];

/**
 * The sub-areas of the municipality's school forms: which measures have figures in the edition, and how it is followed
 * up where none has. A sub-area that the steering does not ask for is left out while it has no figures.
 */
export function subAreas(
  skolformer: readonly Skolform[],
  withFigures: ReadonlySet<string>,
): readonly SubAreaInfo[] {
  return all.flatMap(({ focusArea, skolform, name, covers, note, followUp }) => {
    const measures: MeasureInfo[] = registry
      .filter((one) => one.skolform === skolform && one.focusArea === focusArea)
      .filter((one) => covers.includes(one.subArea))
      .map(({ id, headline }) => ({ id, headline, hasFigures: withFigures.has(id) }));
    const isEmpty = !measures.some(({ hasFigures }) => hasFigures);
    if (!skolformer.includes(skolform) || (isEmpty && followUp === undefined)) return [];
    return [
      {
        focusArea,
        skolform,
        name,
        measures,
        note: note ?? null,
        followUp: isEmpty ? (followUp ?? null) : null,
      },
    ];
  });
}
