import { foldName } from "./foldName.js";

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The candidate that a person most likely meant by `wanted`: one that contains it or is contained in it, or
 * the one with fewest changed letters, at most a third of the longer name. Undefined when none is near. Names
 * longer than 200 characters are never near.
 */
export function nearestName(wanted: string, candidates: readonly string[]): string | undefined {
  const target = foldName(wanted);
  let best: { name: string; distance: number } | undefined;
  for (const name of candidates) {
    const folded = foldName(name);
    if (folded.length < 2 || folded.length > 200) continue;
    const contained = folded.length >= 3 && (folded.includes(target) || target.includes(folded));
    const distance = contained ? 0.5 : editDistance(target, folded) / Math.max(target.length, folded.length);
    const limit = contained ? 1 : 0.34;
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}
