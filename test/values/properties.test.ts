import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pooledRows } from "../../loaders/analyses/pooledRows.js";
import { runImport } from "../../loaders/pipeline.js";
import { protectOwnCells } from "../../loaders/values/protectOwnCells.js";
import { type Cells, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { formatLasar } from "../../src/format/lasar.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { numbers } from "../mapping/exportFixture.js";
import { type GradedPupil, indicatorCells } from "../reference/gradeIndicators.js";
import { randomMunicipality } from "../reference/randomPupils.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const lasar = [2023, 2024, 2025];
const minimumN = 10;
const seeds = [4, 21];

/** A thousand pupils at six units in three läsår: units and groups both above and below ten. */
function drawn(seed: number): GradedPupil[] {
  const parts = fc.sample(randomMunicipality, { numRuns: 150, seed });
  return parts
    .flat()
    .slice(0, 1000)
    .map((pupil, at) => ({
      ...pupil,
      id: `elev-${at}`,
      // the last two units are small
      enhet: at % 29 === 0 ? "10000005" : `1000000${at % 5}`,
      lasarSlut: lasar[at % 3] ?? 2025,
    }));
}

interface Computed {
  readonly cells: Cells;
  readonly rows: readonly ValueRow[];
}

async function compute(text: string): Promise<Computed> {
  const workspace = await makeWorkspace({ incoming: { "betyg.csv": text } });
  await runImport(workspace, undefined, "2026-02-01");
  const cells = await readCells(await openMarts(workspace));
  const options = { municipalityCode: "9900", minimumN, sourceKey: () => "betyg" };
  return { cells, rows: valueRows(cells, options).map(({ row }) => row) };
}

/** The lines after the header in another order, drawn by the seed. */
function shuffled(text: string, seed: number): string {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const next = numbers(seed);
  const keyed = lines.map((line) => [next(0, 1_000_000), line] as const);
  return `${[header, ...keyed.sort(([a], [b]) => a - b).map(([, line]) => line)].join("\n")}\n`;
}

const isShare = ({ indicator_id }: ValueRow) => indicatorById(indicator_id).measure === "share";

describe.each(seeds)("the figures of a random municipality (seed %i)", (seed) => {
  it("ST-1, F05: shares lie in 0–100, means within their bounds, and every figure has an interval that holds it", async () => {
    const { rows } = await compute(gradeFile(drawn(seed)));
    const valued = rows.filter((row) => row.value !== null);
    expect(valued.length).toBeGreaterThan(1000);
    expect(valued.filter(isShare).length).toBeGreaterThan(500);
    const wrong = rows.filter(({ indicator_id, value, ci_low, ci_high }) => {
      if (value === null) return false;
      const [low, high] = indicatorById(indicator_id).bounds;
      return value < low || value > high || value < (ci_low ?? low) || value > (ci_high ?? high);
    });
    expect(wrong).toEqual([]);
    const bare = valued.filter(({ ci_low, ci_high }) => ci_low === null || ci_high === null);
    expect(bare.filter((row) => row.unit_level !== "national")).toEqual([]);
  });

  it("MV-7: no figure hangs on the order of the file's rows", async () => {
    const text = gradeFile(drawn(seed));
    const [inOrder, inAnother] = [await compute(text), await compute(shuffled(text, seed))];
    expect(inAnother.rows).toEqual(inOrder.rows);
  });

  it("MV-7: a unit more changes no figure of another unit's pupils", async () => {
    const pupils = drawn(seed);
    const more = drawn(seed + 1000).map((pupil) => ({
      ...pupil,
      id: `ny-${pupil.id}`,
      enhet: "10000009",
    }));
    const [before, after] = [
      await compute(gradeFile(pupils)),
      await compute(gradeFile([...pupils, ...more])),
    ];
    const ofUnits = ({ cells }: Computed) =>
      cells.own.filter(({ unit_id: unit }) => unit !== "9900" && unit !== "10000009");
    expect(ofUnits(before).length).toBeGreaterThan(1000);
    expect(ofUnits(after)).toEqual(ofUnits(before));
  });

  it("ST-5: three läsår together are what their pupils give as one group", async () => {
    const pupils = drawn(seed);
    const { cells } = await compute(gradeFile(pupils));
    const rows = pooledRows(protectOwnCells(cells.own, minimumN), {
      minimumN,
      edition: "intern",
      systemStarts: [],
    });
    const together = indicatorCells(
      pupils.map((pupil) => ({ ...pupil, lasarSlut: 2025 })),
      "9900",
    );
    const pooled = rows.filter(({ pooled_periods }) => pooled_periods.length === 3);
    expect(pooled.length).toBeGreaterThan(15);
    for (const row of pooled) {
      expect(row.pooled_periods).toEqual(lasar.map((year) => formatLasar(year)));
      const whole = together.get([row.indicator_id, 2025, row.unit_id, "alla"].join("|"));
      const scale = indicatorById(row.indicator_id).measure === "share" ? 100 : 1 / 2;
      expect([row.indicator_id, row.unit_id, row.pooled_n]).toEqual([
        row.indicator_id,
        row.unit_id,
        whole?.n,
      ]);
      expect(row.pooled_value).toBeCloseTo((scale * (whole?.numerator ?? 0)) / (whole?.n ?? 0), 9);
    }
  });
});
