import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Tidslinje } from "../../src/components/Tidslinje.js";
import { tidslinjeNotes } from "../../src/components/tidslinjeNotes.js";
import { drawnValue, segments, tidslinjePoints } from "../../src/components/tidslinjePoints.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { expectGolden } from "./expectGolden.js";
import { emptyRow, sampleEdition, sampleUnitRows, valuedRow } from "./sampleData.js";
import { sampleSources } from "./sampleSources.js";

const indicator = indicatorById("meritvarde_ak9");

function row(period: string, value: number): ValueRow {
  return valuedRow(emptyRow({ indicator_id: indicator.id, unit_id: "1", period }), 50, value, 15, null);
}

const starts = sampleEdition.gradeSystemStarts;

function render(unitId: string): string {
  const points = tidslinjePoints(indicator, unitId, sampleUnitRows(), sampleSources, starts);
  return renderToString(h(Tidslinje, { indicator, unitName: "Skolan", points, sources: sampleSources }));
}

describe("Tidslinje", () => {
  it("F12, MV-13: draws no line across a declared break, and gives its reason", () => {
    const rows = [row("2013/14", 200), row("2014/15", 215)];
    const points = tidslinjePoints(indicator, "1", rows, sampleSources, starts);
    expect(segments(points, drawnValue).map((run) => run.length)).toEqual([1, 1]);
    expect(tidslinjeNotes(points).join(" ")).toContain("Meritvärdet räknas på 17 ämnen");
  });

  it("F12, GR-3: draws no line from one grade system into the next, of what grades are behind and of nothing else", () => {
    const systems = [...starts, "2028/29"];
    const rows = ["2026/27", "2027/28", "2028/29", "2029/30"].map((period) => row(period, 220));
    const points = tidslinjePoints(indicator, "1", rows, sampleSources, systems);
    expect(segments(points, drawnValue).map((run) => run.map(({ period }) => period))).toEqual([
      ["2026/27", "2027/28"],
      ["2028/29", "2029/30"],
    ]);
    expect(tidslinjeNotes(points)).toEqual([
      "Brott i serien vid 2028/29: Från läsåret 2028/29 ges betygen efter en annan betygsskala.",
    ]);
    const teachers = rows.map((each) => ({ ...each, indicator_id: "lararbehorighet_gr", value: 70 }));
    const others = tidslinjePoints(
      indicatorById("lararbehorighet_gr"),
      "1",
      teachers,
      sampleSources,
      systems,
    );
    expect(segments(others, drawnValue)).toHaveLength(1);
  });

  it("F12, EN-5: draws no line between Skolenkäten's questions before and after 2022", () => {
    const rows = ["2019", "2021", "2022", "2024"].map((period) => ({
      ...emptyRow({ indicator_id: "trygghet_elever_ak5", unit_id: "1", period }),
      value: 80,
    }));
    const points = tidslinjePoints(indicatorById("trygghet_elever_ak5"), "1", rows, [], starts);
    expect(segments(points, drawnValue).map((run) => run.map(({ period }) => period))).toEqual([
      ["2019", "2021"],
      ["2022", "2024"],
    ]);
  });

  it("F12, SA-7: what SALSA expects is a mark in each läsår and never a line, whatever version of the model", () => {
    const rows = ["2014/15", "2015/16", "2016/17"].map((period) =>
      valuedRow(emptyRow({ indicator_id: indicator.id, unit_id: "1", period }), 50, 210, 15, 215),
    );
    const points = tidslinjePoints(indicator, "1", rows, sampleSources, starts);
    const html = renderToString(h(Tidslinje, { indicator, unitName: "Skolan", points, sources: [] }));
    const picture = html.slice(0, html.indexOf("tl-right"));
    expect(picture.match(/<path class="expected"/g)).toHaveLength(3);
    expect([...html.matchAll(/class="([a-z-]+-line)"/g)].map(([, name]) => name)).toEqual(["own-line"]);
  });

  it("leaves a gap for a läsår without any row", () => {
    const rows = [row("2018/19", 200), row("2020/21", 210)];
    const points = tidslinjePoints(indicator, "1", rows, sampleSources, starts);
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
