import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { readSourceFiles } from "../../loaders/publish/readSourceFiles.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { faultsOf, readReceived, receive } from "../intake/receive.js";
import { betygHeader } from "../support/betygFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import {
  ss12000Lines as lines,
  ss12000Person as person,
  ss12000Unit as unit,
} from "../support/ss12000Objects.js";

const subject = (id: string, subjectDesignation: string, schoolType = "GR") => ({
  id,
  subjectName: "Ett ämne",
  subjectDesignation,
  schoolType,
  official: true,
});
const grade = (id: string, student: string, more = {}) => ({
  id,
  student: { id: student },
  organisation: { id: "o1" },
  syllabus: { id: "s1" },
  gradeValue: "C",
  finalGrade: true,
  semester: "VT",
  year: 2025,
  registeredDate: "2025-06-10",
  adaptedStudyPlan: "",
  ...more,
});
const lookups = [[unit], [subject("s1", "MA"), subject("s2", "EN"), subject("s3", "MATMAT", "GY")]];
async function importText(text: string, name = "svar.jsonl") {
  const workspace = await makeWorkspace({ incoming: { [name]: text } });
  const [imported] = await runImport(workspace, undefined, "2026-02-01");
  return { workspace, source: imported?.source.id, result: imported?.result };
}

async function ask(workspace: Workspace, sql: string) {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

const betyg =
  "select row_number, lasar_slut, termin::varchar as termin, enhet, arskurs, kon::varchar as kon, amne::varchar as amne, betyg::varchar as betyg, anpassad_studiegang as anpassad from stg.betyg order by row_number";

describe("grades of an SS 12000 interface", () => {
  it("go the way of betyg, with unit, year, sex and subject from the file's other responses", async () => {
    const grades = [grade("g1", "p1"), grade("g2", "p2", { syllabus: { id: "s2" }, adaptedStudyPlan: "ja" })];
    const people = [person("p1"), person("p2", { sex: "Man" })];
    const { workspace, source, result } = await importText(lines(grades, people, ...lookups));
    expect([source, result?.warnings, result?.quarantine]).toEqual(["ss12000", [], []]);
    expect(result?.accounting).toEqual({
      records: 8,
      accepted: 3,
      quarantined: 0,
      ignored: 5,
      ignoredBy: { "personer, som bara slås upp": 2, "ämnen, som bara slås upp": 3 },
    });
    const common = { lasar_slut: 2025, termin: "VT", enhet: 90000001, arskurs: 9, betyg: "C" };
    expect(await ask(workspace, betyg)).toEqual([
      { row_number: 1, ...common, kon: "F", amne: "MA", anpassad: false },
      { row_number: 2, ...common, kon: "P", amne: "EN", anpassad: true },
    ]);
    expect(await ask(workspace, "select skolenhetskod, namn from raw.ss12000")).toEqual([
      { skolenhetskod: "90000001", namn: "Påhittade skolan" },
    ]);
  });

  it("leave no name, number, e-mail or id of a pupil in the database, and no temporary file", async () => {
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const { workspace } = await importText(lines([grade("g1", id)], [person(id)], ...lookups));
    const database = await readFile(join(workspace.private, "warehouse.duckdb"), "latin1");
    for (const secret of ["Tilltalsnamnet", "Efternamnet", "personnumret", "example.org", id]) {
      expect(database.includes(secret), secret).toBe(false);
    }
    const left = await readdir(join(workspace.private, "tmp"), { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  it("give a pupil the same code as a betyg file with the same ids, and each replaces the other", async () => {
    const csv = `${betygHeader}\n2024/25;VT;p1;90000001;9;F;MA;C\n`;
    const workspace = await makeWorkspace({
      incoming: { "1.csv": csv, "2.jsonl": lines([grade("g1", "p1")], [person("p1")], ...lookups) },
    });
    for (const name of ["1.csv", "2.jsonl"]) {
      await runImport(workspace, [join(workspace.incoming, name)], "2026-02-01");
    }
    expect(await ask(workspace, "select count(*)::integer as n from stg.pupil")).toEqual([{ n: 1 }]);
    expect(
      await ask(workspace, "select file_id, count(*)::integer as n from stg.betyg group by all"),
    ).toEqual([{ file_id: 2, n: 1 }]);
  });

  it("put protected pupils aside by rule, in no listing", async () => {
    const people = [
      person("p1"),
      person("p2", { securityMarking: "Sekretessmarkering", sex: 7 }),
      person("p3", { securityMarking: "Skyddad folkbokföring" }),
    ];
    const grades = ["p1", "p2", "p3", "p4"].map((id) => grade(`g-${id}`, id));
    grades.push(grade("g5", "p2", { gradeValue: null }));
    const { workspace, result } = await importText(lines(grades, people, ...lookups));
    expect(result?.accounting.ignoredBy).toMatchObject({
      "skyddade personuppgifter": 5,
      "elev som inte finns bland personerna": 1,
    });
    expect([result?.accounting.accepted, result?.quarantine]).toEqual([2, []]);
    expect(result?.warnings).toMatchObject([{ code: "okand-elev" }]);
    expect(await ask(workspace, "select * from meta.quarantine")).toEqual([]);
    expect(await ask(workspace, "select count(*)::integer as n from stg.pupil")).toEqual([{ n: 1 }]);
  });

  it("are quarantined by betyg's rules where the file does not tell, with the object's place and no id", async () => {
    const grades = [
      grade("g1", "p1", { organisation: { id: "o9" } }),
      grade("g2", "p1", { syllabus: { id: "s2" }, gradeValue: "Godkänd" }),
      grade("g3", "p2"),
      grade("g4", "p1", { year: null, syllabus: { id: "s2" } }),
      grade("g5", "p1", { gradeValue: "" }),
    ];
    const people = [person("p1"), person("p2", { sex: "Okänt" })];
    const { workspace, result } = await importText(lines(grades, people, ...lookups));
    expect(result?.quarantine.map(({ code, row }) => [code, row])).toEqual([
      ["ogiltig-post", 5],
      ["betyg-6", 1],
      ["betyg-10", 2],
      ["betyg-8", 3],
      ["betyg-3", 4],
    ]);
    const kept = await ask(workspace, "select row_number, code from meta.quarantine order by row_number");
    expect(kept.map((row) => row["row_number"])).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(result)).not.toMatch(/p1|p2|Tilltals/);
  });

  it("take the year from the enrolment of the day, and that of now for the newest läsår only", async () => {
    const then = { schoolType: "GR", schoolYear: 8, startDate: "2023-08-15", endDate: "2024-06-30" };
    const now = { schoolType: "GR", schoolYear: 9, startDate: "2022-08-15" };
    const people = [person("p1", { enrolments: [then] }), person("p2", { enrolments: [now] })];
    const old = { year: 2024, registeredDate: "2024-06-10" };
    const grades = [grade("g1", "p1", old), grade("g2", "p2", old), grade("g3", "p2")];
    const { workspace, result } = await importText(lines(grades, people, ...lookups));
    expect(await ask(workspace, "select row_number, arskurs from stg.betyg order by 1")).toEqual([
      { row_number: 1, arskurs: 8 },
      { row_number: 3, arskurs: 9 },
    ]);
    expect(result?.quarantine).toMatchObject([{ code: "betyg-7", row: 2 }]);
  });

  it("take what was changed last, and leave other forms of school", async () => {
    const grades = [
      grade("g1", "p1", { gradeValue: "F" }),
      grade("g2", "p1", { registeredDate: "2025-06-12", correctionType: "Ändring" }),
      grade("g3", "p1", { syllabus: { id: "s3" } }),
    ];
    const { workspace, result } = await importText(lines(grades, [person("p1")], ...lookups));
    expect(result?.accounting.ignoredBy).toMatchObject({
      "betyg som har ändrats eller rättats": 1,
      "betyg i annan skolform än grundskolan": 1,
    });
    expect((await ask(workspace, betyg)).map((row) => row["betyg"])).toEqual(["C"]);
  });

  it("are refused without the people: then it is not known who is protected", async () => {
    const faults = await faultsOf(() => importText(lines([grade("g1", "p1")], ...lookups)));
    expect(faults).toMatchObject([{ code: "uppslag-saknas" }]);
    expect(faults[0]?.message).toContain("/persons");
  });
});

describe("other responses of an SS 12000 interface", () => {
  it("count people without keeping them, and show readers the file as a whole", async () => {
    const people = [person("p1"), person("p2", { securityMarking: "Sekretessmarkering" })];
    const { workspace, result } = await importText(lines(people));
    expect(result?.accounting).toEqual({
      records: 2,
      accepted: 0,
      quarantined: 0,
      ignored: 2,
      ignoredBy: { "personer, som bara slås upp": 1, "skyddade personuppgifter": 1 },
    });
    const warehouse = await prepareWarehouse(workspace);
    const [file] = await readSourceFiles(warehouse);
    warehouse.close();
    expect([file?.holdsPupils, file?.isList]).toEqual([true, true]);
  });

  it.each([
    ["data and pageToken", { data: [unit], pageToken: "mer" }],
    ["value", { value: [unit] }],
    ["a lookup's own name", { organisations: [unit] }],
    ["a plain list", [unit]],
    ["one object", unit],
    ["a recorded page", { url: "https://example.org/organisations", json: { data: [unit] } }],
  ])("are read as %s", async (_title, response) => {
    const { tables } = await readReceived(await receive(JSON.stringify(response), "svar.json"));
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["o1", "Påhittade skolan", "Skolenhet", "90000001", null, null, null, null, null, null],
    ]);
  });

  it("may be empty, which is told", async () => {
    const { accounting, warnings } = await readReceived(
      await receive('{"data":[],"pageToken":null}', "a.json"),
    );
    expect([accounting.records, warnings.map(({ code }) => code)]).toEqual([0, ["tomt-svar"]]);
  });
});
