import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { faultsOf, readReceived, receive } from "../intake/receive.js";
import { franvaroFile, franvaroRow, keptFranvaro } from "../support/franvaroFile.js";
import { askWarehouse, importText } from "../support/importText.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import {
  ss12000Attendance as attended,
  ss12000Lines as lines,
  ss12000Person as person,
  ss12000Unit as unit,
} from "../support/ss12000Objects.js";

const imported = (text: string) => importText(text, "svar.jsonl");

describe("attendance of an SS 12000 interface that does not tell all", () => {
  it("does not guess unit, year, sex or term, but tells what the file does not", async () => {
    const before = { schoolType: "GR", schoolYear: 9, enroledAt: { id: "o1" }, startDate: "2019-08-14" };
    const people = [
      person("p1", { enrolments: [] }),
      person("p2", { enrolments: [before, { ...before, enroledAt: { id: "o2" } }] }),
      person("p3", { enrolments: [{ ...before, enroledAt: { id: "o9" } }] }),
      person("p4", { enrolments: [{ ...before, schoolYear: null }] }),
      person("p5", { sex: "Okänt" }),
      person("p6"),
      person("p7", { enrolments: [before] }),
      person("p8", { enrolments: [{ ...before, endDate: "2025-01-15" }] }),
    ];
    const responses = [
      ...["p1", "p2", "p3", "p4", "p5"].map((id) => attended(id, "a1")),
      attended("p6", "a1", { startDate: "2024-12-16" }),
      // now is the newest läsår of the file, and this is the one before
      attended("p7", "a1", { startDate: "2024-01-15", endDate: "2024-01-19" }),
      attended("p8", "a1"),
    ];
    const { workspace, result } = await imported(
      lines(responses, people, [unit, { ...unit, id: "o2", schoolUnitCode: "90000002" }]),
    );
    expect(await askWarehouse(workspace, keptFranvaro)).toEqual([]);
    expect(result?.quarantine.map(({ message }) => message)).toEqual([
      expect.stringContaining("skolenhet går inte att avgöra: ingen inskrivning"),
      expect.stringContaining("skolenhet går inte att avgöra: mer än en inskrivning"),
      expect.stringContaining("skolenhet går inte att avgöra: inskrivningens skolenhet finns inte"),
      expect.stringContaining("årskurs då går inte att avgöra"),
      expect.stringContaining("kön (sex)"),
      expect.stringContaining("mer än en termin"),
      expect.stringContaining("årskurs då går inte att avgöra"),
      expect.stringContaining("skolenhet går inte att avgöra: ingen inskrivning"),
    ]);
    expect(JSON.stringify(result)).not.toMatch(/"p\d"|Tilltals/);
  });

  it("takes förskoleklass as year 0, gymnasieskolan by its own years, and leaves fritidshem out of it", async () => {
    const at = { enroledAt: { id: "o1" }, startDate: "2024-08-14" };
    const people = [
      person("p1", {
        enrolments: [
          { ...at, schoolType: "FKLASS" },
          { ...at, schoolType: "FTH", enroledAt: { id: "o2" } },
        ],
      }),
      person("p2", { enrolments: [{ ...at, schoolType: "GY", schoolYear: 2 }] }),
    ];
    const { workspace } = await imported(lines([attended("p1", "a1"), attended("p2", "a1")], people, [unit]));
    expect((await askWarehouse(workspace, keptFranvaro)).map((row) => row["arskurs"])).toEqual([0, 2]);
  });

  it("puts protected pupils aside by rule, in no listing, and counts those who are not among the people", async () => {
    const people = [person("p1"), person("p2", { securityMarking: "Sekretessmarkering" })];
    const responses = [
      attended("p1", "a1"),
      attended("p2", "a1"),
      attended("p2", "a2", { invalidAbsenceSum: -5 }),
      attended("p9", "a1", { _embedded: { student: person("p9", { securityMarking: "Skyddad" }) } }),
      attended("p8", "a1"),
    ];
    const { workspace, result } = await imported(lines(responses, people, [unit]));
    expect(result?.accounting.ignoredBy).toMatchObject({
      "skyddade personuppgifter": 4,
      "elev som inte finns bland personerna": 1,
    });
    expect([result?.accounting.accepted, result?.quarantine]).toEqual([2, []]);
    expect(result?.warnings).toMatchObject([{ code: "okand-elev" }]);
    expect(await askWarehouse(workspace, "select * from meta.quarantine")).toEqual([]);
    expect(await askWarehouse(workspace, "select count(*)::integer as n from stg.pupil")).toEqual([{ n: 1 }]);
  });

  it("is judged as any franvaro: more absence than was offered waits", async () => {
    const text = lines([attended("p1", "a1", { validAbsenceSum: 595 })], [person("p1")], [unit]);
    const { result } = await imported(text);
    expect(result?.quarantine).toMatchObject([
      { row: 1, code: "franvaro-13", column: "giltig_min", value: "595" },
    ]);
  });

  it("is refused without the people or the units, which it only refers to", async () => {
    const faults = await faultsOf(() => imported(lines([attended("p1", "a1")], [person("p1")])));
    expect(faults).toMatchObject([{ code: "uppslag-saknas" }]);
    expect(faults[0]?.message).toContain("saknar svaren från /organisations.");
    expect(faults[0]?.message).not.toContain("/syllabuses");
  });

  it("is in one file with grades: both are taken in, each its own way, and no temporary file is left", async () => {
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const syllabus = {
      id: "s1",
      subjectName: "Ett ämne",
      subjectDesignation: "MA",
      schoolType: "GR",
      official: true,
    };
    const grade = {
      id: "g1",
      student: { id },
      organisation: { id: "o1" },
      syllabus: { id: "s1" },
      gradeValue: "C",
      semester: "VT",
      year: 2025,
      registeredDate: "2025-06-10",
    };
    const bad = { ...grade, id: "g2", gradeValue: "Godkänd" };
    const text = lines([grade, bad], [attended(id, "a1")], [person(id)], [unit], [syllabus]);
    const { workspace, result } = await imported(text);
    expect(result?.accounting).toMatchObject({ records: 6, accepted: 3, quarantined: 1, ignored: 2 });
    expect(result?.quarantine).toMatchObject([{ code: "betyg-10", row: 2 }]);
    const pupils = `select (select pupil from stg.betyg) = (select pupil from stg.franvaro) as same,
      (select count(*)::integer from stg.pupil) as n`;
    expect(await askWarehouse(workspace, pupils)).toEqual([{ same: true, n: 1 }]);
    const database = await readFile(join(workspace.private, "warehouse.duckdb"), "latin1");
    for (const secret of ["Tilltalsnamnet", "personnumret", id])
      expect(database.includes(secret)).toBe(false);
    const left = await readdir(join(workspace.private, "tmp"), { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  it("gives a pupil the same code as a franvaro file with the same ids, and each replaces the other", async () => {
    const csv = franvaroFile(franvaroRow({ elev_id: "p1", skolenhetskod: "90000001" }));
    const workspace = await makeWorkspace({
      incoming: { "1.csv": csv, "2.jsonl": lines([attended("p1", "a1")], [person("p1")], [unit]) },
    });
    for (const name of ["1.csv", "2.jsonl"]) {
      await runImport(workspace, [join(workspace.incoming, name)], "2026-02-01");
    }
    expect(await askWarehouse(workspace, "select count(*)::integer as n from stg.pupil")).toEqual([{ n: 1 }]);
    expect(await askWarehouse(workspace, "select distinct file_id from stg.franvaro")).toEqual([
      { file_id: 2 },
    ]);
  });

  it("is shown by an inspection without being judged", async () => {
    const text = lines([attended("p1", "a1")], [person("p1")], [unit]);
    const { accounting } = await readReceived(await receive(text, "svar.jsonl"));
    expect(accounting.ignoredBy["franvaro, som prövas när filen läses in"]).toBe(1);
  });
});
