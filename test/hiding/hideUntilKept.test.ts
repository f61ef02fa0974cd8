import { describe, expect, it } from "vitest";
import { auditValues } from "../../loaders/audit/auditValues.js";
import { randomStream } from "../../loaders/example/randomStream.js";
import { hideUntilKept } from "../../loaders/hiding/hideUntilKept.js";
import { editionValues } from "../../loaders/publish/editionValues.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import { type MoreHidden, nothingMore } from "../../loaders/values/moreHidden.js";
import type { Cells, OwnCell } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";

const highs = await loadHighs();
const options = { municipalityCode: "9900", minimumN: 10 };
/** Outcomes of all in year 9, and of those who read a subject: how many in a hundred reach each. */
const outcomes = {
  alla_amnen_ak9: 75,
  behorighet_yr_ak9: 85,
  godkant_sv_ak9: 85,
  godkant_sva_ak9: 70,
  godkant_m2_ak9: 90,
} as const;

type Counted = Readonly<Record<keyof typeof outcomes, readonly [n: number, reached: number]>>;

/** Girls or boys of a unit: mostly some tens, some few. */
function drawGroup(random: ReturnType<typeof randomStream>): Counted {
  const n = Math.floor(random.chance(0.3) ? 3 + 10 * random.next() : 20 + 40 * random.next());
  const some = (of: number, share: number) =>
    Array.from({ length: of }, () => random.chance(share)).filter(Boolean).length;
  const [sva, m2] = [some(n, 0.2), some(n, 0.8)];
  const reached = (of: number, id: keyof typeof outcomes) => [of, some(of, outcomes[id] / 100)] as const;
  return {
    alla_amnen_ak9: reached(n, "alla_amnen_ak9"),
    behorighet_yr_ak9: reached(n, "behorighet_yr_ak9"),
    godkant_sv_ak9: reached(n - sva, "godkant_sv_ak9"),
    godkant_sva_ak9: reached(sva, "godkant_sva_ak9"),
    godkant_m2_ak9: reached(m2, "godkant_m2_ak9"),
  };
}

/** All cells of one läsår of an invented municipality with three units. */
function drawCells(seed: number): OwnCell[] {
  const random = randomStream(seed, "hiding");
  const groups = Array.from({ length: 3 }, (_, unit) =>
    (["flickor", "pojkar"] as const).map((grupp) => ({
      unit: `1000000${unit}`,
      grupp,
      counted: drawGroup(random),
    })),
  ).flat();
  return (Object.keys(outcomes) as (keyof typeof outcomes)[]).flatMap((id) =>
    ["kommun", ...new Set(groups.map(({ unit }) => unit))].flatMap((unit) =>
      (["alla", "flickor", "pojkar"] as const).flatMap((grupp): OwnCell[] => {
        const parts = groups.filter(
          (part) => (unit === "kommun" || part.unit === unit) && (grupp === "alla" || part.grupp === grupp),
        );
        const n = parts.reduce((sum, { counted }) => sum + counted[id][0], 0);
        const reached = parts.reduce((sum, { counted }) => sum + counted[id][1], 0);
        return n === 0 ? [] : [cell(id, unit, grupp, n, reached)];
      }),
    ),
  );
}

function cell(id: string, unit: string, grupp: OwnCell["grupp"], n: number, reached: number): OwnCell {
  const isTown = unit === "kommun";
  return {
    indicator_id: id,
    period: "2024/25",
    lasar_slut: 2025,
    unit_id: isTown ? "9900" : unit,
    unit_level: isTown ? "municipality" : "unit",
    grupp,
    perspective: isTown ? "kommunala_skolor" : "skolenhet",
    n,
    numerator: reached,
    sum_of_squares: reached,
    divisor: null,
    divisor_squares: null,
    sum_of_products: null,
    persons: n,
    persons_reached: reached,
    persons_missed: n - reached,
    persons_rest: null,
    reservation: null,
    file_ids: [1],
  };
}

/** What whoever reads both editions finds out. */
function leaks(own: readonly OwnCell[], more: MoreHidden): readonly string[] {
  const cells: Cells = {
    own: [...own],
    surveys: [],
    grades: [],
    published: [],
    expected: [],
    modelUnits: [],
    unweighted: [],
    units: [],
    targets: [],
  };
  const exact = valueRows(cells, { ...options, more, sourceKey: () => "betyg-1" });
  const [publik, intern] = (["publik", "intern"] as const).map((edition) => ({
    edition,
    file: edition,
    isOwn: () => true,
    rows: editionValues(exact, { edition, units: [], holdsPupils: () => true }).map(({ row }) => row),
  }));
  if (!publik || !intern) throw new Error("there are two editions");
  const found = auditValues(highs, { ...publik, also: [intern], cells, minimumN: options.minimumN });
  return [...found.leaks, ...found.unproven, ...found.contradictions];
}

/** In the first, the sums of one indicator at a time are not enough. */
const seeds = [101, 1, 2, 3, 4, 5, 6, 7];

describe("hiding until the audit finds nothing", () => {
  it("§1.2, F19: keeps in both editions together what the sums of one indicator at a time do not", () => {
    expect(leaks(drawCells(101), nothingMore)).toHaveLength(1);
    for (const seed of seeds) {
      const own = drawCells(seed);
      expect(leaks(own, hideUntilKept(highs, { own, grades: [], published: [] }, options))).toEqual([]);
    }
  });

  it("§1.2: hides one place more where one is enough, and nothing where all is kept", () => {
    const { values, sizes, tables } = hideUntilKept(
      highs,
      { own: drawCells(101), grades: [], published: [] },
      options,
    );
    expect(values.size + sizes.size).toBe(1);
    expect(tables.size).toBeLessThanOrEqual(1);
    expect(hideUntilKept(highs, { own: drawCells(1), grades: [], published: [] }, options)).toEqual(
      nothingMore,
    );
  });
});
