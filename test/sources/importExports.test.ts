import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

const folder = "skolverket/export-kommun";
const files = [
  "Grundskola - Betyg årskurs 6, andel som fått godkänt betyg (A-E), samtliga elever 2025 Kommun.xlsx",
  "Grundskola - Jämförelse av betygsresultat över tid 2025 Kommun_Åk9.xlsx",
  "Grundskola - Kostnader per kommun 2024 Kommun.csv",
  "Gymnasieskola - Kostnader per kommun 2023 Kommun.csv",
];

describeReal("importing exports", () => {
  it("keeps their values in the raw tables, and changes nothing when they come again", async () => {
    const incoming = Object.fromEntries(files.map((name) => [name, readFileSync(realPath(folder, name))]));
    const workspace = await makeWorkspace({ incoming });
    await runImport(workspace, undefined, "2026-01-15");
    const again = await runImport(workspace, undefined, "2026-01-16");
    expect(again.map(({ known }) => known)).toEqual([true, true, true, true]);
    const warehouse = await openMarts(workspace);
    const [counts] = await warehouse.query(
      `select
        (select count(*)::integer from raw.skolverket_betyg_ak6_kommun) as ak6,
        (select count(*)::integer from raw.skolverket_betygsresultat_over_tid) as over_tid,
        (select count(distinct skolform)::integer from raw.skolverket_kostnader_kommun) as skolformer,
        (select sum(records - accepted - quarantined - ignored)::integer from meta.file) as lost`,
    );
    expect(counts).toEqual({ ak6: 761 * 5, over_tid: 64_710, skolformer: 2, lost: 0 });
  });
});
