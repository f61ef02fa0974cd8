import { againstNational } from "../components/judgementWords.js";
import type { Finding, SourceInfo, UnitInfo } from "../components/pageData.js";
import { findMunicipalityRow, nationalValue, rowsOf, sourcesOf } from "../components/rowQueries.js";
import type { FindingRule } from "../findings/findingRules.js";
import { findings, unknowns } from "../findings/findings.js";
import { alphabetic } from "../format/alphabetic.js";
import { indicatorById } from "../indicators/registry.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { leadOf } from "./leadOf.js";
import type { PackLine, PackMeasure, PackSentence } from "./packData.js";
import { latestPeriod } from "./staleNeeds.js";

export interface PackMeasureInput {
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
  readonly sources: readonly SourceInfo[];
  readonly municipalityName: string;
}

const isRule = (text: string): text is FindingRule => /^[SV]-\d$/.test(text);

function sentence({ rule, text }: Finding): PackSentence {
  if (!isRule(rule)) throw new Error(`unpublished rule: ${rule}`);
  return { rule, text };
}

/** One measure as every form of a pack has it, in its latest period. */
export function packMeasure(
  id: string,
  { rows, units, sources, municipalityName }: PackMeasureInput,
): PackMeasure {
  const indicator = indicatorById(id);
  const period = latestPeriod(rows, id);
  const own = rowsOf(rows, id).filter((row) => row.period === period && row.group === "alla");
  const whole = period === null ? null : findMunicipalityRow(own, period);
  const national = period === null ? null : nationalValue(own, period);
  const ofUnits = own.flatMap((row): PackLine[] => {
    const unit = row.unit_level === "unit" && units.find((each) => each.id === row.unit_id);
    return unit ? [{ name: unit.shortName, level: "unit", row }] : [];
  });
  const lines = ofUnits.toSorted((a, b) => alphabetic(a.name, b.name));
  if (whole) lines.push({ name: `${municipalityName}, kommunala skolor`, level: "municipality", row: whole });
  const told = { rows: own, units, municipalityName, lasar: period ?? "" };
  const found = period === null ? [] : findings(told).map(sentence);
  const certain =
    whole && againstNational(whole, national) ? found.find(({ rule }) => rule === "S-2") : undefined;
  const place = `${/[sxz]$/i.test(municipalityName) ? municipalityName : `${municipalityName}s`} kommunala skolor`;
  return {
    indicator,
    period,
    national,
    lines,
    lead: certain ?? leadOf(indicator, whole, period, { place, national }),
    found: found.filter((each) => each.rule !== "S-2"),
    unknown: period === null ? [] : unknowns(told).map(sentence),
    question: { rule: "P-4", text: indicator.question },
    known: [
      ...new Set(lines.flatMap(({ row }) => sourcesOf(row, sources).map(({ importedAt }) => importedAt))),
    ].toSorted(),
  };
}
