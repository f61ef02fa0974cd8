import type { Highs } from "highs";
import type { Truth } from "../disclosure/publication.js";
import type { AttackComponent } from "./attackComponents.js";
import type { Attack, Attacker } from "./attacker.js";
import { Attackers } from "./attackers.js";
import type { Quantity } from "./attackSystem.js";
import type { Finding } from "./finding.js";
import { insiders } from "./insiders.js";
import { isKept } from "./isKept.js";
import { NearTruths } from "./nearTruths.js";
import type { Secret } from "./secrets.js";
import { SeenRanges } from "./seenRanges.js";
import { stretchTruths } from "./stretchTruths.js";

export interface ComponentSecret {
  readonly secret: Secret;
  readonly quantity: Quantity;
}

/** A group that may have so many both inside and outside of an outcome has few enough known of either. */
const FEW = 5;
/** A whole-number programme of more unknowns takes longer than what it finds out saves in the next questions. */
const QUICK = 2000;

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
  const attackers = new Attackers(highs, component, timeLimitSeconds);
  const seen = new SeenRanges(component);
  const near = NearTruths.around(highs, component, truth, timeLimitSeconds);
  if (near) seen.addWhole(near.real);
  let questions = near ? stretchTruths(near, seen, secrets).tried : 0;
  const ask = (quantity: Quantity, which: "least" | "greatest"): Attack => {
    questions += 1;
    const attack = attackers.of(quantity).extreme(quantity, which);
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
    const report = (finding: Finding): void => {
      findings.push(finding);
      const { quantity } = finding;
      if (finding.kind === "leak" && quantity.isCount)
        attackers.learn(quantity, wholeRange(attackers, finding));
    };
    for (const { secret, quantity } of secrets) {
      const gaps = mayHaveGaps.has(quantity);
      if (!gaps && seen.keeps(secret, quantity)) continue;
      if (near && !gaps) {
        if (isShownKept(near, seen, secret, quantity)) continue;
        const alone = attackers.who(near.alone(quantity));
        try {
          const left = intervalIn(alone, secret, quantity);
          questions += 2;
          if (!left.leak && isFoundKept(near, seen, secret, quantity, left)) continue;
          const leak = left.leak ?? leakInWholeNumbers(alone, left, secret, quantity);
          if (leak) {
            report(leak);
            continue;
          }
        } finally {
          alone.dispose();
        }
      }
      const [least, greatest] = [ask(quantity, "least"), ask(quantity, "greatest")];
      const found = { secret, quantity, by: [...new Set([...least.by, ...greatest.by])] };
      const [low, high] = [least.value, greatest.value];
      if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)) {
        report({ ...found, kind: "unproven", low: quantity.low, high: quantity.high });
      } else if (!isKept(secret, low, high)) report({ ...found, kind: "leak", low, high });
      else if (gaps || (!seen.keeps(secret, quantity) && secret.width === 0 && isNarrow(secret, low, high))) {
        questions += secret.wholeNumbers;
        const whole = inWholeNumbers(attackers.of(quantity), secret, quantity, (attack) => seen.add(attack));
        if (whole) report({ ...found, ...whole });
      }
    }
    findings.push(...insiders(attackers, component, secrets, findings, near));
    return { findings, questions };
  } finally {
    attackers.dispose();
    near?.dispose();
  }
}

/** Which whole numbers a number of people that has been found out can be; of many unknowns, and when time runs out, its interval. */
function wholeRange(attackers: Attackers, { quantity, low, high }: Finding): { low: number; high: number } {
  const attacker = attackers.of(quantity);
  const whole = (which: "least" | "greatest", end: number): number => {
    const value = attacker.size <= QUICK ? attacker.wholeExtreme(quantity, which).value : undefined;
    return value !== undefined && Number.isFinite(value) ? value : end;
  };
  return {
    low: Math.ceil(whole("least", low) - 1e-6),
    high: Math.floor(whole("greatest", high) + 1e-6),
  };
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

/** The same by the harder search, within the interval that the measure alone leaves. */
function isFoundKept(
  near: NearTruths,
  seen: SeenRanges,
  secret: Secret,
  quantity: Quantity,
  { low, high }: Interval,
): boolean {
  if (secret.width > 0) return false;
  const [least, most] = [Math.ceil(low - 1e-6), Math.floor(high + 1e-6)];
  const few = Math.max(secret.floor, secret.truth - 1);
  const needed = Math.max(secret.reach, Math.min(secret.ceiling, secret.truth + 1));
  const wished = Math.min(most, Math.max(needed, few + secret.wholeNumbers - 1));
  for (const many of new Set([wished, needed])) {
    const found = near.sought(quantity, "greatest", many);
    if (!found) continue;
    seen.addWhole(found);
    const lowest = Math.max(
      least,
      Math.min(few, Math.max(many, found.get(quantity) ?? many) - secret.wholeNumbers + 1),
    );
    const other = near.sought(quantity, "least", lowest);
    if (other) seen.addWhole(other);
    return seen.keeps(secret, quantity);
  }
  return false;
}

interface Interval {
  readonly low: number;
  readonly high: number;
  readonly by: Finding["by"];
}

/**
 * What one measure and the numbers of people leave: what else is published can only make it narrower. The leak when that
 * is too narrow already.
 */
function intervalIn(
  alone: Attacker,
  secret: Secret,
  quantity: Quantity,
): Interval & { readonly leak?: Finding } {
  const [least, greatest] = [alone.extreme(quantity, "least"), alone.extreme(quantity, "greatest")];
  const [low, high] = [least.value ?? Number.NaN, greatest.value ?? Number.NaN];
  if (Number.isNaN(low) || Number.isNaN(high)) return { low: quantity.low, high: quantity.high, by: [] };
  const by = [...new Set([...least.by, ...greatest.by])];
  const interval = { low, high, by };
  return isKept(secret, low, high)
    ? interval
    : { ...interval, leak: { kind: "leak", secret, quantity, ...interval } };
}

function leakInWholeNumbers(
  alone: Attacker,
  { low, high, by }: Interval,
  secret: Secret,
  quantity: Quantity,
): Finding | undefined {
  if (secret.width > 0 || !isNarrow(secret, low, high)) return undefined;
  const whole = inWholeNumbers(alone, secret, quantity);
  return whole?.kind === "leak" ? { ...whole, secret, quantity, by } : undefined;
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
