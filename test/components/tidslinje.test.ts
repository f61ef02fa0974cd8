import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Tidslinje } from "../../src/components/Tidslinje.js";
import { tidslinjeNotes } from "../../src/components/tidslinjeNotes.js";
import { drawnValue, segments, tidslinjePoints } from "../../src/components/tidslinjePoints.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { expectGolden } from "./expectGolden.js";
import { emptyRow, sampleUnitRows, valuedRow } from "./sampleData.js";
import { sampleSources } from "./sampleSources.js";

const indicator = indicatorById("meritvarde_ak9");

function row(period: string, value: number): ValueRow {
  return valuedRow(emptyRow({ indicator_id: indicator.id, unit_id: "1", period }), 50, value, 15, null);
}

function render(unitId: string): string {
  const points = tidslinjePoints(indicator, unitId, sampleUnitRows(), sampleSources);
  return renderToString(h(Tidslinje, { indicator, unitName: "Skolan", points, sources: sampleSources }));
}

describe("Tidslinje", () => {
  it("draws no line across a declared break, and gives its reason", () => {
    const points = tidslinjePoints(indicator, "1", [row("2013/14", 200), row("2014/15", 215)], sampleSources);
    expect(segments(points, drawnValue).map((run) => run.length)).toEqual([1, 1]);
    expect(tidslinjeNotes(points).join(" ")).toContain("Meritvärdet räknas på 17 ämnen");
  });

  it("leaves a gap for a läsår without any row", () => {
    const points = tidslinjePoints(indicator, "1", [row("2018/19", 200), row("2020/21", 210)], sampleSources);
    expect(points.map((point) => point.period)).toEqual(["2018/19", "2019/20", "2020/21"]);
    expect(segments(points, drawnValue)).toHaveLength(2);
    expect(tidslinjeNotes(points)).toEqual(["2019/20: uppgift saknas."]);
  });

  it("tells own calculations and published values apart", () => {
    const html = render("99990001");
    expect(html).toContain('class="own"');
    expect(html).toContain('class="own-published"');
    expect(html).toContain("publicerat av Skolverket");
    expectGolden("tidslinje-value", html);
  });

  it("marks hidden and missing läsår", () => {
    expectGolden("tidslinje-hidden", render("99990004"));
    expectGolden("tidslinje-missing", render("99990007"));
    expectGolden("tidslinje-all-hidden", render("99990005"));
  });
});
