import { benjaminiHochberg } from "../statistics/benjaminiHochberg.js";
import { studentTwoSidedP, tOfLevel } from "../statistics/core/studentT.js";
import { type Moments, summarise } from "../statistics/summarise.js";
import { welch } from "../statistics/welch.js";
import type { Place, ProfileRow } from "./analysisData.js";

/** Points of those who read a subject at a place, with what they are held against; only what may be shown. */
export interface SubjectSample extends Place {
  readonly amne: string;
  readonly points: Moments;
  /** Riket's published mean, a constant (ST-11). */
  readonly national?: number;
  /** The municipality's other schools. */
  readonly others?: Moments;
}

type Compared = Pick<
  ProfileRow,
  "reference" | "reference_value" | "difference" | "difference_low" | "difference_high"
> & { readonly p?: number };

const WITHOUT =
  "Det finns varken ett publicerat värde för Riket eller andra kommunala skolor att jämföra med.";
const none: Compared = {
  reference: null,
  reference_value: null,
  difference: null,
  difference_low: null,
  difference_high: null,
};

/**
 * Which subjects lie over and under the reference, and which pull a unit's profile down. A difference is `certain`
 * when its p-value is at most 5 % after Benjamini–Hochberg over every comparison of the läsår (ST-7). A subject
 * without reference keeps its value and has status `missing`. In the order given.
 */
export function subjectProfile(samples: readonly SubjectSample[]): ProfileRow[] {
  const compared = samples.map((sample) => ({ sample, compared: compare(sample) }));
  const certain = new Set<SubjectSample>();
  for (const period of new Set(samples.map((sample) => sample.period))) {
    const tested = compared.flatMap(({ sample, compared: { p } }) =>
      sample.period === period && p !== undefined ? [{ sample, p }] : [],
    );
    const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
    tested.forEach(({ sample }, at) => {
      if ((adjusted[at] ?? 1) <= 0.05) certain.add(sample);
    });
  }
  return compared.map(({ sample, compared: { p, ...columns } }) => {
    const { period, unit_id, unit_level, amne, points } = sample;
    const mine = compared.filter(
      (other) => other.sample.unit_id === unit_id && other.sample.period === period,
    );
    const differences = mine.flatMap(({ compared: { difference } }) => difference ?? []);
    const middle = differences.reduce((sum, each) => sum + each, 0) / differences.length;
    return {
      period,
      unit_id,
      unit_level,
      amne,
      n: points.n,
      value: summarise(points)?.mean ?? null,
      ...columns,
      relative: columns.difference === null ? null : columns.difference - middle,
      certain: p === undefined ? null : certain.has(sample),
      status: columns.reference === null ? "missing" : "ok",
      status_reason: columns.reference === null ? WITHOUT : null,
    };
  });
}

function compare({ points, national, others }: SubjectSample): Compared {
  const own = summarise(points);
  if (!own) return none;
  if (national !== undefined) {
    const difference = own.mean - national;
    const base = { reference: "riket", reference_value: national, difference } as const;
    if (own.sd === undefined || own.sd === 0) return { ...base, difference_low: null, difference_high: null };
    const se = own.sd / Math.sqrt(own.n);
    const half = tOfLevel(0.95, own.n - 1) * se;
    return {
      ...base,
      difference_low: difference - half,
      difference_high: difference + half,
      p: studentTwoSidedP(difference / se, own.n - 1),
    };
  }
  const rest = others ? summarise(others) : undefined;
  if (!others || !rest) return none;
  const test = welch(points, others);
  return {
    reference: "ovriga_kommunala_skolor",
    reference_value: rest.mean,
    difference: own.mean - rest.mean,
    difference_low: test?.low ?? null,
    difference_high: test?.high ?? null,
    ...(test ? { p: test.p } : {}),
  };
}
