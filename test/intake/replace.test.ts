import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRevisions } from "../../loaders/intake/replace/readRevisions.js";
import { refuseQuarantine } from "../../loaders/publish/refuseQuarantine.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { salsaText } from "../badInputs/sampleText.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { ask, attempt, grades, importText, kept, unitA, unitB, unitC } from "./replaceFiles.js";

const rowA = `${unitA} 2024/25 VT 9 MA`;
const rowB = `${unitB} 2024/25 VT 9 MA`;
const status = "select name, superseded_by is not null as replaced from meta.file order by file_id";

describe("P3: a later file replaces exactly the unit and period that it has", () => {
  it("a file with the same name that lacks a unit leaves that unit as it was, and says so", async () => {
    const workspace = await makeWorkspace({});
    const both = grades({ betyg: "B" }, { unit: unitB, pupil: "p2", betyg: "D" });
    await importText(workspace, "betyg.csv", both);
    const { imported } = await importText(workspace, "betyg.csv", grades({ betyg: "A" }));
    expect(await kept(workspace)).toEqual([`${rowA} A`, `${rowB} D`]);
    const warnings = imported[0]?.result?.warnings ?? [];
    const still = warnings.find(({ code }) => code === "enheter-star-kvar");
    expect(still?.message).toContain(`${unitB} 2024/25 VT åk 9`);
    expect(await ask(workspace, status)).toEqual([
      { name: "betyg.csv", replaced: false },
      { name: "betyg.csv", replaced: false },
    ]);
    expect(await ask(workspace, "select scopes, standing, by_files from meta.replaced_file")).toEqual([
      { scopes: 2, standing: 1, by_files: [2] },
    ]);
  });

  it("a partial correction under another name replaces its part, and a file without anything left is replaced", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "alla.csv", grades({ betyg: "B" }, { unit: unitB, pupil: "p2", betyg: "D" }));
    await importText(workspace, "rättad.csv", grades({ unit: unitB, pupil: "p2", betyg: "E" }));
    expect(await kept(workspace)).toEqual([`${rowA} B`, `${rowB} E`]);
    await importText(workspace, "rättad igen.csv", grades({ betyg: "A" }));
    expect(await kept(workspace)).toEqual([`${rowA} A`, `${rowB} E`]);
    expect((await ask(workspace, status)).map(({ replaced }) => replaced)).toEqual([true, false, false]);
  });

  it("another term, läsår or year of the same unit is another scope, so exports of one year at a time add up", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "ak9.csv", grades({ betyg: "B" }));
    await importText(workspace, "ak6.csv", grades({ pupil: "p6", arskurs: "6" }));
    await importText(workspace, "ht.csv", grades({ termin: "HT" }));
    await importText(workspace, "forra.csv", grades({ lasar: "2023/24" }));
    expect(await kept(workspace)).toHaveLength(4);
    expect((await ask(workspace, status)).every(({ replaced }) => !replaced)).toBe(true);
  });

  it("a row that the corrected file leaves out is gone", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "betyg.csv", grades({}, { amne: "EN" }, { pupil: "p2" }));
    await importText(workspace, "betyg.csv", grades({}, { pupil: "p2" }));
    expect(await kept(workspace)).toEqual([`${rowA} C`, `${rowA} C`]);
  });

  it("a pupil whom a later file has at another unit counts once, there, and it is told", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "a.csv", grades({ betyg: "B" }));
    const { imported } = await importText(workspace, "b.csv", grades({ unit: unitB, betyg: "D" }));
    const [warning] = imported[0]?.result?.warnings ?? [];
    expect(warning).toMatchObject({ code: "elever-i-tva-filer" });
    expect(warning?.message).toContain(`${unitA} 2024/25 VT (1 elev, a.csv)`);
    const { runSqlStages } = await import("../../loaders/pipeline.js");
    const warehouse = await prepareWarehouse(workspace);
    await runSqlStages(warehouse);
    expect(await warehouse.query("select skolenhetskod, merit17_x2 from mart.pupil_result")).toEqual([
      { skolenhetskod: unitB, merit17_x2: 25 },
    ]);
    warehouse.close();
  });

  it("public tables keep the newest file's rows per unit and läsår", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "salsa-1.json", salsaText(unitA));
    await importText(workspace, "salsa-2.json", salsaText(unitB));
    await importText(workspace, "salsa-3.json", salsaText(unitA).replace('"231"', '"240"'));
    const { runSqlStages } = await import("../../loaders/pipeline.js");
    const warehouse = await prepareWarehouse(workspace);
    await runSqlStages(warehouse);
    const rows = await warehouse.query(
      "select skolenhetskod, actual from stg.salsa where indicator_id = 'meritvarde_ak9' order by all",
    );
    warehouse.close();
    expect(rows).toEqual([
      { skolenhetskod: unitA, actual: 240 },
      { skolenhetskod: unitB, actual: 231 },
    ]);
  });

  it("two new files that differ for a unit are refused also when each has units of its own", async () => {
    const workspace = await makeWorkspace({
      incoming: {
        "a.csv": grades({ betyg: "B" }, { unit: unitB, pupil: "p2" }),
        "b.csv": grades({ unit: unitB, pupil: "p2", betyg: "A" }, { unit: unitC, pupil: "p3" }),
      },
    });
    const { faults } = await attempt(workspace);
    expect(faults).toMatchObject([{ code: "tva-filer", file: "b.csv" }]);
    expect(await kept(workspace)).toEqual([`${rowA} B`, `${rowB} C`]);
  });

  it("removing a file from inkommande/ changes nothing", async () => {
    const workspace = await makeWorkspace({ incoming: { "a.csv": grades({ betyg: "B" }) } });
    await attempt(workspace);
    await rm(join(workspace.incoming, "a.csv"));
    await attempt(workspace);
    expect(await kept(workspace)).toEqual([`${rowA} B`]);
  });
});

describe("8: what a correction changed is told, and kept", () => {
  it("rows before and after, changed, new and gone, per unit and period, without a value of a pupil", async () => {
    const workspace = await makeWorkspace({});
    const many = Array.from({ length: 30 }, (_, index) => ({ pupil: `hemlig-${index}` }));
    await importText(workspace, "betyg.csv", grades(...many, { unit: unitB, pupil: "hemlig-b" }));
    const changed = many.slice(1).map((row, index) => (index < 2 ? { ...row, betyg: "A" } : row));
    const after = grades(...changed, { pupil: "hemlig-ny" }, { unit: unitB, pupil: "hemlig-b" });
    const { log, imported } = await importText(workspace, "betyg.csv", after);
    expect(log.slice(1)).toEqual([
      "betyg.csv ersätter betyg.csv för 2 enheter och perioder. 1 av dem skiljer sig:",
      `  ${unitA} 2024/25 VT: 30 rader förut, 30 nu; 2 ändrade, 1 nya, 1 borttagna.`,
    ]);
    expect(imported[0]?.result?.warnings).toEqual([]);
    const warehouse = await prepareWarehouse(workspace);
    const revisions = await readRevisions(warehouse);
    warehouse.close();
    expect(revisions).toMatchObject([
      { unit: unitA, period: "2024/25 VT", before: 30, after: 30, changed: 2, added: 1, removed: 1 },
      { unit: unitB, changed: 0, added: 0, removed: 0 },
    ]);
    expect(JSON.stringify([log, revisions])).not.toContain("hemlig");
  });

  it("more than a fifth of the rows is a warning: is it the right file?", async () => {
    const workspace = await makeWorkspace({});
    const rows = Array.from({ length: 10 }, (_, index) => ({ pupil: `p${index}` }));
    await importText(workspace, "betyg.csv", grades(...rows));
    const three = rows.map((row, index) => (index < 3 ? { ...row, betyg: "A" } : row));
    const { imported } = await importText(workspace, "betyg.csv", grades(...three));
    expect(imported[0]?.result?.warnings).toMatchObject([{ code: "stor-skillnad", file: "betyg.csv" }]);
  });
});

describe("a corrected file releases the quarantine of what it has", () => {
  const waiting = "select name, row_number from meta.waiting join meta.file using (file_id) order by all";

  it("of its own units and periods; what does not say its unit belongs to the file and waits with it", async () => {
    const workspace = await makeWorkspace({});
    const faulty = grades(
      { betyg: "B" },
      { unit: unitB, pupil: "p2", betyg: "MVG" },
      { unit: "123", pupil: "p3" },
      { unit: unitC, pupil: "p4" },
    );
    await importText(workspace, "alla.csv", faulty);
    expect(await ask(workspace, waiting)).toHaveLength(2);
    await importText(workspace, "rättad.csv", grades({ unit: unitB, pupil: "p2", betyg: "A" }));
    expect(await ask(workspace, waiting)).toEqual([{ name: "alla.csv", row_number: 4 }]);
    const warehouse = await prepareWarehouse(workspace);
    await expect(refuseQuarantine(warehouse, 0)).rejects.toMatchObject({
      faults: [{ row: 4, message: expect.stringContaining("1 av filens 5 rader väntar") }],
    });
    warehouse.close();
    await importText(workspace, "resten.csv", grades({ betyg: "B" }, { unit: unitC, pupil: "p4" }));
    expect(await ask(workspace, waiting)).toEqual([]);
  });

  it("a file that was all quarantine gives way to the next of its name", async () => {
    const workspace = await makeWorkspace({});
    await importText(workspace, "betyg.csv", grades({ betyg: "MVG" }));
    await importText(workspace, "betyg.csv", grades({ betyg: "A" }));
    expect(await ask(workspace, waiting)).toEqual([]);
    expect(await kept(workspace)).toEqual([`${rowA} A`]);
  });
});
