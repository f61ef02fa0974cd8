import type { AttackComponent } from "./attackComponents.js";
import type { Attacker } from "./attacker.js";
import type { ComponentSecret } from "./attackSecrets.js";
import type { Quantity } from "./attackSystem.js";
import type { Finding } from "./finding.js";
import type { NearTruths } from "./nearTruths.js";
import { SeenRanges } from "./seenRanges.js";

/** A group of one knows itself: with that, no other small group may follow exactly (the singleton's own knowledge). */
export function insiders(
  attacker: Attacker,
  component: AttackComponent,
  secrets: readonly ComponentSecret[],
  found: readonly Finding[],
  near: NearTruths | undefined,
): Finding[] {
  const known = new Set(found.map(({ quantity }) => quantity));
  const groups = secrets.filter(({ secret, quantity }) => secret.isGroup && !known.has(quantity));
  const same = samePeople(component);
  return groups
    .filter(({ secret }) => secret.truth === 1)
    .flatMap((insider) =>
      attacker.knowing(insider.quantity, 1, () => {
        const seen = new SeenRanges(component);
        const among = groupsWithin(component, same, insider.quantity);
        for (const possible of near?.where(insider.quantity, 1) ?? []) seen.addWhole(possible);
        return groups.flatMap(({ secret, quantity }): Finding[] => {
          // of a group that nobody else can be in, one learns about oneself
          if (among.has(same.get(quantity) ?? quantity) || seen.width(quantity) >= 1) return [];
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
      }),
    );
}

/** The group and those whose people are all among its own; each by the one name of `same`. */
function groupsWithin(
  { rows }: AttackComponent,
  same: ReadonlyMap<Quantity, Quantity>,
  whole: Quantity,
): ReadonlySet<Quantity> {
  const found = new Set([same.get(whole) ?? whole]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { terms, low, high } of rows) {
      const [part, outer, more] = terms;
      if (!part || !outer || more || high !== 0 || low !== Number.NEGATIVE_INFINITY) continue;
      if (!part.quantity.isCount || !outer.quantity.isCount || part.factor !== -outer.factor) continue;
      if (found.has(same.get(outer.quantity) ?? outer.quantity))
        found.add(same.get(part.quantity) ?? part.quantity);
    }
  }
  return found;
}

/**
 * Groups that are the same people under different names (a whole with one part, in chains) hide nothing from each
 * other. Two groups that merely must be as many, through sums with others, are not the same people.
 */
function samePeople({ rows, unknowns }: AttackComponent): ReadonlyMap<Quantity, Quantity> {
  const leader = new Map(unknowns.map((quantity) => [quantity, quantity]));
  for (const { terms, low, high } of rows) {
    const [part, whole, more] = terms;
    if (!part || !whole || more || low !== 0 || high !== 0 || part.factor !== -whole.factor) continue;
    const [kept, merged] = [leader.get(part.quantity), leader.get(whole.quantity)];
    if (!kept || !merged) continue;
    for (const [quantity, one] of leader) if (one === merged) leader.set(quantity, kept);
  }
  return leader;
}
