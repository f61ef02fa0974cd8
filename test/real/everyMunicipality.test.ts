import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { analysisRows } from "../../loaders/analyses/analysisRows.js";
import { readAnalysisCells } from "../../loaders/analyses/readAnalysisCells.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { indicatorById, registry } from "../../src/indicators/registry.js";
import { intervalExemption } from "../../src/indicators/withoutInterval.js";
import { goldenFile } from "../support/goldenFile.js";
import { describeReal, realPath } from "../support/real.js";
import { useRealNation } from "../support/realNation.js";

/** How many of the 290 municipalities have each comparison. */
function counts(compared: ReadonlyMap<string, number>): string {
  const lines = [...compared].map(([id, municipalities]) => `${id};${municipalities}`).sort();
  return `${["comparison;municipalities", ...lines].join("\n")}\n`;
}

/** Units by indicator and judgement, after the spread between pupils that is assumed where only a mean is known (ST-3). */
function summary(judged: ReadonlyMap<string, number>): string {
  const spreads = registry.flatMap(({ id, measure, assumedSpread, delta }) =>
    [...judged.keys()].some((key) => key.startsWith(`${id};`))
      ? [`# ${id}: ${measure}, sd ${assumedSpread?.sd ?? "of the share itself"}, delta ${delta}`]
      : [],
  );
  const counts = [...judged].map(([key, units]) => `${key};${units}`).sort();
  return `${[...spreads, "indicator_id;judgement;units", ...counts].join("\n")}\n`;
}

describeReal("every municipality on the real files", () => {
  const nation = useRealNation();

  it("F05: gets its values, comparisons and judgements without an error; ST-3 SA-5 as many units are judged over, as expected and under SALSA 2024/25 as before", async () => {
    const { warehouse, become } = nation();
    const list = JSON.parse(await readFile(realPath("kolada", "municipality.json"), "utf8"));
    const codes: string[] = list
      .filter(({ type }: { type: string }) => type === "K")
      .map(({ id }: { id: string }) => id);
    expect(codes).toHaveLength(290);
    const faults: string[] = [];
    const seen = new Map<string, string>();
    const judged = new Map<string, number>();
    const compared = new Map<string, number>();
    const tell = (analysis: string) => compared.set(analysis, (compared.get(analysis) ?? 0) + 1);
    for (const kod of codes) {
      await become(kod);
      const cells = await readCells(warehouse);
      const rows = valueRows(cells, { municipalityCode: kod, minimumN: 10, sourceKey: String }).map(
        ({ row }) => row,
      );
      expect(rows.length).toBeGreaterThan(0);
      const analyses = analysisRows({
        cells,
        analysis: await readAnalysisCells(warehouse),
        exact: rows,
        published: rows,
        municipalityCode: kod,
        minimumN: 10,
        edition: "publik",
        similarCount: 7,
      });
      for (const [id, found] of Object.entries(analyses)) if (found.length > 0) tell(id);
      if (rows.some(({ national }) => national !== null)) tell("riket");
      if (rows.some(({ unit_level, expected }) => unit_level === "municipality" && expected !== null))
        tell("kommunmodell");
      for (const row of rows) {
        // a value never stands beside a symbol
        if ((row.status === "ok") !== (row.value !== null)) faults.push(`${row.indicator_id} ${row.unit_id}`);
        // a value without an interval has a reason (F05)
        if (row.value !== null && row.ci_low === null) {
          const reason = intervalExemption(row, indicatorById(row.indicator_id));
          if (reason === null) faults.push(`${row.indicator_id} ${row.unit_id} without interval`);
        }
        if (row.unit_level !== "unit") continue;
        // no unit is another municipality's
        if ((seen.get(row.unit_id) ?? kod) !== kod) faults.push(`${row.unit_id} of ${kod} too`);
        seen.set(row.unit_id, kod);
        // of alla ämnen SALSA gives R alone
        if (row.deviation === null || row.expected_source !== "salsa") continue;
        const key = `${row.indicator_id};${row.judgement ?? "ingen bedömning"}`;
        judged.set(key, (judged.get(key) ?? 0) + 1);
      }
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(1000);
    goldenFile("real/salsa_2024_25.csv", summary(judged));
    goldenFile("real/comparisons.csv", counts(compared));
  }, 600_000);
});
