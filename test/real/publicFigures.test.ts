import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

const exports = [
  "Grundskola - Jämförelse av ämnesbetyg över tid 2025 Kommun_Åk9.csv",
  "Grundskola - Betyg årskurs 6, andel som fått godkänt betyg (A-E), samtliga elever 2025 Kommun.csv",
  "Grundskola - Personalstatistik med lärarlegitimation och behörighet 2024 Kommun.csv",
];

describeReal("measures of public sources that an indicator is by name", () => {
  let rows: Promise<ValueRow[]> | undefined;

  async function read(): Promise<ValueRow[]> {
    const workspace = await makeWorkspace({ kod: "0586", namn: "Mjölby" });
    await mkdir(workspace.incoming, { recursive: true });
    const kolada = (await readdir(realPath("kolada"))).filter((name) => name.startsWith("data_"));
    const files = [
      ...exports.map((name) => realPath("skolverket", "export-kommun", name)),
      ...kolada.map((name) => realPath("kolada", name)),
    ];
    for (const [index, file] of files.entries())
      await copyFile(file, join(workspace.incoming, `fil-${index}`));
    await runImport(workspace, undefined, "2026-02-01");
    const cells = await readCells(await openMarts(workspace));
    const options = { municipalityCode: "0586", minimumN: 10, sourceKey: String };
    return valueRows(cells, options).map(({ row }) => row);
  }

  const value = async (indicator_id: string, period: string, perspective: string) => {
    rows ??= read();
    const found = (await rows).filter(
      (row) =>
        row.indicator_id === indicator_id &&
        row.period === period &&
        row.perspective === perspective &&
        row.group === "alla",
    );
    expect(found).toHaveLength(1);
    return found[0];
  };

  it("BE-1: a subject's share is Skolverket's, in each läsår, own schools and all schools apart (MV-12)", async () => {
    expect((await value("godkant_tk_ak9", "2024/25", "kommunala_skolor"))?.value).toBe(91);
    expect((await value("godkant_tk_ak9", "2015/16", "kommunala_skolor"))?.value).toBe(95.2);
    expect((await value("godkant_en_ak9", "2024/25", "lageskommun"))?.value).toBe(89.9);
  });

  it("BE-9: year 6 with all subjects passed, with its 304 pupils and an interval of our own", async () => {
    const found = await value("alla_amnen_ak6", "2024/25", "kommunala_skolor");
    expect(found).toMatchObject({ value: 71.7, n: 304, status: "ok" });
    expect(found?.ci_low).toBeGreaterThan(66);
    expect(found?.ci_high).toBeLessThan(77);
  });

  it("qualified teachers are of posts, without an interval: they are counted, not drawn", async () => {
    const found = await value("lararbehorighet_gr", "2024/25", "kommunala_skolor");
    expect(found).toMatchObject({ value: 77.8, ci_low: null, ci_high: null });
  });

  it("MV-10: Riket stands beside the municipality in its own year, and says which schools it is of", async () => {
    const own = await value("elever_per_larare_gr", "2018", "kommunala_skolor");
    const riket = await value("elever_per_larare_gr", "2018", "riket");
    expect(own?.value).toBeGreaterThan(5);
    expect(own?.national).toBe(riket?.value);
    expect(riket).toMatchObject({ unit_id: "0000", status_reason: "Riket avser kommunala verksamheter." });
  });
});
