import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../loaders/sources/source.js";
import { keptFranvaro } from "../support/franvaroFile.js";
import { askWarehouse, importText } from "../support/importText.js";
import { describeReal, realPath } from "../support/real.js";
import {
  ss12000Attendance as attended,
  ss12000Lines as lines,
  ss12000Person as person,
  ss12000Unit as unit,
} from "../support/ss12000Objects.js";

const imported = (text: string) => importText(text, "svar.jsonl");

const refused = (result: ReadResult | undefined) =>
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
    const { workspace, result } = await imported(
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
    expect(await askWarehouse(workspace, keptFranvaro)).toEqual([
      {
        row_number: 1,
        ...common,
        kon: "F",
        undervisningstid_min: 1000,
        giltig_min: 60,
        ogiltig_min: 50,
        rapporterad_min: 970,
        ...week,
      },
      {
        row_number: 2,
        ...common,
        kon: "P",
        undervisningstid_min: 600,
        giltig_min: 0,
        ogiltig_min: 0,
        rapporterad_min: 570,
        ...week,
      },
      {
        row_number: 4,
        ...common,
        kon: "F",
        undervisningstid_min: 600,
        giltig_min: 60,
        ogiltig_min: 10,
        rapporterad_min: 570,
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
    const { workspace, result } = await imported(lines(responses, [person("p1"), person("p2")], [unit]));
    expect(await askWarehouse(workspace, keptFranvaro)).toMatchObject([
      { row_number: 1, undervisningstid_min: 1200, rapporterad_min: null },
    ]);
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
    const { workspace, result } = await imported(lines(responses, people, [unit]));
    expect(await askWarehouse(workspace, keptFranvaro)).toMatchObject([
      { row_number: 1, undervisningstid_min: 600 },
    ]);
    expect(result?.accounting.ignoredBy["samma närvaro igen"]).toBe(1);
    expect(refused(result)?.map(([row, , , message]) => [row, message])).toEqual([
      [3, "En annan post för samma elev och period "],
      [4, "Tiden får inte vara negativ."],
      [5, "Samma elev, period och aktivitet har pos"],
      [6, "Samma elev, period och aktivitet har pos"],
    ]);
  });
});
