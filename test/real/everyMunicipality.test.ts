import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runImport, runSqlStages } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { runSqlFile } from "../../loaders/warehouse/runSqlFile.js";
import { registry } from "../../src/indicators/registry.js";
import { goldenFile } from "../support/goldenFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

const files = [
  ["skolverket", "export-skolenhet", "Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv"],
  ["skolverket", "export-kommun", "behorighet_grundskola_2024_25.csv"],
  ["skolverket", "api-v4", "salsa_all-schools_2024-25_reshaped.json"],
];

/** The marts that look at the municipality's code. */
const byMunicipality = ["unit", "published_cell"].map(
  (name) => new URL(`../../loaders/marts/${name}.sql`, import.meta.url),
);

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
  it("gets its values without an error, never a value beside a symbol, and no unit of another municipality; ST-3 SA-5 as many units are judged over, as expected and under SALSA 2024/25 as before", async () => {
    const workspace = await makeWorkspace({ kod: "0586", namn: "Mjölby" });
    await mkdir(workspace.incoming, { recursive: true });
    for (const [index, parts] of files.entries())
      await copyFile(realPath(...parts), join(workspace.incoming, `fil-${index}`));
    await runImport(workspace, undefined, "2026-02-01");
    const warehouse = await prepareWarehouse(workspace);
    await runSqlStages(warehouse);
    const list = JSON.parse(await readFile(realPath("kolada", "municipality.json"), "utf8"));
    const codes = list
      .filter(({ type }: { type: string }) => type === "K")
      .map(({ id }: { id: string }) => id);
    expect(codes).toHaveLength(290);
    const seen = new Map<string, string>();
    const judged = new Map<string, number>();
    for (const kod of codes) {
      await warehouse.run("update meta.workspace set kommunkod = $kod", { kod });
      for (const mart of byMunicipality) await runSqlFile(warehouse, mart);
      const rows = valueRows(await readCells(warehouse), {
        municipalityCode: kod,
        minimumN: 10,
        sourceKey: String,
      });
      expect(rows.length).toBeGreaterThan(0);
      for (const { row } of rows) {
        expect(row.status === "ok" ? row.value !== null : row.value === null).toBe(true);
        if (row.unit_level !== "unit") continue;
        expect(seen.get(row.unit_id) ?? kod).toBe(kod);
        seen.set(row.unit_id, kod);
        // of alla ämnen SALSA gives R alone
        if (row.deviation === null) continue;
        const key = `${row.indicator_id};${row.judgement ?? "ingen bedömning"}`;
        judged.set(key, (judged.get(key) ?? 0) + 1);
      }
    }
    warehouse.close();
    expect(seen.size).toBeGreaterThan(1000);
    goldenFile("real/salsa_2024_25.csv", summary(judged));
  }, 600_000);
});
