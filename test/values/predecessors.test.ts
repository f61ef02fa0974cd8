import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { editionValues } from "../../loaders/publish/editionValues.js";
import { predecessorCodes, predecessorValues } from "../../loaders/values/predecessorValues.js";
import { readCells } from "../../loaders/values/readCells.js";
import { type ComparedValue, valueRows } from "../../loaders/values/valueRows.js";
import { tidslinjePoints } from "../../src/components/tidslinjePoints.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { wilson } from "../../src/statistics/wilson.js";
import { emptyRow } from "../components/sampleData.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const share = "behorighet_yr_ak9";
const old = ["10000001", "10000002"] as const;
const name = (id: string) => `Skola ${id}`;

const value = (change: Partial<ValueRow>): ComparedValue => ({
  row: {
    ...emptyRow({ indicator_id: share, unit_id: old[0], period: "2022/23" }),
    status: "ok",
    status_reason: null,
    value: 80,
    n: 40,
    source_ids: "a",
    ...change,
  },
  refs: [{ fileId: 1, role: "value", row: null }],
});

const merge = (values: readonly ComparedValue[]) =>
  predecessorValues(values, [{ unitId: "20000000", predecessors: old }], name).map(({ row }) => row);

describe("units that follow on others", () => {
  it("EN-9: the earlier units are weighted by their n, in a group of its own", () => {
    const [row, ...rest] = merge([value({}), value({ unit_id: old[1], value: 60, n: 20, source_ids: "b" })]);
    expect(rest).toEqual([]);
    expect(row).toMatchObject({
      unit_id: "20000000",
      group: "foregangare",
      period: "2022/23",
      n: 60,
      status: "ok",
      judgement: null,
      source_ids: "a+b",
    });
    expect(row?.value).toBeCloseTo((80 * 40 + 60 * 20) / 60, 12);
    const [low = 0, high = 0] = wilson((row?.value ?? 0) * 0.6, 60) ?? [];
    expect(row?.ci_low).toBeCloseTo(100 * low, 9);
    expect(row?.ci_high).toBeCloseTo(100 * high, 9);
    expect(row?.status_reason).toContain("Skola 10000001 och Skola 10000002");
  });

  it.each([
    ["hidden", { value: null, n: null, status: "suppressed" as const }],
    ["~100", { value: null, n: null, status: "approximate" as const }],
    ["without n", { n: null }],
  ])("EN-9: the whole is hidden when a part is %s", (_, change) => {
    const [row] = merge([value({}), value({ unit_id: old[1], ...change })]);
    expect(row).toMatchObject({
      value: null,
      n: null,
      ci_low: null,
      status: "suppressed",
      group: "foregangare",
    });
  });

  it("EN-9: a period in which the unit has a row of its own is not merged, hidden or not", () => {
    const own = value({ unit_id: "20000000", value: null, n: null, status: "suppressed" });
    expect(merge([value({}), own])).toEqual([]);
  });

  it("EN-9: what a predecessor itself follows on is found where it has nothing, and a ring has an end", () => {
    const successions = [
      { unitId: "30000000", predecessors: ["20000000"] },
      { unitId: "20000000", predecessors: [old[0], "30000000"] },
    ];
    const rows = predecessorValues([value({})], successions, name).map(({ row }) => row);
    expect(rows.map(({ unit_id, n, value: merged }) => [unit_id, n, merged])).toEqual([
      ["30000000", 40, 80],
      ["20000000", 40, 80],
    ]);
  });

  it("EN-9: a ratio of sums has no n to weigh by, and is not merged", () => {
    expect(merge([value({ indicator_id: "franvaro_total" })])).toEqual([]);
  });

  it("EN-9: codes stand in one cell, however they are divided", () => {
    expect(predecessorCodes("10000001+10000002")).toEqual(old);
    expect(predecessorCodes("10000001, 10000002")).toEqual(old);
    expect(predecessorCodes("")).toEqual([]);
  });

  it("EN-9: the list of units says which follow on which, and the public edition merges what it shows", async () => {
    const pupils = (unit: string, lasarSlut: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        id: `${unit}-${lasarSlut}-${at}`,
        enhet: unit,
        kon: "F" as const,
        arskurs: 9 as const,
        lasarSlut,
        grades: [{ amne: "MA", betyg: at % 3 === 0 ? ("F" as const) : ("C" as const) }],
      }));
    const incoming = {
      "betyg.csv": gradeFile([
        ...pupils(old[0], 2023, 30),
        ...pupils(old[1], 2023, 45),
        ...pupils("20000000", 2025, 60),
      ]),
    };
    const enheter = [
      "skolenhetskod;namn;huvudman;foljer_pa",
      "10000001;Norra;kommunal;",
      "10000002;Södra;kommunal;",
      "20000000;Nya skolan;kommunal;10000001 + 10000002",
    ].join("\n");
    const workspace = await makeWorkspace({ incoming, own: { "enheter.csv": enheter } });
    await runImport(workspace, undefined, "2026-02-01");
    const cells = await readCells(await openMarts(workspace));
    const exact = valueRows(cells, { municipalityCode: "9900", minimumN: 10, sourceKey: String });
    const rows = editionValues(exact, { edition: "publik", units: cells.units, holdsPupils: () => true });
    const merged = rows.filter(
      ({ row }) => row.group === "foregangare" && row.indicator_id === "godkant_ma_ak9",
    );
    expect(merged.map(({ row }) => [row.unit_id, row.period, row.n, row.value])).toEqual([
      ["20000000", "2022/23", 75, 67],
    ]);
    expect(merged[0]?.row.status_reason).toBe(
      "Gäller Norra och Södra, som enheten följer på, sammanvägt efter antal elever.",
    );
  });

  it("EN-9: the earlier units are drawn before the new one, with no line between them and the reason told", () => {
    const own = value({ unit_id: "20000000", period: "2023/24" }).row;
    const rows = [own, ...merge([value({})])];
    const points = tidslinjePoints(indicatorById(share), "20000000", rows, [], []);
    expect(points.map(({ period, row }) => [period, row?.group])).toEqual([
      ["2022/23", "foregangare"],
      ["2023/24", "alla"],
    ]);
    expect(points[0]?.breakBefore).toBeNull();
    expect(points[1]?.breakBefore).toContain("Enheten är ny. Gäller Skola 10000001");
  });
});
