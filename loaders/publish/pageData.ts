import type { UtforskaData } from "../../src/components/exploreData.js";
import type {
  AccessibilityData,
  EditionInfo,
  EnhetData,
  EnheterData,
  JamforFile,
  KarantanData,
  LagetData,
  MetodData,
  ProvenanceInfo,
  QualityNote,
  QuarantineFile,
  SkolformData,
  SourceInfo,
  SubAreaInfo,
  UnitInfo,
} from "../../src/components/pageData.js";
import type { HypothesisInfo } from "../../src/components/problem/problemData.js";
import { toColumns } from "../../src/components/rowColumns.js";
import { findingRules } from "../../src/findings/findingRules.js";
import { findings, leadSentence, unknowns } from "../../src/findings/findings.js";
import type { Skolform } from "../../src/indicators/defineIndicator.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { maxAges } from "../../src/pack/maxAges.js";
import { packRules } from "../../src/pack/packRules.js";
import type { AnalysisRows } from "../analyses/analysisRows.js";
import { analysisPages } from "./analysisPages.js";
import { insatserPage } from "./insatserPage.js";
import { kvalitetPage } from "./kvalitet/kvalitetPage.js";
import type { QualityWork } from "./kvalitet/readQualityWork.js";
import { latestRows } from "./latestRows.js";
import { problemPage } from "./problemPage.js";
import type { InsatsPlan } from "./readInsatser.js";
import type { YearPlan } from "./readYearCycle.js";
import { subAreas } from "./subAreas.js";
import { yearPage } from "./yearPage.js";

export interface PageInput {
  readonly analyses: AnalysisRows;
  readonly edition: EditionInfo;
  readonly absenceLimits: MetodData["absenceLimits"];
  readonly skolformer: readonly Skolform[];
  readonly accessibility: Pick<AccessibilityData, "contact" | "reviewed">;
  readonly units: readonly UnitInfo[];
  readonly rows: readonly ValueRow[];
  readonly provenance: readonly ProvenanceInfo[];
  readonly sources: readonly SourceInfo[];
  readonly quality: readonly QualityNote[];
  readonly hypotheses: readonly HypothesisInfo[];
  readonly year: readonly YearPlan[];
  readonly insatser: readonly InsatsPlan[];
  readonly qualityWork: QualityWork;
  readonly notebooks: UtforskaData["notebooks"];
  readonly quarantine: readonly QuarantineFile[];
  /** Largest share of a file's records that may wait. */
  readonly allowedShare: number;
}

/**
 * File name below the pages folder → what the page shows. Each page gets its own rows and nothing more: the overview
 * keeps to the headline indicators, and single subjects are data.
 */
export function pageData(published: PageInput): Map<string, object> {
  const input = { ...published, rows: published.rows.filter(isHeadline) };
  const { edition, units, rows, sources, skolformer } = input;
  const told = { rows, units, municipalityName: edition.municipality.name, lasar: edition.lasar };
  const found = findings(told);
  const totals = rows.filter((row) => row.group === "alla");
  const ownRows = published.rows.filter((row) => row.unit_level !== "national");
  const areas = subAreas(skolformer, new Set(ownRows.map((row) => row.indicator_id)));
  const laget: LagetData = {
    edition,
    units,
    rows: totals,
    sources,
    subAreas: areas,
    lead: leadSentence(told),
    findings: found,
    unknowns: unknowns(told),
  };
  const jamfor: JamforFile = { edition, units, rows: toColumns(totals), sources };
  const enheter: EnheterData = { edition, skolformer, units };
  const metod: MetodData = {
    edition,
    absenceLimits: input.absenceLimits,
    sources,
    quality: input.quality,
    findingRules: [...findingRules, ...packRules, ...maxAges],
  };
  const { monster, orsaker } = analysisPages(published);
  const pages = new Map<string, object>([
    ["monster.json", monster],
    ["orsaker.json", orsaker],
    ["problem.json", problemPage({ ...published, comparisons: published.analyses.jamforelser })],
    ["arshjul.json", yearPage(published)],
    ["insatser.json", insatserPage(published)],
    ["kvalitet.json", kvalitetPage(published)],
    ["utforska.json", { edition, units, notebooks: published.notebooks } satisfies UtforskaData],
    ["laget.json", laget],
    ["jamfor.json", jamfor],
    ["enheter.json", enheter],
    ["metod.json", metod],
    ["tillganglighet.json", { edition, ...published.accessibility } satisfies AccessibilityData],
  ]);
  if (edition.edition === "intern") {
    const karantan: KarantanData = { edition, allowedShare: input.allowedShare, files: input.quarantine };
    pages.set("karantan.json", karantan);
  }
  for (const skolform of skolformer) {
    pages.set(`skolform/${skolform}.json`, skolformPage(skolform, areas, published));
  }
  for (const unit of units) pages.set(`enhet/${unit.id}.json`, unitPage(unit, input));
  return pages;
}

function isHeadline(row: ValueRow): boolean {
  return indicatorById(row.indicator_id).headline;
}

/** The measures of a school form in the latest period of each that has anything of the municipality's. */
function skolformPage(
  skolform: Skolform,
  areas: readonly SubAreaInfo[],
  { edition, rows, units }: PageInput,
): SkolformData {
  return {
    edition,
    skolform,
    subAreas: areas.filter((area) => area.skolform === skolform),
    rows: latestRows(rows).filter((row) => indicatorById(row.indicator_id).skolform === skolform),
    units,
  };
}

function unitPage(unit: UnitInfo, { edition, units, rows, provenance, sources }: PageInput): EnhetData {
  const own = rows.filter((row) => row.unit_id === unit.id);
  const indicators = new Set(own.map((row) => row.indicator_id));
  const around = rows.filter(
    (row) =>
      row.unit_level !== "unit" &&
      row.unit_id !== unit.id &&
      row.group === "alla" &&
      indicators.has(row.indicator_id),
  );
  const ownProvenance = provenance.filter(
    (place) => place.unit_id === unit.id && indicators.has(place.indicator_id),
  );
  const used = new Set(ownProvenance.map((place) => place.sourceId));
  const told = { rows: own, units, municipalityName: edition.municipality.name, lasar: edition.lasar };
  return {
    edition,
    unit,
    rows: [...own, ...around],
    sources: sources.filter((source) => used.has(source.id)),
    provenance: ownProvenance,
    findings: [...findings(told), ...unknowns(told).filter((item) => item.unitId === unit.id)],
  };
}
