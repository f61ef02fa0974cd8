import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisFiles } from "../../loaders/analyses/analysisFiles.js";
import { type AnalysisInput, analysisRows } from "../../loaders/analyses/analysisRows.js";
import { readAnalysisCells } from "../../loaders/analyses/readAnalysisCells.js";
import { writeExample } from "../../loaders/example/writeExample.js";
import { runImport, runSqlStages } from "../../loaders/pipeline.js";
import { roundForEdition } from "../../loaders/publish/roundForEdition.js";
import { type OwnCell, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { intervalExemption, withoutInterval } from "../../src/indicators/withoutInterval.js";

type Row = Readonly<Record<string, unknown>>;

let dir: string;
let exact: readonly ValueRow[];
let own: readonly OwnCell[];
const published = new Map<string, readonly ValueRow[]>();
const rows = new Map<string, readonly Row[]>();

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "nulage-analyses-"));
  await writeExample(dir);
  const workspace = await openWorkspace(dir);
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await prepareWarehouse(workspace);
  await runSqlStages(warehouse);
  const cells = await readCells(warehouse);
  const analysis = await readAnalysisCells(warehouse);
  warehouse.close();
  own = cells.own;
  const limits = { municipalityCode: "9900", minimumN: 10 };
  exact = valueRows(cells, { ...limits, sourceKey: (id) => `betyg-${id}` }).map(({ row }) => row);
  for (const edition of ["intern", "publik"] as const) {
    const rounded = exact.map((row) => roundForEdition(row, edition, true));
    published.set(edition, rounded);
    const input: AnalysisInput = {
      cells,
      analysis,
      exact,
      published: rounded,
      ...limits,
      edition,
      similarCount: 7,
    };
    for (const file of analysisFiles(analysisRows(input)))
      rows.set(
        `${edition} ${file.id}`,
        file.rows.map((row) => ({ ...row })),
      );
  }
}, 180_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

const of = (edition: "intern" | "publik", id: string) => rows.get(`${edition} ${id}`) ?? [];
const isOk = (row: Row) => row["status"] === "ok";

/** Status of the published value beside a row. */
function statusOf(row: Row, indicator: string): string | undefined {
  return valueBeside(row, indicator)?.status;
}

function valueBeside(row: Row, indicator: string): ValueRow | undefined {
  return exact.find(
    (value) =>
      value.indicator_id === indicator &&
      value.unit_id === row["unit_id"] &&
      value.period === row["period"] &&
      value.group === "alla" &&
      ["skolenhet", "kommunala_skolor"].includes(value.perspective),
  );
}

describe("analyses of the example", () => {
  it("have rows, and cohorts as soon as year 6 is there", () => {
    for (const id of [
      "nara-behorighet",
      "amnesprofil",
      "konsskillnad",
      "tre-lasar",
      "krympning",
      "tratt",
      "trend",
      "jamforelser",
    ])
      expect([id, of("intern", id).length > 10]).toEqual([id, true]);
    const sixes = exact.some(({ indicator_id }) => indicator_id === "alla_amnen_ak6");
    if (!sixes) expect(of("intern", "kohort")).toEqual([]);
  });

  it("F05: every value has an interval, or a reason that its definition tells", () => {
    const bare = exact.filter(({ value, ci_low, ci_high }) => value !== null && (ci_low ?? ci_high) === null);
    expect(bare.length).toBeGreaterThan(0);
    for (const row of bare) {
      const indicator = indicatorById(row.indicator_id);
      const reason = intervalExemption(row, indicator);
      expect([row.indicator_id, withoutInterval(indicator)]).toEqual([
        row.indicator_id,
        expect.arrayContaining([reason]),
      ]);
      // what the municipality's own records say of pupils is never among them
      expect(row.n === null || row.unit_level === "national").toBe(true);
    }
  });

  it("F14, DC-8: girls and boys stand beside the whole everywhere, or with the reason why they are hidden", () => {
    const totals = own.filter(
      ({ grupp, indicator_id }) =>
        grupp === "alla" && indicatorById(indicator_id).fromGrades?.fact !== "betyg",
    );
    const key = (row: ValueRow) =>
      [row.indicator_id, row.unit_id, row.period, row.perspective, row.group].join("|");
    const all = new Map(exact.map((row) => [key(row), row]));
    const rowOf = (cell: OwnCell, group: string) =>
      all.get([cell.indicator_id, cell.unit_id, cell.period, cell.perspective, group].join("|"));
    const shownTotals = totals.filter((cell) => rowOf(cell, "alla")?.status === "ok");
    expect(shownTotals.length).toBeGreaterThan(1000);
    const bySex = shownTotals.flatMap((cell) => ["flickor", "pojkar"].map((group) => rowOf(cell, group)));
    const shown = bySex.filter((row) => row?.status === "ok");
    expect(shown.length).toBeGreaterThan(1000);
    for (const row of bySex) {
      if (row?.status === "ok") expect([row.value, row.n]).not.toContain(null);
      else expect(row?.status_reason).toMatch(/\S/);
    }
  });

  it("F17 say nothing of near misses where the share of eligible is hidden", () => {
    const near = of("intern", "nara-behorighet");
    expect(near.filter(isOk).length).toBeGreaterThan(15);
    for (const row of near.filter(isOk)) expect(statusOf(row, "behorighet_yr_ak9")).toBe("ok");
  });

  it("ST-8 split the gap into subjects that sum to the published values of girls and boys", () => {
    const gaps = of("intern", "konsskillnad").filter(isOk);
    expect(gaps.length).toBeGreaterThan(15);
    for (const row of gaps) {
      const value = (group: string) =>
        exact.find(
          (each) =>
            each.indicator_id === "meritvarde_ak9" &&
            each.unit_id === row["unit_id"] &&
            each.period === row["period"] &&
            each.group === group &&
            each.perspective !== "riket",
        )?.value ?? Number.NaN;
      const parts = row["parts"] as { composition: number; within: number }[];
      const sum = parts.reduce((total, part) => total + part.composition + part.within, 0);
      expect(Math.abs(sum - (value("flickor") - value("pojkar")))).toBeLessThan(1e-9);
    }
  });

  it("ST-8 still sum to the gap when they are rounded for the public edition", () => {
    for (const row of of("publik", "konsskillnad").filter(isOk)) {
      const parts = row["parts"] as { composition: number; within: number }[];
      const sum = parts.reduce((total, part) => total + part.composition + part.within, 0);
      expect(sum).toBeCloseTo(Number(row["gap"]), 9);
    }
  });

  it("F08: ST-4 and ST-11 use only values that are shown, and stand beside them as published", () => {
    for (const edition of ["intern", "publik"] as const) {
      const values = new Map(
        (published.get(edition) ?? [])
          .filter(({ group, perspective }) => group === "alla" && perspective === "skolenhet")
          .map((row) => [`${row.indicator_id}|${row.unit_id}|${row.period}`, row.value]),
      );
      for (const row of of(edition, "krympning")) {
        const value = values.get([row["indicator_id"], row["unit_id"], row["period"]].join("|"));
        expect(row["value"]).toBeCloseTo(value ?? Number.NaN, 9);
        expect(Number(row["kept"])).toBeLessThanOrEqual(1);
      }
      for (const row of of(edition, "amnesprofil").filter((each) => each["unit_level"] === "unit")) {
        const id = `betygspoang_${String(row["amne"]).toLowerCase()}_ak9`;
        const value = values.get([id, row["unit_id"], row["period"]].join("|"));
        expect(row["value"]).toBeCloseTo(value ?? Number.NaN, 9);
      }
    }
  });

  it("F07: ST-5 show one läsår only where our own is published, and the three beside it", () => {
    const pooled = of("intern", "tre-lasar");
    expect(pooled.filter((row) => row["value"] === null && isOk(row)).length).toBeGreaterThan(0);
    for (const row of pooled) {
      const beside = valueBeside(row, String(row["indicator_id"]));
      const isOwn = !beside?.status_reason?.startsWith("Ur en offentlig källa");
      expect(row["value"] !== null).toBe(beside?.status === "ok" && isOwn);
      if (isOk(row)) expect(Number(row["pooled_n"])).toBeGreaterThanOrEqual(10);
    }
  });

  it("F45: ST-7 count the comparisons: never more stand after correction than before", () => {
    const counted = of("intern", "jamforelser");
    expect(new Set(counted.map(({ page }) => page))).toEqual(new Set(["laget", "jamfor", "amnesprofil"]));
    for (const row of counted) {
      expect(Number(row["corrected"])).toBeLessThanOrEqual(Number(row["uncorrected"]));
      expect(Number(row["uncorrected"])).toBeLessThanOrEqual(Number(row["comparisons"]));
    }
  });

  it("in the public edition give no exact counts of fewer than a hundred pupils", () => {
    for (const row of [...of("publik", "nara-behorighet"), ...of("publik", "kohort")].filter(isOk))
      expect(Number(row["n"])).toBeGreaterThanOrEqual(100);
  });

  it("say the same whichever way they are computed: the same rows twice", () => {
    const keys = (id: string) => of("intern", id).map((row) => JSON.stringify(row));
    for (const id of ["nara-behorighet", "trend", "tre-lasar"])
      expect(new Set(keys(id)).size).toBe(keys(id).length);
  });
});
