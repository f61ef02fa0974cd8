import { describe, expect, it } from "vitest";
import { auditPublication } from "../../loaders/audit/auditPublication.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import { attacks } from "./attacks.js";
import { count, parts, people, truthOf } from "./plantAttack.js";

const highs = await loadHighs();

describe("the eighteen attacks of §1.3", () => {
  it("are all here", () => {
    expect(attacks.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, i) => `A${i + 1}`));
  });

  for (const { id, title, publication, truth, names } of attacks)
    it(`${id}: ${title} is flagged, and explained`, () => {
      const { leaks, unproven, contradictions } = auditPublication(highs, publication, truth);
      expect(contradictions).toEqual([]);
      expect(unproven).toEqual([]);
      expect(leaks.length).toBeGreaterThan(0);
      for (const name of names) expect(leaks.join("\n").toLowerCase()).toContain(name.toLowerCase());
    });
});

describe("the audit's other answers", () => {
  const counts = { alla: 50, a: 6, b: 24, c: 20 };
  const populations = Object.keys(counts).map((id) => people(id));
  const relations = [parts("alla", "a", "b", "c")];

  it("says nothing of a publication that gives nothing away", () => {
    const numbers = [count("alla", 50), count("c", 20)];
    const report = auditPublication(
      highs,
      { populations, measures: [], relations, numbers },
      truthOf(counts),
    );
    expect(report).toMatchObject({ leaks: [], unproven: [], contradictions: [], secrets: 1 });
  });

  it("names which cell, from which numbers, by which sum", () => {
    const numbers = [count("alla", 50), count("b", 24), count("c", 20)];
    const report = auditPublication(
      highs,
      { populations, measures: [], relations, numbers },
      truthOf(counts),
    );
    expect(report.leaks).toEqual([
      "Antalet a är 6. Så räknas det fram: a + b + c = alla (antalet b 24 enligt values.csv, b, n, antalet c 20 enligt values.csv, c, n, antalet alla 50 enligt values.csv, alla, n, antalet a visas inte).",
    ]);
  });

  it("A18: the singleton's knowledge alone is enough to flag a cell that no other reader can find", () => {
    // the two hidden parts are 1 and 30, the total 31 is shown: only the one in `a` can tell `b`, and `b` holds `d`
    const inside = { alla: 61, a: 1, b: 9, c: 21, d: 30, ab: 10 };
    const publication = {
      populations: Object.keys(inside).map((id) => people(id)),
      measures: [],
      relations: [parts("ab", "a", "b"), parts("alla", "ab", "c", "d")],
      numbers: [count("ab", 10), count("alla", 61), count("d", 30)],
    };
    const { leaks } = auditPublication(highs, publication, truthOf(inside));
    expect(leaks.join("\n")).toContain("ensam i antalet a");
  });

  it("numbers that cannot be true together stop the audit", () => {
    const numbers = [count("alla", 50), count("a", 6), count("b", 24), count("c", 21)];
    const report = auditPublication(
      highs,
      { populations, measures: [], relations, numbers },
      truthOf(counts),
    );
    expect(report.contradictions).toEqual(["Talen går inte ihop: a + b + c = alla."]);
  });

  it("§1.5: what is not proven in time is reported, never passed", () => {
    const numbers = [count("alla", 50), count("c", 20)];
    const report = auditPublication(
      highs,
      { populations, measures: [], relations, numbers },
      truthOf(counts),
      { timeLimitSeconds: 0 },
    );
    expect(report.leaks.length + report.unproven.length).toBeGreaterThan(0);
  });
});
