import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Lagesbild } from "../../src/components/Lagesbild.js";
import { lagesbildRows } from "../../src/components/lagesbildRows.js";
import type { UnitInfo } from "../../src/components/pageData.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { expectGolden } from "./expectGolden.js";
import { emptyRow, sampleEdition, sampleUnitRows, sampleUnits, valuedRow } from "./sampleData.js";
import { sampleSources } from "./sampleSources.js";

function unit(id: string, name: string): UnitInfo {
  return { id, name, shortName: name, skolform: "grundskola 7–9", huvudman: "Kommunal", hasResults: true };
}

function render(rows: readonly ValueRow[], units: readonly UnitInfo[], id = "meritvarde_ak9"): string {
  return renderToString(
    h(Lagesbild, {
      indicator: indicatorById(id),
      rows,
      units,
      edition: sampleEdition,
      period: "2024/25",
      sources: sampleSources,
      base: "./",
    }),
  );
}

const base = (id: string, indicator = "meritvarde_ak9") =>
  emptyRow({ indicator_id: indicator, unit_id: id, period: "2024/25" });
const one = [unit("1", "Almskolan")];

describe("Lagesbild", () => {
  it("F04: shows own value with interval, expected value and Riket on one scale, with word and n", () => {
    const html = render([{ ...valuedRow(base("1"), 108, 202.7, 11.8, 230.9), national: 223.8 }], one);
    expect(html).toContain("under förväntat");
    expect(html).toContain("−28,2 (−40,0 till −16,4)");
    expect(html).toContain("n 108");
    expect(html).toContain("Riket 223,8");
    const [, picture = ""] = /<svg class="lb-marks"(.*?)<\/svg>\s*<\/span>/s.exec(html) ?? [];
    for (const mark of ["own", "expected", "national", "interval"])
      expect([mark, picture.split(`class="${mark}"`).length - 1]).toEqual([mark, 1]);
    expectGolden("lagesbild-value", html);
  });

  it("F03: MV-10 names Riket and the mean of the municipalities apart, and draws Riket alone", () => {
    const national = (perspective: "riket" | "riket_ovagt", value: number): ValueRow => ({
      ...base("0000"),
      unit_level: "national",
      perspective,
      value,
      status_reason: perspective === "riket_ovagt" ? "Egen beräkning: medelvärdet av 290 kommuner." : null,
    });
    const own = valuedRow(base("1"), 108, 202.7, 11.8, null);
    const html = render([own, national("riket_ovagt", 217.7), national("riket", 223.3)], one);
    expect(html).toContain(
      "Riket: 223,3. Riket, ovägt medel: 217,7. Egen beräkning: medelvärdet av 290 kommuner.",
    );
    const picture = html.slice(0, html.indexOf("</ol>"));
    expect(picture).toContain("Riket 223,3");
    expect(picture).not.toContain("217,7");
  });

  it("GR-3: no läsår of an earlier grade system is in the trail", () => {
    const rows = ["2022/23", "2023/24", "2024/25"].map((period) =>
      valuedRow({ ...base("1"), period }, 50, 210, 10, null),
    );
    const trailFrom = (gradeSystemStarts: readonly string[]) =>
      lagesbildRows({
        indicator: indicatorById("meritvarde_ak9"),
        rows,
        units: one,
        edition: { ...sampleEdition, gradeSystemStarts },
        period: "2024/25",
        sources: sampleSources,
      })[0]?.trail.map(({ period }) => period);
    expect(trailFrom(["2012/13"])).toEqual(["2022/23", "2023/24"]);
    expect(trailFrom(["2012/13", "2023/24"])).toEqual(["2023/24"]);
  });

  it("SA-10: names the model of the municipality apart from SALSA of the units, in legend, table and text", () => {
    const municipality: ValueRow = {
      ...emptyRow({ indicator_id: "meritvarde_ak9", unit_id: "9999", period: "2024/25" }),
      unit_level: "municipality",
      perspective: "kommunala_skolor",
      value: 215,
      status: "ok",
      expected: 219.1,
      expected_source: "kolada_modell",
      deviation: -4.1,
    };
    const unitRow: ValueRow = {
      ...valuedRow(base("1"), 108, 202.7, 11.8, 230.9),
      expected_source: "salsa",
    };
    const html = render([unitRow, municipality], one);
    expect(html).toContain("SALSA:s förväntade värde och kommunmodellens värde (SKR, Kolada)");
    expect(html).toContain("219,1 (kommunmodellen)");
    expect(html).toContain("Det är en annan modell än SALSA, som inte finns för kommuner");
    const alone = render([{ ...municipality, expected: null }], []);
    expect(alone).toContain("−4,1 (kommunmodellen)");
    expect(alone).not.toContain("SALSA:s förväntade värde");
  });

  it("hatches a suppressed value, gives its reason and no number", () => {
    const html = render([{ ...base("1"), status: "suppressed", status_reason: "färre än 10 elever" }], one);
    expect(html).toContain("hidden-band");
    expect(html).toContain("färre än 10 elever");
    expect(html).not.toContain('class="own"');
    expectGolden("lagesbild-hidden", html);
  });

  it("writes ~100 % and draws an open end", () => {
    const row = {
      ...base("1", "behorighet_yr_ak9"),
      status: "approximate" as const,
      status_reason: "~100: en till fyra når inte målet.",
      n: 40,
    };
    const html = render([row], one, "behorighet_yr_ak9");
    expect(html).toContain("~100\u00a0%");
    expect(html).toContain("open-end");
    expect(html).not.toContain("100,0");
    expectGolden("lagesbild-approximate", html);
  });

  it("puts a dot on the baseline for a missing value, with why", () => {
    const html = render(
      [{ ...base("1"), status: "missing", status_reason: "Skolverket har ingen uppgift" }],
      one,
    );
    expect(html).toContain('class="missing"');
    expect(html).toContain("Skolverket har ingen uppgift");
    expectGolden("lagesbild-missing", html);
  });

  it("holds forty units and long names, in alphabetic order whatever the values", () => {
    const units = Array.from({ length: 40 }, (_, index) =>
      unit(
        String(index),
        `Skolan med det mycket långa namnet nummer ${index + 1} i Exempelbo-Västerlanda AB`,
      ),
    ).toReversed();
    const rows = units.map((each, index) => valuedRow(base(each.id), 30 + index, 190 + index, 20, 210));
    const html = render(rows, units);
    const places = Array.from({ length: 40 }, (_, index) => html.indexOf(`nummer ${index + 1} i`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expectGolden("lagesbild-forty", html);
  });

  it("shows the whole sample with the municipality last", () => {
    const html = render(sampleUnitRows(), sampleUnits);
    expect(html.indexOf("Exempelbo kommun")).toBeGreaterThan(html.indexOf("Östra skolan 7–9</a>"));
    expectGolden("lagesbild-sample", html);
  });

  it("never writes words that rank or explain", () => {
    for (const indicator of ["meritvarde_ak9", "alla_amnen_ak9", "behorighet_yr_ak9"]) {
      expect(render(sampleUnitRows(), sampleUnits, indicator)).not.toMatch(/bäst|sämst|beror på|bevisar/i);
    }
  });
});
