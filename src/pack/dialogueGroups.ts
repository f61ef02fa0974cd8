import { alphabetic } from "../format/alphabetic.js";

/**
 * Units in groups of three or four, in alphabetic order and never by result (seed 001). One, two or five cannot be
 * divided so: they are one group, or three and two.
 */
export function dialogueGroups(names: readonly string[]): readonly (readonly string[])[] {
  const sorted = names.toSorted(alphabetic);
  const count = Math.ceil(sorted.length / 4);
  const small = count === 0 ? 0 : Math.floor(sorted.length / count);
  const larger = count === 0 ? 0 : sorted.length % count;
  const groups: string[][] = [];
  for (let at = 0; groups.length < count; ) {
    const size = small + (groups.length < larger ? 1 : 0);
    groups.push(sorted.slice(at, at + size));
    at += size;
  }
  return groups;
}
