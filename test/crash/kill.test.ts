import { beforeAll, describe, expect, it } from "vitest";
import { type KillResult, killPlans, killRuns } from "./killRuns.js";

let results: readonly KillResult[] = [];
beforeAll(async () => {
  results = await killRuns(killPlans(44));
}, 600_000);

const where = ({ scene, cut }: KillResult) =>
  `${scene}: ${"point" in cut ? `${cut.point} ${cut.time}` : `${cut.after} ms`}`;

describe("row 81: a run that is cut off", () => {
  it("is cut off at every named step, and at least 40 times", () => {
    const whole = results.filter(({ cut, outcome }) => "point" in cut && !outcome.killed);
    expect(whole.map(where)).toEqual([]);
    expect(results.filter(({ outcome }) => outcome.killed).length).toBeGreaterThanOrEqual(40);
  });

  it("leaves the edition that stood, or the new one whole, also to those who read meanwhile; the next run gives the same bytes as if nothing had happened", () => {
    expect(
      results
        .filter(({ outcome }) => outcome.faults.length > 0)
        .map((result) => [where(result), result.outcome.faults]),
    ).toEqual([]);
    const without = results.filter(({ scene, outcome }) => scene === "again" && outcome.served === "nothing");
    expect(without.map(where)).toEqual([]);
    const again = results.filter(({ scene }) => scene === "again");
    expect(Math.min(...again.map(({ outcome }) => outcome.polls))).toBeGreaterThan(20);
  });

  it("shows the old edition before the link is replaced and the new one after it", () => {
    const served = (point: string) =>
      results.find(({ scene, cut }) => scene === "again" && "point" in cut && cut.point === point)?.outcome
        .served;
    expect(["file kept", "edition moved", "link made"].map(served)).toEqual(["before", "before", "before"]);
    expect(["link replaced", "old edition removed"].map(served)).toEqual(["after", "after"]);
  });

  it("is healed by the next run within ten seconds, in nine of ten on a machine that does other things too", () => {
    const times = results.map(({ outcome }) => outcome.healedIn).sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(10_000);
  });
});
