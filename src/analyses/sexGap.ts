import { kitagawa } from "../statistics/kitagawa.js";
import type { SexGapPart } from "./analysisData.js";

/** A subject in one sex: how many have it counted in their merit value, and the points they get there. */
export interface CountedSubject {
  readonly amne: string;
  readonly n: number;
  readonly points: number;
}

export interface SexGap {
  /** Girls' mean merit value minus boys'. */
  readonly gap: number;
  readonly parts: readonly SexGapPart[];
}

/**
 * Splits the gap in mean merit value by subject, and each subject into composition (who has it counted) and within
 * (what those get). All parts sum to the gap, to rounding. A subject that fewer than `minimumN` girls or boys have
 * counted goes into `ovriga`, and then the smallest left until `ovriga` too has enough; their points are one
 * sum. Undefined without girls or without boys. Source: ST-8, Kitagawa 1955.
 */
export function sexGap(
  girls: { readonly n: number; readonly subjects: readonly CountedSubject[] },
  boys: { readonly n: number; readonly subjects: readonly CountedSubject[] },
  minimumN: number,
): SexGap | undefined {
  if (girls.n === 0 || boys.n === 0) return undefined;
  const codes = [...new Set([...girls.subjects, ...boys.subjects].map(({ amne }) => amne))].sort();
  const subjects = codes
    .map((amne) => ({ amne, girls: find(girls.subjects, amne), boys: find(boys.subjects, amne) }))
    .sort((a, b) => fewest(a) - fewest(b) || (a.amne < b.amne ? -1 : 1));
  const rare = subjects.filter((subject) => fewest(subject) < minimumN);
  const kept = subjects.filter((subject) => !rare.includes(subject));
  while (rare.length > 0 && fewest(merged(rare)) < minimumN && kept.length > 0)
    rare.push(...kept.splice(0, 1));
  const parts = kept
    .sort((a, b) => (a.amne < b.amne ? -1 : 1))
    .map(({ amne, girls: g, boys: b }) => part(amne, g, girls.n, b, boys.n));
  if (rare.length > 0) {
    const rest = merged(rare);
    parts.push({
      amne: "ovriga",
      composition: 0,
      within: rest.girls.points / girls.n - rest.boys.points / boys.n,
    });
  }
  const sum = (subjectsOf: readonly CountedSubject[]) =>
    subjectsOf.reduce((total, { points }) => total + points, 0);
  return { gap: sum(girls.subjects) / girls.n - sum(boys.subjects) / boys.n, parts };
}

type Pair = { readonly girls: CountedSubject; readonly boys: CountedSubject };

function find(subjects: readonly CountedSubject[], amne: string): CountedSubject {
  return subjects.find((subject) => subject.amne === amne) ?? { amne, n: 0, points: 0 };
}

/** How many have it in the sex where fewer do. */
function fewest({ girls, boys }: Pair): number {
  return Math.min(girls.n, boys.n);
}

function merged(pairs: readonly Pair[]): Pair {
  const sum = (pick: (pair: Pair) => CountedSubject) => ({
    amne: "ovriga",
    n: pairs.reduce((total, pair) => total + pick(pair).n, 0),
    points: pairs.reduce((total, pair) => total + pick(pair).points, 0),
  });
  return { girls: sum(({ girls }) => girls), boys: sum(({ boys }) => boys) };
}

function part(
  amne: string,
  girls: CountedSubject,
  nGirls: number,
  boys: CountedSubject,
  nBoys: number,
): SexGapPart {
  const mean = ({ n, points }: CountedSubject) => (n === 0 ? undefined : points / n);
  const split = kitagawa([
    { group: "raknas", n1: girls.n, n2: boys.n, value1: mean(girls), value2: mean(boys) },
    { group: "raknas-inte", n1: nGirls - girls.n, n2: nBoys - boys.n, value1: 0, value2: 0 },
  ]);
  if (!split) throw new Error(`no split of ${amne}`);
  return { amne, composition: split.composition, within: split.within };
}
