import { comma, type ExportFixture, fixtureUnits, lines, numbers, thousands } from "./exportFixture.js";
import { surveyFixtures } from "./surveyFixtures.js";

const years = ["2022/23", "2023/24", "2024/25"] as const;

/** One row per unit, läsår and sex; measures beside each other; a total row per läsår and sex. */
function flat(): ExportFixture {
  const next = numbers(11);
  const header = ["Läsår", "Enhet", "Kön", "Antal elever", "Meritvärde åk 9", "Behörighet yrkesprogram"];
  const rows: string[][] = [header];
  const expected: string[][] = [];
  for (const lasar of years) {
    for (const [word, grupp] of [
      ["Flickor", "flickor"],
      ["Pojkar", "pojkar"],
    ] as const) {
      let pupils = 0;
      for (const [at, { kod, namn }] of fixtureUnits.entries()) {
        const antal = at === 0 ? next(1000, 1300) : next(12, 60);
        const merit = comma(next(1800, 2500));
        const share = at === 3 && lasar === "2023/24" ? ".." : comma(next(700, 990));
        pupils += antal;
        rows.push([lasar, namn, word, thousands(antal), merit, share === ".." ? share : `${share}\u00a0%`]);
        expected.push(["meritvarde_ak9", kod, lasar, grupp, merit, String(antal)]);
        expected.push(["behorighet_yr_ak9", kod, lasar, grupp, share, String(antal)]);
      }
      rows.push([lasar, "Totalt", word, thousands(pupils), "", ""]);
    }
  }
  return { name: "platt", text: lines(rows), expected };
}

/** Läsår across, two measures under each, merged labels of area and unit, subtotal of each area and a total. */
function pivoted(): ExportFixture {
  const next = numbers(29);
  const rows: string[][] = [
    ["Rektorsområde", "Enhet", "Kön", ...years.flatMap((year) => [`Läsåret ${year}`, ""])],
    [
      "",
      "",
      "",
      ...years.flatMap(() => ["Andel elever behöriga till yrkesprogram, årskurs 9", "Antal elever"]),
    ],
  ];
  const expected: string[][] = [];
  const grand = years.map(() => 0);
  for (const [area, units] of [
    ["Norr", fixtureUnits.slice(0, 2)],
    ["Söder", fixtureUnits.slice(2)],
  ] as const) {
    const sums = years.map(() => 0);
    for (const [at, { kod, namn }] of units.entries()) {
      for (const [line, [word, grupp]] of [
        ["Totalt", "alla"] as const,
        ["Flickor", "flickor"] as const,
      ].entries()) {
        const cells = years.flatMap((lasar, year) => {
          const antal = line === 0 ? next(60, 90) : next(20, 40);
          const isHidden = area === "Söder" && line === 1 && year === 0;
          const share = isHidden ? "*" : comma(next(700, 990));
          if (line === 0) {
            sums[year] = (sums[year] ?? 0) + antal;
            grand[year] = (grand[year] ?? 0) + antal;
          }
          expected.push(["behorighet_yr_ak9", kod, lasar, grupp, isHidden ? ".." : share, String(antal)]);
          return [share, String(antal)];
        });
        rows.push([at === 0 && line === 0 ? area : "", line === 0 ? namn : "", word, ...cells]);
      }
    }
    rows.push([`Summa ${area}`, "", "Totalt", ...sums.flatMap((sum) => ["", String(sum)])]);
  }
  rows.push(["Totalt", "", "Totalt", ...grand.flatMap((sum) => ["", thousands(sum)])]);
  rows.push(Array.from({ length: 9 }, () => ""));
  rows.push(["* färre än tio elever, visas inte", ...Array.from({ length: 8 }, () => "")]);
  return { name: "pivoterad", text: lines(rows), expected };
}

/** Title and filters above; municipality, areas and units by indentation; averages weighted by pupils as subtotals. */
function hierarchical(): ExportFixture {
  const next = numbers(53);
  const width = 5;
  const padded = (...cells: string[]) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ""),
  ];
  const expected: string[][] = [];
  interface Line {
    readonly antal: readonly [number, number];
    readonly points: readonly [number, number];
  }
  const leaf = (kod: string): Line => {
    const antal = [next(20, 60), next(20, 60)] as const;
    const points = [next(1900, 2400), next(1900, 2400)] as const;
    for (const [at, lasar] of (["2023/24", "2024/25"] as const).entries()) {
      const merit = comma(points[at] ?? 0);
      expected.push(["meritvarde_ak9", kod, lasar, "alla", merit, String(antal[at])]);
    }
    return { antal, points };
  };
  const sum = (parts: readonly Line[]): Line => {
    const total = (at: 0 | 1) => parts.reduce((all, { antal }) => all + antal[at], 0);
    const mean = (at: 0 | 1) => {
      const weighted = parts.reduce((all, { antal, points }) => all + antal[at] * points[at], 0);
      return Math.round(weighted / total(at));
    };
    return { antal: [total(0), total(1)], points: [mean(0), mean(1)] };
  };
  const cells = ({ antal, points }: Line) => [
    comma(points[0]),
    String(antal[0]),
    comma(points[1]),
    String(antal[1]),
  ];
  const areas = [fixtureUnits.slice(0, 2), fixtureUnits.slice(2)].map((units, at) => {
    const lines = units.map(({ kod, namn }) => ({
      label: `\u00a0\u00a0\u00a0\u00a0${namn}`,
      line: leaf(kod),
    }));
    return { label: `\u00a0\u00a0Rektorsområde ${at + 1}`, line: sum(lines.map(({ line }) => line)), lines };
  });
  const rows = [
    padded("Meritvärde per enhet"),
    padded("Kön: Alla"),
    padded("Årskurs:", "9"),
    padded("Uttaget: 2025-10-02 14:05"),
    padded(),
    ["", ...["2023/24", "2024/25"].flatMap((year) => [`Meritvärde åk 9 ${year}`, `Antal elever ${year}`])],
    ["Exempelbo kommun", ...cells(sum(areas.flatMap(({ lines }) => lines.map(({ line }) => line))))],
    ...areas.flatMap(({ label, line, lines }) => [
      [label, ...cells(line)],
      ...lines.map((each) => [each.label, ...cells(each.line)]),
    ]),
    padded(),
    padded("Källa: Resultatportalen"),
  ];
  return { name: "hierarkisk", text: lines(rows), expected };
}

export const exportFixtures = [...[flat, pivoted, hierarchical].map((make) => make()), ...surveyFixtures];
