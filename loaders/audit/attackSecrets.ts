import type { Highs } from "highs";
import type { Truth } from "../disclosure/publication.js";
import type { AttackComponent } from "./attackComponents.js";
import { type Attack, Attacker } from "./attacker.js";
import type { Quantity } from "./attackSystem.js";
import type { Finding } from "./finding.js";
import { isKept } from "./isKept.js";
import { NearTruths } from "./nearTruths.js";
import type { Secret } from "./secrets.js";
import { SeenRanges } from "./seenRanges.js";

export interface ComponentSecret {
  readonly secret: Secret;
  readonly quantity: Quantity;
}

/** A group that may have so many both inside and outside of an outcome has few enough known of either. */
const FEW = 5;

/**
 * Attacks the secrets of one component. Each answer of the solver is a possible truth for the whole component, and so
 * shows at once for every secret how far from the truth an attacker must reckon with: most secrets are kept by what was
 * found for another. Where the answers over the reals are not whole, or leave gaps, the whole-number solver decides.
 */
export function attackSecrets(
  highs: Highs,
  component: AttackComponent,
  secrets: readonly ComponentSecret[],
  { timeLimitSeconds, truth }: { readonly timeLimitSeconds: number; readonly truth: Truth },
): { readonly findings: readonly Finding[]; readonly questions: number } {
  const attacker = new Attacker(highs, component, timeLimitSeconds);
  const seen = new SeenRanges(component);
  const near = NearTruths.around(highs, component, truth, timeLimitSeconds);
  if (near) seen.addWhole(near.real);
  let questions = 0;
  const ask = (quantity: Quantity, which: "least" | "greatest"): Attack => {
    questions += 1;
    const attack = attacker.extreme(quantity, which);
    seen.add(attack);
    return attack;
  };
  // a total of parts has no gaps; a share of an unknown number of people can have
  const mayHaveGaps = new Set(
    component.rows
      .filter(({ terms }) => terms.some(({ factor }) => !Number.isInteger(factor)))
      .filter(({ terms }) => terms.every(({ quantity }) => quantity.isWhole))
      .flatMap(({ terms }) => terms.map(({ quantity }) => quantity)),
  );
  try {
    const findings: Finding[] = [];
    for (const { secret, quantity } of secrets) {
      const gaps = mayHaveGaps.has(quantity);
      if (!gaps && seen.keeps(secret, quantity)) continue;
      if (near && !gaps) {
        if (isShownKept(near, seen, secret, quantity)) continue;
        const alone = leakAlone(highs, near, secret, quantity, timeLimitSeconds);
        questions += 2;
        if (alone) {
          findings.push(alone);
          continue;
        }
      }
      const [least, greatest] = [ask(quantity, "least"), ask(quantity, "greatest")];
      const found = { secret, quantity, by: [...new Set([...least.by, ...greatest.by])] };
      const [low, high] = [least.value, greatest.value];
      if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)) {
        findings.push({ ...found, kind: "unproven", low: quantity.low, high: quantity.high });
      } else if (!isKept(secret, low, high)) findings.push({ ...found, kind: "leak", low, high });
      else if (gaps || (!seen.keeps(secret, quantity) && secret.width === 0 && isNarrow(secret, low, high))) {
        questions += secret.wholeNumbers;
        const whole = inWholeNumbers(attacker, secret, quantity, (attack) => seen.add(attack));
        if (whole) findings.push({ ...found, ...whole });
      }
    }
    findings.push(...insiders(attacker, component, secrets, findings, near));
    return { findings, questions };
  } finally {
    attacker.dispose();
    near?.dispose();
  }
}

/** Whether a possible truth near the real one shows that the secret is kept. */
function isShownKept(near: NearTruths, seen: SeenRanges, secret: Secret, quantity: Quantity): boolean {
  const few = Math.max(secret.floor, secret.truth - 1);
  const many = Math.max(secret.reach, secret.truth + 1, few + secret.wholeNumbers - 1);
  if (quantity.isCount) {
    for (const [which, target] of [
      ["greatest", many],
      ["least", few],
    ] as const) {
      const found = near.moved(quantity, which, target);
      if (found) seen.addWhole(found);
    }
    return seen.keeps(secret, quantity);
  }
  for (const found of near.changed(quantity, [1, 2 * FEW])) {
    seen.addWhole(found);
    if (seen.keeps(secret, quantity)) return true;
  }
  return false;
}

/** A leak that one measure and the numbers of people give away: what else is published can only make it narrower. */
function leakAlone(
  highs: Highs,
  near: NearTruths,
  secret: Secret,
  quantity: Quantity,
  timeLimitSeconds: number,
): Finding | undefined {
  const attacker = new Attacker(highs, near.alone(quantity), timeLimitSeconds);
  try {
    const [least, greatest] = [attacker.extreme(quantity, "least"), attacker.extreme(quantity, "greatest")];
    const [low, high] = [least.value, greatest.value];
    if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)) return undefined;
    const by = [...new Set([...least.by, ...greatest.by])];
    if (!isKept(secret, low, high)) return { kind: "leak", secret, quantity, low, high, by };
    if (secret.width > 0 || !isNarrow(secret, low, high)) return undefined;
    const whole = inWholeNumbers(attacker, secret, quantity);
    return whole?.kind === "leak" ? { ...whole, secret, quantity, by } : undefined;
  } finally {
    attacker.dispose();
  }
}

/** Fewer than twice as many numbers as are asked for: whole numbers may be fewer still. */
function isNarrow(secret: Secret, low: number, high: number): boolean {
  return high - low < 2 * secret.wholeNumbers;
}

/** The possible whole numbers, least first, until there are enough; undefined when the secret is kept. */
function inWholeNumbers(
  attacker: Attacker,
  secret: Secret,
  quantity: Quantity,
  learn: (attack: Attack) => void = () => {},
): Pick<Finding, "kind" | "low" | "high" | "possible"> | undefined {
  const ask = (which: "least" | "greatest", from?: number) => {
    const attack = attacker.wholeExtreme(quantity, which, from);
    learn(attack);
    return attack.value;
  };
  const greatest = ask("greatest");
  const unproven = { kind: "unproven", low: quantity.low, high: quantity.high } as const;
  if (greatest === undefined || Number.isNaN(greatest)) return unproven;
  const possible: number[] = [];
  for (let from = quantity.low; possible.length < secret.wholeNumbers && from <= greatest + 1e-6; ) {
    const next = ask("least", from);
    if (next === undefined) return unproven;
    if (Number.isNaN(next)) break;
    possible.push(Math.round(next));
    from = Math.round(next) + 1;
  }
  const low = possible[0] ?? quantity.low;
  const isEnough = possible.length >= secret.wholeNumbers && isKept(secret, low, greatest);
  return isEnough ? undefined : { kind: "leak", low, high: greatest, possible };
}

/** A group of one knows itself: with that, no other small group may follow exactly (the singleton's own knowledge). */
function insiders(
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
        for (const truth of near?.where(insider.quantity, 1) ?? []) seen.addWhole(truth);
        return groups.flatMap(({ secret, quantity }): Finding[] => {
          // of a group that nobody else can be in, one learns about oneself
          if (among.has(same.get(quantity) ?? quantity) || seen.width(quantity) >= 1) return [];
          for (const [which, step] of [
            ["greatest", 1],
            ["least", -1],
          ] as const) {
            const moved = near?.moved(quantity, which, secret.truth + step, insider.quantity);
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
