import { describe, expect, it } from "vitest";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { intervalExemption } from "../../src/indicators/withoutInterval.js";
import { emptyRow } from "../components/sampleData.js";

const excuse = (id: string, change: Partial<ValueRow>) =>
  intervalExemption(
    { ...emptyRow({ indicator_id: id, unit_id: "10000001", period: "2024/25" }), value: 80, ...change },
    indicatorById(id),
  );

describe("F05: a value without an interval", () => {
  it("ST-1: is never excused where it is a share and the pupils behind it are counted", () => {
    for (const id of ["behorighet_yr_ak9", "franvaro_over_15", "tld_trygghet_positiv"])
      expect([id, excuse(id, { n: 40 })]).toEqual([id, null]);
    expect(excuse("franvaro_over_15", { n: null })).toBeNull();
  });

  it("ST-11: is excused where it is Riket, weighted or not", () => {
    for (const perspective of ["riket", "riket_ovagt"] as const)
      expect(excuse("meritvarde_ak9", { perspective, n: 100_000 })).toMatch(/^Riket/);
  });

  it("ST-3: is excused where the source does not count the pupils, and for no published mean whose spread is assumed", () => {
    expect(excuse("meritvarde_ak9", { n: null })).toMatch(/hur många/);
    expect(excuse("meritvarde_ak9", { n: 40 })).toMatch(/samma tal/);
    expect(excuse("skolenkaten_trygghet_elever_ak5", { n: 40 })).toMatch(/inget antagande/);
  });
});
