import { describe, expect, it } from "vitest";
import { type AttackComponent, attackComponents } from "../../loaders/audit/attackComponents.js";
import type { ComponentSecret } from "../../loaders/audit/attackSecrets.js";
import { isKnown, type Quantity } from "../../loaders/audit/attackSystem.js";
import { NearTruths } from "../../loaders/audit/nearTruths.js";
import { readPublication } from "../../loaders/audit/readPublication.js";
import { type PossibleTruth, realTruth } from "../../loaders/audit/realTruth.js";
import { secrets } from "../../loaders/audit/secrets.js";
import { SeenRanges } from "../../loaders/audit/seenRanges.js";
import { stretchTruths } from "../../loaders/audit/stretchTruths.js";
import type { Publication, Truth } from "../../loaders/disclosure/publication.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import { count, parts, people, percent, reached, truthOf } from "./plantAttack.js";
import { stream } from "./randomTables.js";

const highs = await loadHighs();
const second = { ...reached, id: "behörig", words: "behöriga" };

/** Units of which half are small and hidden; of the others, and of all together, numbers and shares are shown. */
function municipality(
  seed: number,
  size: number,
): { readonly publication: Publication; readonly truth: Truth } {
  const random = stream(seed);
  const units = Array.from({ length: size }, (_, at) => {
    const n = at % 2 === 0 ? 2 + Math.floor(random() * 8) : 20 + Math.floor(random() * 40);
    const some = () => Math.floor(random() * (n + 1));
    return { id: `e${at}`, n, inside: [some(), some()] as const };
  });
  const sum = (of: (unit: (typeof units)[number]) => number) =>
    units.reduce((all, unit) => all + of(unit), 0);
  const all = {
    id: "alla",
    n: sum(({ n }) => n),
    inside: [sum((u) => u.inside[0]), sum((u) => u.inside[1])],
  };
  const rows = [all, ...units];
  const inside = (at: 0 | 1) => Object.fromEntries(rows.map((row) => [row.id, row.inside[at] ?? 0]));
  const share = (id: string, measure: string, k: number, n: number) =>
    percent(id, measure, Number(((100 * k) / n).toFixed(0)));
  return {
    publication: {
      populations: rows.map(({ id }) => people(id)),
      measures: [reached, second],
      relations: [parts("alla", ...units.map(({ id }) => id))],
      numbers: rows
        .filter(({ n }) => n >= 10)
        .flatMap(({ id, n, inside: [a = 0, b = 0] }) => [
          count(id, n),
          share(id, reached.id, a, n),
          share(id, second.id, b, n),
        ]),
    },
    truth: truthOf(Object.fromEntries(rows.map(({ id, n }) => [id, n])), {
      [reached.id]: inside(0),
      [second.id]: inside(1),
    }),
  };
}

/** The largest component, its secrets, and its truth with those outside each outcome. */
function attacked(
  seed: number,
  size: number,
): {
  readonly component: AttackComponent;
  readonly own: readonly ComponentSecret[];
  readonly truth: Truth;
} {
  const { publication, truth } = municipality(seed, size);
  const { components } = attackComponents(readPublication(publication));
  const [component] = [...components].sort((a, b) => b.unknowns.length - a.unknowns.length);
  if (!component) throw new Error("something is hidden");
  const all = new Map(truth);
  for (const { id } of publication.populations)
    for (const measure of publication.measures)
      all.set(
        `outside ${measure.id} ${id}`,
        (truth.get(`n ${id}`) ?? 0) - (truth.get(`${measure.id} ${id}`) ?? 0),
      );
  const own = secrets(publication, truth).flatMap((secret) => {
    const quantity = component.unknowns.find(({ id }) => id === secret.quantity);
    return quantity && !isKnown(quantity) ? [{ secret, quantity }] : [];
  });
  return { component, own, truth: all };
}

function withNear<Result>(
  seed: number,
  size: number,
  use: (near: NearTruths, of: ReturnType<typeof attacked>) => Result,
) {
  const of = attacked(seed, size);
  const near = NearTruths.around(highs, of.component, of.truth, 10);
  if (!near) throw new Error("the truth is possible");
  try {
    return use(near, of);
  } finally {
    near.dispose();
  }
}

const seeds = Array.from({ length: 30 }, (_, at) => at + 1);

describe("truths stretched in many directions at once", () => {
  it("§1.5: are possible by all that is published, with the people as they are and with others", () => {
    let [stretched, moved] = [0, 0];
    for (const seed of seeds)
      withNear(seed, 12, (near, { component, own }) => {
        const isPossible = (found: PossibleTruth) => {
          const ids = new Map(
            component.unknowns.map((each) => [each.id, found.get(each) ?? near.real.get(each) ?? Number.NaN]),
          );
          return realTruth(component, ids) !== undefined;
        };
        const weights = new Map<Quantity, number>(
          own.map(({ quantity }, at) => [quantity, at % 3 === 0 ? -1 : 1]),
        );
        for (const found of near.stretched(weights)) {
          stretched += 1;
          expect(isPossible(found)).toBe(true);
        }
        for (const most of [6, 2]) {
          const found = near.movedToward(weights, most);
          if (!found) continue;
          moved += 1;
          expect(isPossible(found)).toBe(true);
          for (const [each, value] of found)
            if (each.isCount) expect(Math.abs(value - (near.real.get(each) ?? 0))).toBeLessThanOrEqual(most);
        }
      });
    expect(stretched).toBeGreaterThan(seeds.length);
    expect(moved).toBeGreaterThan(seeds.length);
  });

  it("§1.5: move nobody of the group that must stand", () => {
    for (const seed of seeds)
      withNear(seed, 12, (near, { own }) => {
        const [fixed] = own.filter(({ quantity }) => quantity.isCount);
        if (!fixed) return;
        const weights = new Map(own.map(({ quantity }) => [quantity, 1] as const));
        const found = near.movedToward(weights, 3, fixed.quantity);
        expect(found?.has(fixed.quantity) ?? false).toBe(false);
      });
  });

  it("§1.5: show most secrets to be kept by fewer questions than there are secrets", () => {
    let [questions, kept, sought] = [0, 0, 0];
    for (const seed of seeds.slice(0, 5))
      withNear(seed, 80, (near, { component, own }) => {
        const seen = new SeenRanges(component);
        seen.addWhole(near.real);
        questions += stretchTruths(near, seen, own).tried;
        kept += own.filter(({ secret, quantity }) => seen.keeps(secret, quantity)).length;
        sought += own.length;
      });
    expect(kept / sought).toBeGreaterThan(0.5);
    expect(questions / sought).toBeLessThan(0.3);
  });
});
