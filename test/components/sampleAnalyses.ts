import type {
  CohortRow,
  ComparisonsRow,
  NearMissRow,
  PooledRow,
  ProfileRow,
  SexGapRow,
} from "../../src/analyses/analysisData.js";
import type { MonsterData, OrsakerData } from "../../src/components/pageData.js";
import { sampleEdition, sampleUnits } from "./sampleData.js";
import {
  absenceRows,
  gradeRows,
  hiddenId,
  period,
  pointRows,
  resultsRows,
  shown,
  subjects,
  surveysRows,
  testsRows,
  wave,
  whole,
} from "./sampleMeasures.js";
import { sampleSources } from "./sampleSources.js";

/** Invented analyses of the same units. */
const ofUnit = (id: string) => ({ period, unit_id: id, unit_level: "unit" as const });
const ofWhole = { period, unit_id: whole, unit_level: "municipality" as const };
const ok = { status: "ok" as const, status_reason: null };
const suppressed = { status: "suppressed" as const, status_reason: "Döljs: för få elever." };

const profile: readonly ProfileRow[] = shown.flatMap(({ id }, unit) =>
  subjects
    .filter((_, at) => at !== 1 || unit !== 0)
    .map((amne, at): ProfileRow => {
      const difference = Math.round((unit === 1 ? -1.6 : 0.4) * 10 + wave(unit, at) * 12) / 10;
      return {
        ...ofUnit(id),
        ...ok,
        amne,
        n: amne === "ML" ? 12 : 50 + unit * 14,
        value: 12.4 + difference,
        reference: "ovriga_kommunala_skolor",
        reference_value: 12.4,
        difference,
        difference_low: difference - 1.1,
        difference_high: difference + 1.1,
        relative: wave(unit, at),
        certain: Math.abs(difference) > 1.4,
      };
    }),
);

const comparisons: ComparisonsRow = {
  page: "amnesprofil",
  period,
  comparisons: profile.length,
  uncorrected: profile.filter(({ difference }) => Math.abs(difference ?? 0) > 1.1).length,
  corrected: profile.filter(({ certain }) => certain).length,
  remaining: [],
};

const cohortNumbers = {
  stannade: null,
  kom_till: null,
  ja_ja: null,
  ja_nej: null,
  nej_ja: null,
  nej_nej: null,
};

const cohorts: readonly CohortRow[] = [
  ...shown.map(
    ({ id }, unit): CohortRow => ({
      ...ofUnit(id),
      ...ok,
      n: 80 + unit * 6,
      stannade: 60 + unit * 5,
      kom_till: 20 + unit,
      lamnade: null,
      ja_ja: 36 + unit * 3,
      ja_nej: 10 + unit,
      nej_ja: 6,
      nej_nej: 8 + unit,
      kom_till_alla: 11,
      lamnade_alla: null,
    }),
  ),
  {
    ...ofUnit(hiddenId),
    ...suppressed,
    ...cohortNumbers,
    n: null,
    lamnade: null,
    kom_till_alla: null,
    lamnade_alla: null,
  },
  {
    ...ofWhole,
    ...ok,
    n: 436,
    stannade: 331,
    kom_till: 105,
    lamnade: 47,
    ja_ja: 204,
    ja_nej: 51,
    nej_ja: 29,
    nej_nej: 47,
    kom_till_alla: 58,
    lamnade_alla: 30,
  },
];

const nearMiss: readonly NearMissRow[] = [
  ...shown.map(
    ({ id }, unit): NearMissRow => ({
      ...ofUnit(id),
      ...ok,
      n: 80 + unit * 6,
      behoriga: 62,
      obehoriga: 18 + unit * 6,
      counts:
        unit === 2
          ? null
          : unit % 2 === 0
            ? { saknar_bara_ett: 12, saknar_flera: 6 + unit * 6 }
            : { saknar_bara_ma: 7, saknar_bara_en: 5, saknar_bara_sv: 5, saknar_flera: 1 + unit * 6 },
      status_reason: unit === 2 ? "Vad eleverna saknar döljs." : null,
      imv: unit === 1 ? 14 : null,
    }),
  ),
  { ...ofUnit(hiddenId), ...suppressed, n: null, behoriga: null, obehoriga: null, counts: null, imv: null },
  {
    ...ofWhole,
    ...ok,
    n: 436,
    behoriga: 350,
    obehoriga: 86,
    counts: {
      saknar_bara_ma: 24,
      saknar_bara_en: 9,
      saknar_bara_sv: 12,
      saknar_minst_tva: 21,
      saknar_ett_och_fler: 13,
      saknar_bara_ovriga: 7,
    },
    imv: 36,
  },
];

/** Parts that sum to the gap, which is the sum of them. */
function gap(place: typeof ofWhole | ReturnType<typeof ofUnit>, unit: number, n: number): SexGapRow {
  const parts = ["BI", "EN", "MA", "SV", "ovriga"].map((amne, at) => ({
    amne,
    composition: amne === "ovriga" ? 0 : wave(at, unit) * 0.6,
    within: 1.4 + wave(unit, at) * 2,
  }));
  const sum = parts.reduce((total, { composition, within }) => total + composition + within, 0);
  return { ...place, ...ok, n_flickor: n, n_pojkar: n - 4, gap: sum, parts };
}

const gaps: readonly SexGapRow[] = [
  ...shown.map(({ id }, unit) => gap(ofUnit(id), unit, 40 + unit)),
  { ...ofUnit(hiddenId), ...suppressed, n_flickor: null, n_pojkar: null, gap: null, parts: null },
  gap(ofWhole, 9, 220),
];

/** Every question of Leta mönster has its picture. */
const nothingPooled = { pooled_value: null, pooled_n: null, pooled_low: null, pooled_high: null };

const pooled: readonly PooledRow[] = [
  ...shown.map(({ id }, unit): PooledRow => {
    const pooled_value = 214 + wave(unit, 3) * 9;
    // the second is too small for a läsår of its own
    const value = unit === 1 ? null : pooled_value - 4;
    const now = { n: 80 + unit * 6, ci_low: pooled_value - 16, ci_high: pooled_value + 8 };
    return {
      ...ofUnit(id),
      ...ok,
      indicator_id: "meritvarde_ak9",
      value,
      ...(value === null ? { n: null, ci_low: null, ci_high: null } : now),
      pooled_value,
      pooled_n: 210 + unit * 9,
      pooled_low: pooled_value - 6,
      pooled_high: pooled_value + 6,
      pooled_periods: ["2022/23", "2023/24", period],
    };
  }),
  {
    ...ofUnit(hiddenId),
    ...suppressed,
    indicator_id: "meritvarde_ak9",
    value: null,
    n: null,
    ci_low: null,
    ci_high: null,
    ...nothingPooled,
    pooled_periods: [],
  },
];

export const sampleMonster: MonsterData = {
  edition: sampleEdition,
  units: sampleUnits,
  sources: sampleSources,
  rows: [
    ...resultsRows,
    ...subjects.flatMap(gradeRows),
    ...subjects.flatMap(pointRows),
    ...absenceRows,
    ...testsRows,
    ...surveysRows,
  ],
  profile,
  comparisons,
  cohorts,
  pooled,
};

/** Every question of Hitta orsaker has its picture. */
export const sampleOrsaker: OrsakerData = {
  edition: sampleEdition,
  units: sampleUnits,
  sources: sampleSources,
  rows: [...resultsRows, ...absenceRows, ...surveysRows].filter(({ unit_level }) => unit_level === "unit"),
  nearMiss,
  profile,
  gaps,
  cohorts,
};

/** The same with nothing to show. */
export const emptyMonster: MonsterData = {
  ...sampleMonster,
  rows: [],
  profile: [],
  comparisons: null,
  cohorts: [],
  pooled: [],
};
export const emptyOrsaker: OrsakerData = {
  ...sampleOrsaker,
  rows: [],
  nearMiss: [],
  profile: [],
  gaps: [],
  cohorts: [],
};
