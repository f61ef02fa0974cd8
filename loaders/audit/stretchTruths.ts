import type { ComponentSecret } from "./attackSecrets.js";
import type { Quantity } from "./attackSystem.js";
import type { NearTruths } from "./nearTruths.js";
import type { SeenRanges } from "./seenRanges.js";

/** A round that keeps fewer takes longer than to search for each. */
const FEW = 12;
/** A group is moved by at most so many people, so that the measures can follow. */
const STEPS = [12, 6, 3, 1];
/** Weights between a half and one and a half that no two rounds share: steps of irrational numbers. */
const [BY_SECRET, BY_ROUND] = [0.618_033_988_75, 0.414_213_562_37];

/**
 * Shows many secrets to be kept by few possible truths: each is as far as can be in the direction that the secrets not
 * yet kept lack, all at once. First with the people as they are, then with groups of other sizes. Those that are left are
 * for a search of their own.
 */
export function stretchTruths(
  near: NearTruths,
  seen: SeenRanges,
  secrets: readonly ComponentSecret[],
): { readonly tried: number } {
  let open = secrets.filter(({ secret, quantity }) => !seen.keeps(secret, quantity));
  let tried = 0;
  const repeat = (learn: (weights: ReadonlyMap<Quantity, number>) => boolean): boolean => {
    for (let before = open.length + FEW; open.length > 0 && before - open.length >= FEW; tried += 1) {
      before = open.length;
      if (!learn(weightsOf(open, seen, tried))) return false;
      open = open.filter(({ secret, quantity }) => !seen.keeps(secret, quantity));
    }
    return true;
  };
  repeat((weights) => {
    for (const found of near.stretched(weights)) seen.addWhole(found);
    return true;
  });
  for (const most of STEPS) {
    const isBorne = repeat((weights) => {
      const found = near.movedToward(weights, most);
      if (found) seen.addWhole(found);
      return found !== undefined;
    });
    if (isBorne) break;
  }
  return { tried };
}

function weightsOf(
  open: readonly ComponentSecret[],
  seen: SeenRanges,
  round: number,
): ReadonlyMap<Quantity, number> {
  return new Map(
    open.map(({ secret, quantity }, index) => {
      const part = ((index + 1) * BY_SECRET + (round + 1) * BY_ROUND) % 1;
      const lacks = seen.lacks(secret, quantity);
      const isAbove = lacks === "either" ? (part * 8) % 1 < 0.5 : lacks === "above";
      return [quantity, (isAbove ? 1 : -1) * (0.5 + part)] as const;
    }),
  );
}
