import type { Highs } from "highs";
import type { AttackComponent } from "./attackComponents.js";
import { type Attack, Attacker } from "./attacker.js";
import type { Quantity } from "./attackSystem.js";
import type { Finding } from "./finding.js";
import { isKept } from "./isKept.js";
import type { Secret } from "./secrets.js";

export interface ComponentSecret {
  readonly secret: Secret;
  readonly quantity: Quantity;
}

/**
 * Attacks the secrets of one component. Each answer of the solver is a possible truth for the whole component, and so
 * shows at once for every secret how far from the truth an attacker must reckon with: most secrets are kept by what was
 * found for another. Where the answers over the reals are not whole, or leave gaps, the whole-number solver decides.
 */
export function attackSecrets(
  highs: Highs,
  component: AttackComponent,
  secrets: readonly ComponentSecret[],
  timeLimitSeconds: number,
): { readonly findings: readonly Finding[]; readonly questions: number } {
  const attacker = new Attacker(highs, component, timeLimitSeconds);
  const seen = new SeenRanges(component);
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
      const [least, greatest] = [ask(quantity, "least"), ask(quantity, "greatest")];
      const found = { secret, quantity, by: [...new Set([...least.by, ...greatest.by])] };
      const [low, high] = [least.value, greatest.value];
      if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)) {
        findings.push({ ...found, kind: "unproven", low: quantity.low, high: quantity.high });
      } else if (!isKept(secret, low, high)) findings.push({ ...found, kind: "leak", low, high });
      else if (gaps || (!seen.keeps(secret, quantity) && secret.width === 0 && isNarrow(secret, low, high))) {
        questions += secret.wholeNumbers;
        const whole = inWholeNumbers(attacker, secret, quantity);
        if (whole) findings.push({ ...found, ...whole });
      }
    }
    findings.push(...insiders(attacker, component, secrets, findings));
    return { findings, questions };
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
): Pick<Finding, "kind" | "low" | "high" | "possible"> | undefined {
  const greatest = attacker.wholeExtreme(quantity, "greatest").value;
  const unproven = { kind: "unproven", low: quantity.low, high: quantity.high } as const;
  if (greatest === undefined || Number.isNaN(greatest)) return unproven;
  const possible: number[] = [];
  for (let from = quantity.low; possible.length < secret.wholeNumbers && from <= greatest + 1e-6; ) {
    const next = attacker.wholeExtreme(quantity, "least", from).value;
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
): Finding[] {
  const known = new Set(found.map(({ quantity }) => quantity));
  const groups = secrets.filter(({ secret, quantity }) => secret.isGroup && !known.has(quantity));
  const same = samePeople(component);
  return groups
    .filter(({ secret }) => secret.truth === 1)
    .flatMap((insider) =>
      attacker.knowing(insider.quantity, 1, () => {
        const seen = new SeenRanges(component);
        return groups.flatMap(({ secret, quantity }): Finding[] => {
          if (same.get(quantity) === same.get(insider.quantity) || seen.width(quantity) >= 1) return [];
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

/** How far each unknown has been seen to go in truths that are possible. */
class SeenRanges {
  readonly #ranges = new Map<Quantity, [number, number]>();
  readonly #component: AttackComponent;

  constructor(component: AttackComponent) {
    this.#component = component;
  }

  /** Only a truth in whole people proves anything about people. */
  add({ truth }: Attack): void {
    if (!truth) return;
    const isWhole = this.#component.unknowns.every((quantity) => {
      const value = truth.get(quantity) ?? 0;
      return !quantity.isWhole || Math.abs(value - Math.round(value)) < 1e-6;
    });
    if (!isWhole) return;
    for (const [quantity, value] of truth) {
      const range = this.#ranges.get(quantity);
      if (!range) this.#ranges.set(quantity, [value, value]);
      else {
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
      }
    }
  }

  keeps(secret: Secret, quantity: Quantity): boolean {
    const range = this.#ranges.get(quantity);
    return range !== undefined && isKept(secret, range[0], range[1]);
  }

  width(quantity: Quantity): number {
    const range = this.#ranges.get(quantity);
    return range ? range[1] - range[0] : 0;
  }
}
