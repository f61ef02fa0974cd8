import { foldName } from "../../intake/foldName.js";
import { nearestName } from "../../intake/nearestName.js";
import { shownName } from "../../intake/shownName.js";
import { indicatorNamed, type NamedIndicator } from "../mappingContext.js";
import type { MappingMeasure } from "../mappingSchema.js";
import type { TargetName } from "../mappingTargets.js";
import type { Question } from "./question.js";

const COUNT = /^(?:antal|n$|elever$|svarande|underlag)|\bantal\b/;

/** A measure for each name: counts by their name, indicators by the registry's; the others are asked for. */
export function proposeMeasures(
  names: readonly string[],
  target: TargetName,
  indicators: readonly NamedIndicator[],
): { readonly measures: MappingMeasure[]; readonly questions: Question[] } {
  const questions: Question[] = [];
  const measures = names.map((namn, at): MappingMeasure => {
    const base: Omit<MappingMeasure, "falt"> = {
      namn,
      indikator_id: null,
      for: [],
      faktor: 1,
      kontroll: "ingen",
    };
    if (target === "lasning") return { ...base, falt: "niva" };
    if (target === "omdomen") return { ...base, falt: "omdome" };
    if (target === "enkat_aggregat") return { ...base, falt: "antal", kontroll: "summa" };
    if (COUNT.test(foldName(namn))) {
      const own = names.filter((name) => name !== namn && foldName(namn).includes(foldName(name)));
      return { ...base, falt: "antal", for: own, kontroll: "summa" };
    }
    const indicator = indicatorNamed(namn, indicators);
    if (indicator) return { ...base, falt: "varde", indikator_id: indicator.id };
    const near =
      namn.length < 6
        ? undefined
        : nearestName(
            namn,
            indicators.flatMap(({ label, shortLabel }) => [label, shortLabel]),
          );
    const nearId = indicators.find(({ label, shortLabel }) => label === near || shortLabel === near)?.id;
    questions.push({
      nyckel: `matt.${at}.indikator_id`,
      fraga: `Vilken indikator är måttet "${shownName(namn)}"? Skriv dess id, eller sätt falt till "inget" om måttet inte ska läsas.`,
      ...(nearId ? { forslag: nearId } : {}),
    });
    return { ...base, falt: "varde" };
  });
  return { measures, questions };
}
