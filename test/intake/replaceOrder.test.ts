import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../loaders/intake/importFiles.js";
import { statedDay } from "../../loaders/intake/statedDay.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { pupilKey } from "../../loaders/workspace/pupilKey.js";
import { salsaText } from "../badInputs/sampleText.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { receive, temporaryFolder } from "./receive.js";
import { ask, attempt, day, grades, importText, kept, unitA } from "./replaceFiles.js";

const row = `${unitA} 2024/25 VT 9 MA`;
const [older, newer] = [grades({ betyg: "B" }), grades({ betyg: "A" })];

async function corrected(): Promise<Workspace> {
  const workspace = await makeWorkspace({});
  await importText(workspace, "betyg.csv", older);
  await importText(workspace, "betyg.csv", newer);
  return workspace;
}

describe("9: an older file that comes after the newer is refused", () => {
  it("bytes that were taken in and replaced, also in a sweep of inkommande/", async () => {
    const workspace = await corrected();
    const { faults } = await importText(workspace, "betyg.csv", older);
    expect(faults).toMatchObject([{ code: "aldre-fil", file: "betyg.csv" }]);
    expect(faults[0]?.message).toMatch(/ersatts av betyg\.csv.*--replace/);
    expect((await attempt(workspace)).faults).toMatchObject([{ code: "aldre-fil" }]);
    expect(await kept(workspace)).toEqual([`${row} A`]);
  });

  it("but it is taken in when it is asked for, and then it is the newest", async () => {
    const workspace = await corrected();
    const { imported, log } = await importText(workspace, "betyg.csv", older, { replaceNewer: true });
    expect(imported[0]?.known).toBe(false);
    expect(log.at(-1)).toContain("1 ändrade");
    expect(await kept(workspace)).toEqual([`${row} B`]);
    expect((await importText(workspace, "betyg.csv", newer)).faults).toMatchObject([{ code: "aldre-fil" }]);
    expect(await ask(workspace, "select count(*)::integer as n from meta.revision")).toEqual([{ n: 2 }]);
  });

  it("but putting it back withdraws a newer file that stops the build by its quarantine", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "betyg.csv", older);
    await importText(workspace, "betyg.csv", grades({ betyg: "A" }, { pupil: "p2", betyg: "MVG" }));
    expect((await importText(workspace, "betyg.csv", older)).faults).toEqual([]);
    expect(await kept(workspace)).toEqual([`${row} B`]);
    expect(await ask(workspace, "select * from meta.waiting")).toEqual([]);
  });

  it("and an old file under another name withdraws nothing that waits", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "gammal.csv", older);
    await importText(workspace, "ny.csv", grades({ betyg: "A" }, { pupil: "p2", betyg: "MVG" }));
    await rm(join(workspace.incoming, "ny.csv"));
    expect((await attempt(workspace)).faults).toEqual([]);
    expect(await kept(workspace)).toEqual([`${row} A`]);
    expect(await ask(workspace, "select row_number from meta.waiting")).toEqual([{ row_number: 3 }]);
  });

  it("an old file that lies under a name of its own when the newer is tidied away stops nothing", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "gammal.csv", older);
    await importText(workspace, "ny.csv", newer);
    expect((await attempt(workspace)).faults).toEqual([]);
    await rm(join(workspace.incoming, "ny.csv"));
    const { faults, log } = await attempt(workspace);
    expect([faults, log]).toEqual([[], ["gammal.csv: redan inläst och ersatt av ny.csv, inget ändras."]]);
    expect(await kept(workspace)).toEqual([`${row} A`]);
    const named = await attempt(workspace, [join(workspace.incoming, "gammal.csv")]);
    expect(named.faults).toMatchObject([{ code: "aldre-fil" }]);
  });

  it("an export that says which day it is of, and is of an earlier one", async () => {
    const workspace = await makeWorkspace({});
    const staff = (uttag: string, posts: string) =>
      [
        "Statistik från Skolverket, https://www.skolverket.se",
        "",
        "Grundskola - Personalstatistik med lärarlegitimation och behörighet",
        "Valt läsår: 2024/25",
        `Valt uttag: ${uttag}`,
        "",
        ";;;;;#Heltidstjänster;#Heltidstjänster;#Heltidstjänster;#Heltidstjänster;#Tjänstgörande lärare;#Tjänstgörande lärare;#Tjänstgörande lärare;#Tjänstgörande lärare;",
        "Kommun;Kommun-kod;Län;Läns-kod;Typ av huvudman;Totalt antal;Antal med lärarlegitimation och behörighet;Andel med lärarlegitimation och behörighet;Förstelärare;Totalt antal;Antal med lärarlegitimation och behörighet i minst ett ämne;Andel med lärarlegitimation och behörighet i minst ett ämne;Förstelärare;",
        `Exempelby;0999;Påhittade län;09;Samtliga;${posts};60,5;75,6;0,0;91;70;76,9;..;`,
        "",
        "Rapportbeskrivning och definitioner etc.",
        "",
      ].join("\n");
    expect((await importText(workspace, "feb.csv", staff("2025-02-12", "80,0"))).faults).toEqual([]);
    expect(await ask(workspace, "select dated from meta.file")).toEqual([{ dated: "2025-02-12" }]);
    const october = staff("2024-10-15", "79,0");
    const { faults } = await importText(workspace, "okt.csv", october);
    expect(faults).toMatchObject([{ code: "aldre-fil", file: "okt.csv" }]);
    expect(faults[0]?.message).toContain("feb.csv, som är från 2025-02-12");
    expect((await importText(workspace, "okt.csv", october, { replaceNewer: true })).faults).toEqual([]);
  });

  it("a snapshot that was fetched before the one that stands; the same answer fetched anew is news", async () => {
    const workspace = await makeWorkspace({});
    const folder = await temporaryFolder();
    const fetched = async (value: string, dated: string) => {
      const path = join(folder, `${value}.json`);
      await writeFile(path, salsaText(unitA).replace('"231"', `"${value}"`));
      const warehouse = await prepareWarehouse(workspace);
      const key = await pupilKey(workspace.private, undefined);
      const file = { path, name: "salsa.json", origin: `https://example.org (hämtad ${dated})`, dated };
      try {
        const context = { warehouse, key, privateDir: workspace.private, today: day };
        const imported = await importFiles([file], context).catch((error: unknown) => error);
        const [row] = await warehouse.query(
          "select merit_faktiskt from scope.salsa semi join meta.standing using (scope, file_id)",
        );
        return [imported instanceof Error, row?.["merit_faktiskt"]];
      } finally {
        warehouse.close();
      }
    };
    expect(await fetched("231", "2026-01-10")).toEqual([false, "231"]);
    expect(await fetched("240", "2026-01-20")).toEqual([false, "240"]);
    expect(await fetched("239", "2026-01-15")).toEqual([true, "240"]);
    expect(await fetched("231", "2026-01-15")).toEqual([true, "240"]);
    expect(await fetched("231", "2026-01-30")).toEqual([false, "231"]);
  });
});

describe("the day a file says it is of", () => {
  it.each([
    ["Valt uttag: 2025-02-12", "2025-02-12"],
    ["Uttagsdatum;2025-02-12", "2025-02-12"],
    ["Exporterad 2025-02-12 14:05", "2025-02-12"],
    ["Uttag: 2025-02-30", undefined],
    ["Uttag: 12/2 2025", undefined],
    ["Läsår 2024/25", undefined],
    ["a;b;c;skapad 2025-02-12", undefined],
  ])("%s", async (line, expected) => {
    const { probe } = await receive(`Rapport\n${line}\na;b;c;d\n1;2;3;4\n`, "rapport.csv");
    expect(statedDay(probe)).toBe(expected);
  });
});
