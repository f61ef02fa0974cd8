import type { AttackComponent } from "./attackComponents.js";
import type { Attackers } from "./attackers.js";
import type { ComponentSecret } from "./attackSecrets.js";
import type { Quantity } from "./attackSystem.js";
import { DisjointSets } from "./disjointSets.js";
import type { Finding } from "./finding.js";
import type { NearTruths } from "./nearTruths.js";
import { SeenRanges } from "./seenRanges.js";

/** A group of one knows itself: with that, no other small group may follow exactly (the singleton's own knowledge). */
export function insiders(
  attackers: Attackers,
  component: AttackComponent,
  secrets: readonly ComponentSecret[],
  found: readonly Finding[],
  near: NearTruths | undefined,
): Finding[] {
  const known = new Set(found.map(({ quantity }) => quantity));
  const groups = secrets.filter(({ secret, quantity }) => secret.isGroup && !known.has(quantity));
  const same = samePeople(component);
  const parts = partsByGroup(component, same);
  return groups
    .filter(({ secret }) => secret.truth === 1)
    .flatMap((insider) => {
      const attacker = attackers.of(insider.quantity);
      return attacker.knowing(insider.quantity, 1, () => {
        const seen = new SeenRanges(component);
        const among = groupsWithin(parts, same.get(insider.quantity) ?? insider.quantity);
        for (const possible of near?.where(insider.quantity, 1) ?? []) seen.addWhole(possible);
        // of a group that nobody else can be in, one learns about oneself
        const others = groups.filter(({ quantity }) => !among.has(same.get(quantity) ?? quantity));
        if (near) moveTogether(near, seen, others, insider.quantity);
        return others.flatMap(({ secret, quantity }): Finding[] => {
          if (seen.width(quantity) >= 1) return [];
          for (const [which, step] of [
            ["greatest", 1],
            ["least", -1],
          ] as const) {
            const to = [quantity, which, secret.truth + step, insider.quantity] as const;
            const moved = near?.moved(...to) ?? near?.sought(...to);
            if (moved) seen.addWhole(moved);
            if (seen.width(quantity) >= 1) return [];
          }
          const ends = [attacker.extreme(quantity, "least"), attacker.extreme(quantity, "greatest")];
          for (const attack of ends) seen.add(attack);
          const [low = 0, high = 0] = ends.map(({ value }) => value);
          if (high - low >= 1 - 1e-6) return [];
          const by = [...new Set(ends.flatMap((attack) => attack.by))];
          return [{ kind: "leak", secret, quantity, low, high, by, knownBy: insider.quantity }];
        });
      });
    });
}

/** Shows of many groups at once that they can be of another size, while the insider's stays. */
function moveTogether(
  near: NearTruths,
  seen: SeenRanges,
  groups: readonly ComponentSecret[],
  insider: Quantity,
): void {
  let open = groups.filter(({ quantity }) => seen.width(quantity) < 1);
  for (
    let round = 0, before = Number.POSITIVE_INFINITY;
    open.length > 1 && open.length < before;
    round += 1
  ) {
    before = open.length;
    const weights = new Map(
      open.map(({ quantity }, index) => [quantity, (index + round) % 2 === 0 ? 1 : -1] as const),
    );
    const moved = near.movedToward(weights, 1, insider);
    if (moved) seen.addWhole(moved);
    open = open.filter(({ quantity }) => seen.width(quantity) < 1);
  }
}

/** The groups whose people are all among those of the group; each by the one name of `same`. */
function partsByGroup(
  { rows }: AttackComponent,
  same: ReadonlyMap<Quantity, Quantity>,
): ReadonlyMap<Quantity, readonly Quantity[]> {
  const parts = new Map<Quantity, Quantity[]>();
  for (const { terms, low, high } of rows) {
    const [part, outer, more] = terms;
    if (!part || !outer || more || high !== 0 || low !== Number.NEGATIVE_INFINITY) continue;
    if (!part.quantity.isCount || !outer.quantity.isCount || part.factor !== -outer.factor) continue;
    const whole = same.get(outer.quantity) ?? outer.quantity;
    parts.set(whole, [...(parts.get(whole) ?? []), same.get(part.quantity) ?? part.quantity]);
  }
  return parts;
}

/** The group itself, and all that lie within it however deep. */
function groupsWithin(
  parts: ReadonlyMap<Quantity, readonly Quantity[]>,
  whole: Quantity,
): ReadonlySet<Quantity> {
  const found = new Set([whole]);
  for (const group of found) for (const part of parts.get(group) ?? []) found.add(part);
  return found;
}

/**
 * Groups that are the same people under different names (a whole with one part, in chains) hide nothing from each
 * other. Two groups that merely must be as many, through sums with others, are not the same people.
 */
function samePeople({ rows, unknowns }: AttackComponent): ReadonlyMap<Quantity, Quantity> {
  const sets = new DisjointSets<Quantity>();
  for (const { terms, low, high } of rows) {
    const [part, whole, more] = terms;
    if (!part || !whole || more || low !== 0 || high !== 0 || part.factor !== -whole.factor) continue;
    if (part.quantity.isCount && whole.quantity.isCount) sets.join(whole.quantity, part.quantity);
  }
  return new Map(
    unknowns.filter(({ isCount }) => isCount).map((quantity) => [quantity, sets.root(quantity)]),
  );
}
