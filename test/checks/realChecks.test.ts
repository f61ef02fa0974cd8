import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readChecks } from "../../loaders/checks/readChecks.js";
import { runImport } from "../../loaders/pipeline.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

const folder = ["skolverket", "export-kommun"] as const;
const files = [
  "behorighet_grundskola_2024_25.csv",
  "Grundskola - Resultat nationella prov årskurs 9, provbetyg per kön - Engelska, Matematik och Svenska_svenska som andraspråk 2022 Kommun.csv",
];

describeReal("checks on Skolverket's real exports", () => {
  it("BE-6 and row 41: 2 139 rows of eligibility and the national tests of every municipality give no finding", async () => {
    const workspace = await makeWorkspace({ kod: "0586", namn: "Mjölby" });
    for (const [at, name] of files.entries())
      await copyFile(realPath(...folder, name), join(workspace.incoming, `fil-${at}.csv`));
    await runImport(workspace, undefined, "2026-02-01");
    const warehouse = await openMarts(workspace);
    const seen = await warehouse.query(
      `select count(distinct (kommunkod, typ_av_huvudman, kon))::integer as n from stg.skolverket_behorighet
      where value is not null`,
    );
    expect(Number(seen[0]?.["n"])).toBeGreaterThan(1500);
    expect(await readChecks(warehouse)).toEqual([]);
    // and the same figures with one of them wrong are found
    await warehouse.run(
      `update raw.skolverket_behorighet_kommun set es = '99,9'
      where kommun = 'Ale' and typ_av_huvudman = 'Samtliga' and kon = 'Flickor'`,
    );
    await warehouse.run(
      `update raw.skolverket_np_ak9_kommun set text = '999'
      where kommun = 'Ale' and typ_av_huvudman = 'Samtliga' and amne = 'Matematik' and grupp = 'Totalt'
        and matt like 'Antal elever%'`,
    );
    const again = await reopened(workspace);
    expect(again).toEqual(["behorighet_ordning", "summarad", "summarad"]);
  }, 300_000);
});

async function reopened(workspace: Parameters<typeof openMarts>[0]): Promise<string[]> {
  return (await readChecks(await openMarts(workspace))).map(({ rule }) => rule).sort();
}
