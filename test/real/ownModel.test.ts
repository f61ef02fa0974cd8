import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ownModelRows } from "../../loaders/analyses/ownModelRows.js";
import { runImport } from "../../loaders/pipeline.js";
import { ownModels } from "../../loaders/values/ownModels.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

const files = [
  ["skolverket", "export-skolenhet", "Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv"],
  ["skolverket", "api-v4", "salsa_all-schools_2024-25_reshaped.json"],
];

async function analysisFor(kod: string, namn: string) {
  const workspace = await makeWorkspace({ kod, namn, config: { egen_modell: true } });
  await mkdir(workspace.incoming, { recursive: true });
  for (const [index, parts] of files.entries())
    await copyFile(realPath(...parts), join(workspace.incoming, `fil-${index}`));
  await runImport(workspace, undefined, "2026-02-01");
  const cells = await readCells(await openMarts(workspace));
  const options = { municipalityCode: kod, minimumN: 10, sourceKey: String };
  const rows = valueRows(cells, options).map(({ row }) => row);
  return ownModelRows(ownModels(cells.modelUnits), rows);
}

describeReal("F02: a model of our own on SALSA's real background of 2024/25", () => {
  it("is made on 1 481 schools by parents' education alone, since the file has no other factor, and explains 38 percent", async () => {
    const [model, ...units] = await analysisFor("0586", "Mjölby");
    expect(model).toMatchObject({
      factors: ["parentsEducation"],
      left_out: ["boys", "newlyImmigrated"],
      with_background: 1487,
      units: 1481,
      approximate: 327,
      r2: 0.385,
    });
    expect(units.find((row) => row.kind === "enhet" && row.unit_id === "10609045")).toMatchObject({
      value: 79.3,
      expected: 82.2,
      deviation: -2.9,
      judgement: "kan_inte_avgoras",
    });
  });

  it("has the same model whatever municipality asks, and units of that municipality alone", async () => {
    const [mjolby] = await analysisFor("0586", "Mjölby");
    const [vetlanda, ...units] = await analysisFor("0685", "Vetlanda");
    expect(vetlanda).toEqual(mjolby);
    expect(units.length).toBeGreaterThan(1);
    expect(units.length).toBeLessThan(10);
  });
});
