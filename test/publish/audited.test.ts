import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { auditEdition } from "../../loaders/audit/auditEdition.js";
import { readValuesCsv } from "../../loaders/audit/readValuesCsv.js";
import { readFigures } from "../../loaders/pipeline.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { buildExample, exampleAsOf } from "../support/buildExample.js";

it("§1.2, F19: of the example nobody finds out anything protected from both editions together", async () => {
  const { workspace } = await buildExample();
  const report = await auditEdition(await openWorkspace(workspace), "intern");
  const { leaks, unproven, contradictions } = report;
  expect({ leaks, unproven, contradictions }).toEqual({ leaks: [], unproven: [], contradictions: [] });
  expect(report.secrets).toBeGreaterThan(5000);
});

it("DC-1, F20: no edition has a number of a group of fewer than ten pupils, in any läsår or indicator", async () => {
  const example = await buildExample();
  const { cells } = await readFigures(await openWorkspace(example.workspace), exampleAsOf);
  const keyOf = (id: string, unit: string, period: string, group: string) =>
    [id, unit, period, group].join("|");
  const small = new Set(
    cells.own
      .filter(({ persons }) => persons > 0 && persons < 10)
      .map(({ indicator_id, unit_id, period, grupp }) => keyOf(indicator_id, unit_id, period, grupp)),
  );
  expect(small.size).toBeGreaterThan(500);
  for (const edition of [example.publik, example.intern]) {
    const rows = readValuesCsv(await readFile(join(edition, "data", "values.csv"), "utf8"), edition);
    const ofSmall = rows.filter(
      (row) =>
        row.unit_level !== "national" &&
        small.has(keyOf(row.indicator_id, row.unit_id, row.period, row.group)),
    );
    expect(ofSmall.length).toBeGreaterThan(500);
    expect(ofSmall.filter(({ n, value, ci_low, ci_high }) => n ?? value ?? ci_low ?? ci_high)).toEqual([]);
  }
});
