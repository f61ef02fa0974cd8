import { expect, it } from "vitest";
import { attackComponents } from "../../loaders/audit/attackComponents.js";
import { Attackers } from "../../loaders/audit/attackers.js";
import { AttackSystem } from "../../loaders/audit/attackSystem.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";

const highs = await loadHighs();

/** Two units and their municipality: numbers of people, and for each measure those inside and outside of it. */
function system(measures: readonly string[]): AttackSystem {
  const made = new AttackSystem();
  const units = ["a", "b", "kommun"];
  const declare = (id: string, population: string, isCount: boolean) =>
    made.declare({ id, words: id, isWhole: true, isCount, population, low: 0 });
  const counts = units.map((unit) => declare(`n ${unit}`, unit, true));
  const [a, b, all] = counts;
  if (!a || !b || !all) throw new Error("three of them");
  made.sum([a, b], all, "enheterna = kommunen");
  made.narrow(all, 50, 60, "en källa");
  for (const measure of measures) {
    const inside = units.map((unit) => declare(`${measure} ${unit}`, unit, false));
    const outside = units.map((unit) => declare(`inte ${measure} ${unit}`, unit, false));
    inside.forEach((each, at) => {
      const [not, n] = [outside[at], counts[at]];
      if (not && n) made.sum([each, not], n, "de som når och inte når = alla");
    });
    for (const [one, other, both] of [inside, outside])
      if (one && other && both) made.sum([one, other], both, "enheterna = kommunen");
  }
  return made;
}

/** The ends of every interval, each asked of whoever can ask for it. */
function intervals(made: AttackSystem, ids: readonly string[]) {
  const [component] = attackComponents(made).components;
  if (!component) throw new Error("it hangs together");
  const attackers = new Attackers(highs, component, 10);
  try {
    return ids.map((id) => {
      const quantity = made.quantities.get(id);
      if (!quantity) throw new Error(id);
      const attacker = attackers.of(quantity);
      const ends = (["least", "greatest"] as const).map((which) => attacker.extreme(quantity, which).value);
      return { ends, size: attacker.size };
    });
  } finally {
    attackers.dispose();
  }
}

const counted = ["n a", "n b", "n kommun", "sv a", "inte sv a", "sv kommun"];

it("§1.5: a measure that nothing is said of changes no interval of another, and is left out of its questions", () => {
  const alone = system(["sv"]);
  const beside = system(["sv", "en", "ma"]);
  for (const made of [alone, beside]) {
    const [spoken, n] = [made.quantities.get("sv a"), made.quantities.get("n a")];
    if (!spoken || !n) throw new Error("declared");
    made.narrow(spoken, 3, 5, "en rad");
    made.narrow(n, 4, 20, "en rad");
  }
  expect(intervals(beside, counted)).toEqual(intervals(alone, counted));
  expect(intervals(beside, ["en a"])).toEqual([{ ends: [0, 20], size: 15 }]);
});

it("§1.5: what is found out of a number of people is known to whoever asks next", () => {
  const made = system(["sv"]);
  const [component] = attackComponents(made).components;
  const [n, inside] = [made.quantities.get("n a"), made.quantities.get("sv a")];
  if (!component || !n || !inside) throw new Error("declared");
  const attackers = new Attackers(highs, component, 10);
  try {
    expect(attackers.of(inside).extreme(inside, "greatest").value).toBe(60);
    attackers.learn(n, { low: 8, high: 8 });
    expect(attackers.of(inside).extreme(inside, "greatest").value).toBe(8);
  } finally {
    attackers.dispose();
  }
});
