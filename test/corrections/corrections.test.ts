import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AppliedCorrection } from "../../loaders/corrections/correction.js";
import { withCorrections } from "../../loaders/corrections/withCorrections.js";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import type { Fault } from "../../loaders/intake/fault.js";
import { runBuild, runImport, runSqlStages } from "../../loaders/pipeline.js";
import { provenance } from "../../loaders/publish/provenance.js";
import { readSourceFiles } from "../../loaders/publish/readSourceFiles.js";
import type { Row, Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { pupilCode } from "../../loaders/workspace/pupilCode.js";
import { pupilKey } from "../../loaders/workspace/pupilKey.js";
import { exportRow, exportText, salsaText } from "../badInputs/sampleText.js";
import { day, grades, unitA, unitB } from "../intake/replaceFiles.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const header = "kalla;nyckel;kolumn;forvantat;nytt_varde;orsak;beslutad_av;datum";
const decided = "Fel i källan;verksamhetschef;2026-01-15";
const salsaKey = `skolenhetskod=${unitA}, lasar=2024/25`;

async function workspaceWith(...rows: readonly string[]): Promise<Workspace> {
  const workspace = await makeWorkspace({
    kod: "0999",
    incoming: {
      "betyg.csv": grades(
        { pupil: "hemlig-1", betyg: "B" },
        { pupil: "hemlig-1", amne: "EN" },
        { pupil: "hemlig-2", betyg: "D" },
        { unit: unitB, pupil: "hemlig-3" },
      ),
      "salsa.json": salsaText(unitA),
      "slutbetyg.csv": exportText(exportRow()),
    },
  });
  await mkdir(join(workspace.dir, "rattelser"));
  await writeFile(join(workspace.dir, "rattelser", "a.csv"), `${[header, ...rows].join("\n")}\n`);
  await runImport(workspace, undefined, day);
  return workspace;
}

async function corrected<Result>(
  workspace: Workspace,
  work: (warehouse: Warehouse, applied: readonly AppliedCorrection[]) => Promise<Result>,
): Promise<{ readonly result?: Result; readonly faults: readonly Fault[]; readonly after: Row[] }> {
  const warehouse = await prepareWarehouse(workspace);
  try {
    const key = await pupilKey(workspace.private, undefined);
    const code = (id: string) => pupilCode(key, 26, id);
    const attempt = await withCorrections(warehouse, workspace, { asOf: day, codePupil: code }, (applied) =>
      work(warehouse, applied),
    ).then(
      (result) => ({ result, faults: [] }),
      (error: unknown) => {
        if (error instanceof DataFaults) return { faults: error.faults };
        throw error;
      },
    );
    return { ...attempt, after: await warehouse.query(stored) };
  } finally {
    warehouse.close();
  }
}

const stored =
  "select betyg::varchar as value from stg.betyg where row_number = 2 union all select merit_faktiskt from raw.salsa";
const asReceived = [{ value: "B" }, { value: "231" }];

const rowsOf = async (workspace: Workspace, sql: string) =>
  corrected(workspace, async (warehouse) => {
    await runSqlStages(warehouse);
    return warehouse.query(sql);
  });

describe("corrections of what sources say (rattelser/)", () => {
  it("apply to what is computed, and leave what is stored as the source has it", async () => {
    const workspace = await workspaceWith(
      `salsa;${salsaKey};merit_faktiskt;231;240;${decided}`,
      `betyg;elev_id=hemlig-1, amne=MA;betyg;B;A;${decided}`,
      `slutbetyg.csv;skolenhetskod=90000001;meritvarde_17;231,5;232,5;${decided}`,
    );
    const sql = `select actual as value from stg.salsa where indicator_id = 'meritvarde_ak9'
      union all select value from stg.skolverket_slutbetyg where measure = 'meritvarde_17'
      union all select merit17_x2 from mart.pupil_result where merit17_x2 > 70`;
    const { result, faults, after } = await rowsOf(workspace, sql);
    expect(faults).toEqual([]);
    // C and A, doubled: 30 + 40
    expect(result?.map(({ value }) => value)).toEqual([240, 232.5]);
    expect(after).toEqual(asReceived);
    const all = await rowsOf(workspace, "select merit17_x2 as value from mart.pupil_result order by 1");
    expect(all.result?.map(({ value }) => value)).toEqual([25, 30, 70]);
  });

  it("a pupil may be given another unit, year or sex, by a personnummer in any usual form", async () => {
    const workspace = await makeWorkspace({
      incoming: { "betyg.csv": grades({ pupil: "20090229-0000" }) },
    });
    await mkdir(join(workspace.dir, "rattelser"));
    const row = `betyg;elev_id=090229-0000,lasar=2024/25,termin=vt;skolenhetskod;${unitA};${unitB};${decided}`;
    await writeFile(join(workspace.dir, "rattelser", "b.csv"), `${header}\n${row}\n`);
    await runImport(workspace, undefined, day);
    const { result } = await rowsOf(workspace, "select skolenhetskod from mart.pupil_result");
    expect(result).toEqual([{ skolenhetskod: unitB }]);
  });

  it.each([
    ["the source has the new value", "240", "231", "rattelse-ar-rattad", "redan det nya värdet"],
    [
      "the source has a third value",
      "235",
      "240",
      "rattelse-annat-varde",
      "»235«, som rättelsen väntar sig. Nu står där »231«",
    ],
  ])("stop the build when %s", async (_title, expected, value, code, text) => {
    const workspace = await workspaceWith(`salsa;${salsaKey};merit_faktiskt;${expected};${value};${decided}`);
    const { faults, after } = await corrected(workspace, async () => "");
    expect(faults).toMatchObject([{ code, file: "rattelser/a.csv", row: 2, column: "forvantat" }]);
    expect(faults[0]?.message).toContain(text);
    expect(after).toEqual(asReceived);
  });

  it.each([
    ["an unknown source", `sals;${salsaKey};merit_faktiskt;231;240`, "rattelse-utan-kalla"],
    ["a column that is not there", `salsa;${salsaKey};merit;231;240`, "rattelse-kolumn"],
    ["a key without a row", "salsa;skolenhetskod=12345678;merit_faktiskt;231;240", "rattelse-utan-rad"],
    ["a key of many rows", `betyg;skolenhetskod=${unitA};betyg;B;A`, "rattelse-flera-rader"],
    ["a key that is no key", "salsa;skolenheten;merit_faktiskt;231;240", "rattelse-nyckel"],
    ["a column that says whose grade it is", "betyg;elev_id=hemlig-2;amne;MA;EN", "rattelse-kolumn"],
    ["a new grade that is none", "betyg;elev_id=hemlig-2;betyg;D;MVG", "rattelse-nytt-varde"],
    [
      "a new value that is no number",
      "slutbetyg.csv;skolenhetskod=90000001;meritvarde_17;231,5;många",
      "rattelse-nytt-varde",
    ],
    ["another läsår for a row", `salsa;${salsaKey};lasar;2024/25;2023/24`, "rattelse-kolumn"],
  ])("name %s, with file and row, all at once", async (_title, row, code) => {
    const workspace = await workspaceWith(`${row};${decided}`, `sals;${salsaKey};x;y;z;${decided}`);
    const { faults, after } = await corrected(workspace, async () => "");
    const first = faults.find((fault) => fault.row === 2);
    expect(first).toMatchObject({ code, file: "rattelser/a.csv" });
    if (code !== "rattelse-nyckel") expect(faults.map((fault) => fault.row)).toEqual([2, 3]);
    expect(after).toEqual(asReceived);
    // pupils' ids, expected and new values stand in no message
    expect(JSON.stringify(faults)).not.toMatch(/hemlig|MVG/);
  });

  it("a reason, a decision and a day are asked for, and no personnummer in what readers see", async () => {
    const workspace = await workspaceWith(
      `salsa;${salsaKey};merit_faktiskt;231;240;;;i dag`,
      `salsa;${salsaKey};merit_faktiskt;231;240;gäller 20090229-0000;rektor;2026-01-15`,
    );
    const { faults } = await corrected(workspace, async () => "");
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 orsak",
      "2 beslutad_av",
      "2 datum",
    ]);
    await writeFile(
      join(workspace.dir, "rattelser", "a.csv"),
      `${header}\nsalsa;${salsaKey};merit_faktiskt;231;240;gäller 20090229-0000;rektor;2026-01-15\n`,
    );
    const personal = await corrected(workspace, async () => "");
    expect(personal.faults).toMatchObject([{ code: "personuppgift", column: "orsak" }]);
    expect(JSON.stringify(personal.faults)).not.toContain("0000");
  });

  it("mark the value's source: of a public file with the reason, of a pupil file only that there are some", async () => {
    const workspace = await workspaceWith(
      `slutbetyg.csv;skolenhetskod=90000001;meritvarde_17;231,5;232,5;${decided}`,
      `betyg;elev_id=hemlig-1, amne=MA;betyg;B;A;Elevens betyg;rektor;2026-01-15`,
    );
    const { result } = await corrected(workspace, async (warehouse, applied) => {
      const files = new Map((await readSourceFiles(warehouse)).map((file) => [file.fileId, file]));
      const row = {
        indicator_id: "meritvarde_ak9",
        unit_id: unitA,
        period: "2024/25",
        group: "alla",
        perspective: "skolenhet",
      } as const;
      const refs = applied.map(({ fileId, rowNumber, isPupil }) => ({
        fileId,
        role: "value" as const,
        row: isPupil ? null : rowNumber,
      }));
      return provenance([{ row, refs }], files, applied);
    });
    expect(result?.map(({ correction }) => correction)).toEqual([
      "1 uppgift i filen är rättad av kommunen.",
      "Rättad av kommunen: Fel i källan (verksamhetschef, 2026-01-15).",
    ]);
  });

  it("a build publishes the corrected value with its mark; without the correction, the source's again", async () => {
    const workspace = await makeWorkspace({
      kod: "0999",
      incoming: { "slutbetyg.csv": exportText(exportRow()) },
    });
    await mkdir(join(workspace.dir, "rattelser"));
    const correction = `slutbetyg.csv;skolenhetskod=90000001;meritvarde_17;231,5;232,5;${decided}`;
    await writeFile(join(workspace.dir, "rattelser", "a.csv"), `${header}\n${correction}\n`);
    const outDir = join(workspace.published, "intern");
    const options = { edition: "intern", asOf: day, outDir } as const;
    await runBuild(workspace, options);
    expect(await readFile(join(outDir, "data", "values.csv"), "utf8")).toContain(",232.5,");
    expect(await readFile(join(outDir, "metod.html"), "utf8")).toContain("1 uppgift är rättad av kommunen");
    const page = await readFile(join(outDir, "enhet", "90000001.html"), "utf8");
    expect(page).toContain("Rättad av kommunen: Fel i källan (verksamhetschef, 2026-01-15).");
    await writeFile(join(workspace.dir, "rattelser", "a.csv"), `${header}\n`);
    await runBuild(workspace, options);
    const csv = await readFile(join(outDir, "data", "values.csv"), "utf8");
    expect([csv.includes(",231.5,"), csv.includes(",232.5,")]).toEqual([true, false]);
  }, 120_000);
});
