import type { PageInput } from "../loaders/publish/pageData.js";
import type {
  CohortRow,
  NearMissRow,
  Place,
  ProfileRow,
  SexGapRow,
  Shown,
} from "../src/analyses/analysisData.js";
import type { ProvenanceInfo, SourceInfo, UnitInfo } from "../src/components/pageData.js";
import { indicatorById } from "../src/indicators/registry.js";
import { siteRows, subjects } from "./siteRows.js";

/** Size of an invented edition. Läsår are counted back from `2024/25`. */
export interface SiteSize {
  readonly units: number;
  readonly years: number;
}

const period = "2024/25";
const ok: Shown = { status: "ok", status_reason: null };

const source: SourceInfo = {
  id: "betyg-1",
  source: "betyg",
  label: "Kommunens betygsfil",
  publisher: "Storkommun",
  fileName: "betyg.csv",
  sha256: "0".repeat(64),
  recordsIn: 100_000,
  accepted: 99_999,
  quarantined: 0,
  ignored: 1,
  periods: "2015/16–2024/25",
  importedAt: "2026-02-01",
  origin: null,
  licence: null,
  ignoredBy: [{ rule: "rubrikrad", count: 1 }],
};

function unitOf(number: number): UnitInfo {
  const name = `Enhet ${String(number + 1).padStart(3, "0")} skola F–9`;
  return {
    id: String(90_000_001 + number),
    name,
    shortName: name,
    skolform: "grundskola F–9",
    huvudman: "Kommunal",
    hasResults: true,
  };
}

/** What the pages of a municipality of that size are made of: invented, the same for the same size. No pupil is behind it. */
export function siteInput({ units: count, years }: SiteSize): PageInput {
  const units = Array.from({ length: count }, (_, number) => unitOf(number));
  const rows = siteRows(units, years, source.id);
  const places = units.map(({ id }): Place => ({ period, unit_id: id, unit_level: "unit" }));
  return {
    edition: {
      municipality: { code: "1400", name: "Storkommun" },
      edition: "publik",
      asOf: "2026-02-01",
      lasar: period,
      gradeSystemStarts: ["2012/13"],
      programVersion: "0",
    },
    absenceLimits: [],
    skolformer: ["grundskola"],
    accessibility: { contact: null, reviewed: null },
    units,
    rows,
    sources: [source],
    quality: [],
    hypotheses: [],
    year: [],
    insatser: [],
    qualityWork: { limit: 10, delmal: [], factors: [], newsletter: [], complaints: [] },
    notebooks: [],
    quarantine: [],
    allowedShare: 0.02,
    provenance: rows
      .filter(({ unit_level, indicator_id }) => unit_level === "unit" && indicatorById(indicator_id).headline)
      .map(
        (row): ProvenanceInfo => ({
          indicator_id: row.indicator_id,
          unit_id: row.unit_id,
          period: row.period,
          group: row.group,
          perspective: row.perspective,
          sourceId: source.id,
          role: "value",
          rowFirst: 2,
          rowLast: 100_000,
          place: null,
        }),
      ),
    analyses: {
      "nara-behorighet": places.map(nearMiss),
      amnesprofil: places.flatMap(profile),
      konsskillnad: places.map(sexGap),
      kohort: places.map(cohort),
      jamforelser: [],
      "anpassad-grundskola": [],
      "tre-lasar": [],
      krympning: [],
      tratt: [],
      trend: [],
      "liknande-kommuner": [],
      "egen-modell": [],
      bakgrund: [],
      "elevviktad-salsa": [],
    },
  };
}

const profile = (place: Place, unit: number): ProfileRow[] =>
  subjects.map((amne, at) => {
    const difference = Math.round(Math.sin(unit * 7.3 + at * 2.1) * 25) / 10;
    const spread = {
      difference_low: difference - 1.1,
      difference_high: difference + 1.1,
      relative: difference,
    };
    const reference = { reference: "ovriga_kommunala_skolor" as const, reference_value: 12.4 };
    const certain = Math.abs(difference) > 1.4;
    return {
      ...place,
      ...ok,
      amne,
      n: 40 + unit,
      value: 12.4 + difference,
      ...reference,
      difference,
      ...spread,
      certain,
    };
  });

function nearMiss(place: Place, unit: number): NearMissRow {
  const counts = {
    saknar_bara_ma: 4 + (unit % 3),
    saknar_bara_en: 2,
    saknar_bara_sv: 1,
    saknar_minst_tva: 6,
    saknar_ett_och_fler: 3,
    saknar_bara_ovriga: 2,
  };
  const obehoriga = 18 + (unit % 3);
  return { ...place, ...ok, n: 80 + unit, behoriga: 80 + unit - obehoriga, obehoriga, counts, imv: 3 };
}

function sexGap(place: Place, unit: number): SexGapRow {
  const parts = subjects.map((amne, at) => ({
    amne,
    composition: 0.1,
    within: Math.round(Math.cos(unit + at) * 10) / 10,
  }));
  const gap = parts.reduce((sum, part) => sum + part.composition + part.within, 0);
  return { ...place, ...ok, n_flickor: 40, n_pojkar: 40, gap, parts };
}

function cohort(place: Place, unit: number): CohortRow {
  const moved = { stannade: 60 + unit, kom_till: 20, lamnade: null, kom_till_alla: 11, lamnade_alla: null };
  return { ...place, ...ok, n: 80 + unit, ...moved, ja_ja: 36 + unit, ja_nej: 10, nej_ja: 6, nej_nej: 8 };
}
