import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { faultsOf, readReceived, receive } from "../intake/receive.js";
import { franvaroFile, franvaroRow } from "../support/franvaroFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";
import {
  ss12000Lines as lines,
  ss12000Person as person,
  ss12000Unit as unit,
} from "../support/ss12000Objects.js";

const attended = (student: string, activity: string, more = {}) => ({
  activity: { id: activity },
  student: { id: student },
  startDate: "2025-01-13",
  endDate: "2025-01-17",
  attendanceSum: 500,
  validAbsenceSum: 60,
  invalidAbsenceSum: 10,
  otherAttendanceSum: 0,
  reportedSum: 570,
  offeredSum: 600,
  ...more,
});

async function importText(text: string, name = "svar.jsonl") {
  const workspace = await makeWorkspace({ incoming: { [name]: text } });
  const [imported] = await runImport(workspace, undefined, "2026-02-01");
  return { workspace, result: imported?.result };
}

async function ask(workspace: Workspace, sql: string) {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

const kept = `select row_number, lasar_slut, termin::varchar as termin, enhet, arskurs, kon::varchar as kon,
  undervisningstid_min as tid, giltig_min as giltig, ogiltig_min as ogiltig, rapporterad_min as rapporterad,
  period_fran::varchar as fran, period_till::varchar as till from stg.franvaro order by row_number`;

const refused = (result: Awaited<ReturnType<typeof importText>>["result"]) =>
  result?.quarantine.map(({ row, code, column, message }) => [row, code, column, message.slice(0, 40)]);

describeReal("the description of the interface", () => {
  it("has every key that is read of aggregated attendance, with its days and minutes", async () => {
    const text = await readFile(realPath("ss12000", "ss12000v2_2020.yaml"), "utf8");
    const start = text.indexOf("\n    AggregatedAttendance:");
    const described = text.slice(start, text.indexOf("\n    Attendance:", start));
    const format = (key: string) => new RegExp(`\\n {8}${key}:\\n +type: (\\w+)`).exec(described)?.[1];
    const minutes = ["validAbsenceSum", "invalidAbsenceSum", "reportedSum", "offeredSum"];
    expect(minutes.map(format)).toEqual(minutes.map(() => "integer"));
    expect(["startDate", "endDate"].map(format)).toEqual(["string", "string"]);
    expect(described).toMatch(/\n {8}activity:\n/);
    expect(described).toMatch(/\n {8}student:\n/);
  });
});

describe("aggregated attendance of an SS 12000 interface", () => {
  it("FR-3: goes the way of franvaro, a pupil's activities over the same days added together", async () => {
    const responses = [
      attended("p1", "a1"),
      attended("p2", "a1", { validAbsenceSum: 0, invalidAbsenceSum: 0 }),
      attended("p1", "a2", { offeredSum: 400, validAbsenceSum: 0, invalidAbsenceSum: 40, reportedSum: 400 }),
      attended("p1", "a1", { startDate: "2025-01-20", endDate: "2025-01-24" }),
    ];
    const { workspace, result } = await importText(
      lines(responses, [person("p1"), person("p2", { sex: "Man" })], [unit]),
    );
    expect([result?.quarantine, result?.warnings]).toEqual([[], []]);
    expect(result?.accounting).toEqual({
      records: 7,
      accepted: 4,
      quarantined: 0,
      ignored: 3,
      ignoredBy: {
        "närvaro per aktivitet, som räknas in i elevens rad för perioden": 1,
        "personer, som bara slås upp": 2,
      },
    });
    const common = { lasar_slut: 2025, termin: "VT", enhet: 90000001, arskurs: 9 };
    const week = { fran: "2025-01-13", till: "2025-01-17" };
    expect(await ask(workspace, kept)).toEqual([
      { row_number: 1, ...common, kon: "F", tid: 1000, giltig: 60, ogiltig: 50, rapporterad: 970, ...week },
      { row_number: 2, ...common, kon: "P", tid: 600, giltig: 0, ogiltig: 0, rapporterad: 570, ...week },
      {
        row_number: 4,
        ...common,
        kon: "F",
        tid: 600,
        giltig: 60,
        ogiltig: 10,
        rapporterad: 570,
        fran: "2025-01-20",
        till: "2025-01-24",
      },
    ]);
  });

  it("FR-5: leaves reported time unknown unless every activity tells it, and never takes a missing sum for 0", async () => {
    const responses = [
      attended("p1", "a1"),
      attended("p1", "a2", { reportedSum: null }),
      attended("p2", "a1"),
      attended("p2", "a2", { offeredSum: undefined }),
    ];
    const { workspace, result } = await importText(lines(responses, [person("p1"), person("p2")], [unit]));
    expect(await ask(workspace, kept)).toMatchObject([{ row_number: 1, tid: 1200, rapporterad: null }]);
    expect(refused(result)).toEqual([
      [3, "ogiltig-post", "offeredSum", "Uppgiften offeredSum saknas för eleven o"],
      [4, "ogiltig-post", "offeredSum", "Uppgiften offeredSum saknas för eleven o"],
    ]);
  });

  it("counts an object once that comes again, and sets a pupil's period aside when one of its objects is at fault", async () => {
    const responses = [
      attended("p1", "a1"),
      attended("p1", "a1"),
      attended("p2", "a1"),
      attended("p2", "a2", { invalidAbsenceSum: -5 }),
      attended("p3", "a1"),
      attended("p3", "a1", { offeredSum: 700 }),
    ];
    const people = ["p1", "p2", "p3"].map((id) => person(id));
    const { workspace, result } = await importText(lines(responses, people, [unit]));
    expect(await ask(workspace, kept)).toMatchObject([{ row_number: 1, tid: 600 }]);
    expect(result?.accounting.ignoredBy["samma närvaro igen"]).toBe(1);
    expect(refused(result)?.map(([row, , , message]) => [row, message])).toEqual([
      [3, "En annan post för samma elev och period "],
      [4, "Tiden får inte vara negativ."],
      [5, "Samma elev, period och aktivitet har pos"],
      [6, "Samma elev, period och aktivitet har pos"],
    ]);
  });

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
    const { workspace, result } = await importText(
      lines(responses, people, [unit, { ...unit, id: "o2", schoolUnitCode: "90000002" }]),
    );
    expect(await ask(workspace, kept)).toEqual([]);
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
    const { workspace } = await importText(
      lines([attended("p1", "a1"), attended("p2", "a1")], people, [unit]),
    );
    expect((await ask(workspace, kept)).map((row) => row["arskurs"])).toEqual([0, 2]);
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
    const { workspace, result } = await importText(lines(responses, people, [unit]));
    expect(result?.accounting.ignoredBy).toMatchObject({
      "skyddade personuppgifter": 4,
      "elev som inte finns bland personerna": 1,
    });
    expect([result?.accounting.accepted, result?.quarantine]).toEqual([2, []]);
    expect(result?.warnings).toMatchObject([{ code: "okand-elev" }]);
    expect(await ask(workspace, "select * from meta.quarantine")).toEqual([]);
    expect(await ask(workspace, "select count(*)::integer as n from stg.pupil")).toEqual([{ n: 1 }]);
  });

  it("is judged as any franvaro: more absence than was offered waits", async () => {
    const text = lines([attended("p1", "a1", { validAbsenceSum: 595 })], [person("p1")], [unit]);
    const { result } = await importText(text);
    expect(refused(result)).toMatchObject([
      [1, "franvaro-13", "giltig_min", "Här står »595«. Giltig och ogiltig frånv"],
    ]);
  });

  it("is refused without the people or the units, which it only refers to", async () => {
    const faults = await faultsOf(() => importText(lines([attended("p1", "a1")], [person("p1")])));
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
    const { workspace, result } = await importText(text);
    expect(result?.accounting).toMatchObject({ records: 6, accepted: 3, quarantined: 1, ignored: 2 });
    expect(result?.quarantine).toMatchObject([{ code: "betyg-10", row: 2 }]);
    const pupils = `select (select pupil from stg.betyg) = (select pupil from stg.franvaro) as same,
      (select count(*)::integer from stg.pupil) as n`;
    expect(await ask(workspace, pupils)).toEqual([{ same: true, n: 1 }]);
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
    expect(await ask(workspace, "select count(*)::integer as n from stg.pupil")).toEqual([{ n: 1 }]);
    expect(await ask(workspace, "select distinct file_id from stg.franvaro")).toEqual([{ file_id: 2 }]);
  });

  it("is shown by an inspection without being judged", async () => {
    const text = lines([attended("p1", "a1")], [person("p1")], [unit]);
    const { accounting } = await readReceived(await receive(text, "svar.jsonl"));
    expect(accounting.ignoredBy["franvaro, som prövas när filen läses in"]).toBe(1);
  });
});
