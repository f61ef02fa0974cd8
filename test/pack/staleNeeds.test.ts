import { describe, expect, it } from "vitest";
import { packMeeting } from "../../loaders/pack/packMeeting.js";
import { staleFaults } from "../../loaders/pack/staleFaults.js";
import { indicatorById, registry } from "../../src/indicators/registry.js";
import { maxAgeOf, maxAges } from "../../src/pack/maxAges.js";
import { periodAge } from "../../src/pack/periodAge.js";
import { staleNeeds } from "../../src/pack/staleNeeds.js";
import { packRow } from "./packRow.js";

const need = { id: "meritvarde_ak9", maxAge: null };

describe("how old a figure is", () => {
  it("F29: is counted in months from the end of its period, and a läsår ends in June", () => {
    expect(periodAge("2024/25", "2026-02-01")).toBe(8);
    expect(periodAge("2023/24", "2026-02-01")).toBe(20);
    expect(periodAge("2025", "2026-02-01")).toBe(8);
    expect(periodAge("2025-10", "2026-02-01")).toBe(4);
    expect(periodAge("HT25", "2026-02-01")).toBe(2);
    expect(periodAge("2025/26", "2026-02-01")).toBe(0);
    expect(periodAge("omgång tre", "2026-02-01")).toBeNull();
  });

  it("F29: has a published rule for every indicator", () => {
    const ids = new Set<string>(maxAges.map(({ id }) => id));
    for (const indicator of registry) expect(ids.has(maxAgeOf(indicator).id)).toBe(true);
    expect(maxAgeOf(indicatorById("meritvarde_ak9")).months).toBe(15);
    expect(maxAgeOf(indicatorById("franvaro_total")).months).toBe(8);
  });

  it("AH-2: last spring's grades are fresh in February, those of the spring before are not", () => {
    expect(staleNeeds([need], [packRow()], "2026-02-01")).toEqual([]);
    expect(staleNeeds([need], [packRow({ period: "2023/24" })], "2026-02-01")).toEqual([
      { id: "meritvarde_ak9", latest: "2023/24", age: 20, allowed: 15, rule: "Å-1" },
    ]);
  });

  it("AH-1: the year cycle may ask for fresher figures than the rule", () => {
    const line = {
      month: 2,
      kind: "mote",
      title: "Februarimötet",
      level: "kommun",
      indicators: ["meritvarde_ak9"],
      maxAge: 6,
    } as const;
    const meeting = packMeeting("februari", [line]);
    expect(meeting?.needs).toEqual([{ id: "meritvarde_ak9", maxAge: 6 }]);
    expect(staleNeeds(meeting?.needs ?? [], [packRow()], "2026-02-01")[0]).toMatchObject({
      age: 8,
      allowed: 6,
      rule: "årshjulet",
    });
    expect(packMeeting("oktober", [line])).toBeNull();
  });

  it("F29: a figure of Riket alone does not make an indicator known, and a hidden one does", () => {
    const riket = packRow({ unit_level: "national", perspective: "riket" });
    expect(staleNeeds([need], [riket], "2026-02-01")[0]).toMatchObject({ latest: null, age: null });
    expect(staleNeeds([need], [packRow({ status: "suppressed", value: null })], "2026-02-01")).toEqual([]);
  });

  it("F29: the fault names the indicator, its age, what is allowed and what to take in", () => {
    const stale = staleNeeds([need], [packRow({ period: "2023/24" })], "2026-02-01");
    expect(staleFaults(stale, "Februarimötet").map(({ message }) => message)).toEqual([
      "Februarimötet behöver meritvarde_ak9. Meritvärde åk 9: de senaste uppgifterna, 2023/24, är 20 månader gamla. " +
        "Högst 15 månader är tillåtet (Å-1). Läs in en nyare fil: »Kommunens betygsfil«, »Skolverket, slutbetyg årskurs 9 per skolenhet«, »Kolada, nyckeltal per kommun« eller »Skolverket, SALSA«.",
    ]);
    const missing = staleFaults(staleNeeds([need], [], "2026-02-01"), "Februarimötet");
    expect(missing[0]?.message).toContain("inga uppgifter är inlästa");
  });
});
