import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { faultsOf, readReceived, receive } from "../intake/receive.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const read = async (value: unknown) =>
  readReceived(await receive(typeof value === "string" ? value : JSON.stringify(value), "svar.json"));
const cellsOf = ({ tables }: Awaited<ReturnType<typeof read>>) => tables[0]?.rows.map(({ cells }) => cells);

describe("Skolenhetsregistret", () => {
  it("reads the list of units", async () => {
    const attributes = [
      { schoolUnitCode: "90000001", name: "Påhittade skolan", status: "AKTIV" },
      { schoolUnitCode: "9000001", name: "För kort kod", status: "AKTIV" },
      { schoolUnitCode: "90000002", name: " ", status: "UPPHORT" },
    ];
    const result = await read({
      meta: { extracted: "2026-01-01" },
      data: { type: "schoolunit", attributes },
    });
    expect(cellsOf(result)).toEqual([["90000001", "Påhittade skolan", "AKTIV", ...Array(10).fill(null)]]);
    expect(result.quarantine.map(({ row, column }) => [row, column])).toEqual([
      [2, "schoolUnitCode"],
      [3, "name"],
    ]);
  });

  it("reads a unit's own response, without rektor and ways to reach anyone", async () => {
    const attributes = {
      displayName: "Påhittade skolan",
      status: "AKTIV",
      headMaster: "Namn Namnsson",
      email: "rektor@example.org",
      phoneNumber: "0000",
      addresses: [{ type: "BESOKSADRESS", streetAddress: "Gatan 1" }],
      municipalityCode: "0999",
      schoolTypes: ["FKLASS", "GR"],
      schoolUnitType: "SKOLENHET",
      orientationType: "ALLMAN",
      schoolName: null,
      startdate: "2012-07-01",
      endDate: null,
    };
    const included = {
      type: "organizer",
      organizationNumber: "0000000000",
      attributes: { displayName: "Exempelby kommun", organizerType: "KOMMUN" },
    };
    const result = await read({
      data: { type: "schoolunit", schoolUnitCode: "90000001", attributes },
      included,
    });
    expect(result.tables[0]?.table).toBe("skolenhetsregistret");
    expect(cellsOf(result)?.[0]).toEqual([
      "90000001",
      "Påhittade skolan",
      "AKTIV",
      "0999",
      "FKLASS GR",
      "SKOLENHET",
      "ALLMAN",
      null,
      "2012-07-01",
      null,
      "0000000000",
      "Exempelby kommun",
      "KOMMUN",
    ]);
    expect(JSON.stringify(result)).not.toMatch(/Namnsson|example\.org|Gatan/);
  });
});

describe("Skolenkäten's responses", () => {
  const question = {
    average: "-",
    ratioCorrespondsFully: "-",
    ratioNoAnswer: "100%",
    ratioAlways: null,
    questionSubject: "Trygghet",
    questionDescription: "Är ditt barn tryggt?",
  };
  const group = { schoolUnitCode: "90000001", semester: "VT24", noOfAnswers: "3", securityMetrics: question };

  it("are guardians' where there are no groups by year; hidden values stand as they are", async () => {
    const result = await read({ status: "OK", body: group });
    const who = ["90000001", "vardnadshavare", "VT24", null, "3", null, null];
    const what = ["securityMetrics", "Trygghet", "Är ditt barn tryggt?"];
    expect(cellsOf(result)).toEqual([
      [...who, ...what, "average", "-"],
      [...who, ...what, "ratioCorrespondsFully", "-"],
      [...who, ...what, "ratioNoAnswer", "100%"],
    ]);
    expect(result.accounting.ignoredBy).toEqual({ "mått som frågan inte har (null)": 1 });
  });

  it("quarantine a number that is no text, a faulty round and a group without questions", async () => {
    const schoolYearMetrics = [
      { ...group, schoolYear: "ak5", securityMetrics: { ...question, average: 7.6 } },
      { ...group, semester: "våren" },
      { schoolUnitCode: "90000001", semester: "VT24" },
    ];
    const { quarantine, accounting } = await read({ schoolYearMetrics });
    expect(accounting).toMatchObject({ records: 9, accepted: 2, quarantined: 6, ignored: 1 });
    expect(quarantine.map(({ column }) => column)).toEqual([
      "securityMetrics.average",
      ...Array(4).fill("semester"),
      undefined,
    ]);
  });
});

describe("Skolverket's units and statistics", () => {
  it("put the same unit aside once more, but not when it is told otherwise; an empty page has none", async () => {
    const unit = {
      code: "90000001",
      name: "Skolan",
      geographicalAreaCode: "0999",
      principalOrganizerType: "Kommunal",
    };
    const listedSchoolUnits = [
      unit,
      { ...unit, _links: {} },
      { ...unit, name: "Nya skolan" },
      { ...unit, code: 1 },
    ];
    const pages = [
      { _embedded: { listedSchoolUnits }, page: { number: 0 } },
      { _links: {}, page: { number: 1 } },
    ];
    const { accounting } = await read(pages.map((body) => JSON.stringify({ body })).join("\n"));
    expect(accounting).toMatchObject({ records: 4, accepted: 2, quarantined: 1, ignored: 1 });
  });

  it("quarantine values without type, läsår of another form and a faulty unit", async () => {
    const value = { value: "231,4", valueType: "EXISTS", timePeriod: "2024/25" };
    const measures = [
      value,
      { ...value, valueType: undefined },
      { ...value, timePeriod: "2024" },
      { ...value, value: 231.4 },
      null,
    ];
    const first = await read({
      schoolUnit: "90000001",
      averageGradesMeritRating9thGrade: measures,
      docLinks: null,
    });
    expect(first.accounting).toMatchObject({ records: 5, accepted: 1, quarantined: 4 });
    expect(first.quarantine[0]?.column).toBe("averageGradesMeritRating9thGrade");
    const second = await read({ schoolUnit: 90000001, averageGradesMeritRating9thGrade: [value] });
    expect(second.quarantine).toMatchObject([{ column: "schoolUnit" }]);
  });

  it.each([
    ["a value type", { value: "!", valueType: "NYTT" }],
    ["a text", { value: "ungefär 12", valueType: "EXISTS" }],
  ])("stop the import for %s we do not know", async (_title, value) => {
    const measures = [{ ...value, timePeriod: "2024/25" }];
    const text = JSON.stringify({ schoolUnit: "90000001", averageGradesMeritRating9thGrade: measures });
    const workspace = await makeWorkspace({ incoming: { "svar.json": text } });
    const faults = await faultsOf(() => runImport(workspace, undefined, "2026-02-01"));
    expect(faults).toMatchObject([
      { code: "okand-symbol", row: 1, column: "averageGradesMeritRating9thGrade" },
    ]);
  });

  it("quarantine an index outside 0–10", async () => {
    const data = { e: { trygg: 83, ro: 0, n: 60, sem: "VT26" } };
    const { quarantine, tables } = await read(JSON.stringify({ skolenhetskod: "90000001", data }));
    expect(quarantine).toMatchObject([{ column: "trygg" }]);
    expect(tables[0]?.rows[0]?.cells[6]).toBe("0");
  });
});

describe("PxWeb's tables", () => {
  const table = {
    id: ["variable", "time"],
    size: [1, 2],
    dimension: {
      variable: { category: { index: ["m"], label: { m: "Elever" } } },
      time: { category: { index: { "2025": 1, "2024": 0 } } },
    },
    value: { "0": 7.5 },
    status: { "1": ".." },
  };

  it("place cells by the categories' index, values and symbols dense or sparse", async () => {
    const cells = [
      [null, "m", "Elever", null, null, "2024", null, null, "7.5", null],
      [null, "m", "Elever", null, null, "2025", null, null, null, ".."],
    ];
    expect(cellsOf(await read(table))).toEqual(cells);
    expect(cellsOf(await read({ ...table, value: [7.5, null], status: [null, ".."] }))).toEqual(cells);
  });

  it("quarantine an empty cell without a symbol", async () => {
    const { accounting } = await read({ ...table, status: null });
    expect(accounting).toMatchObject({ records: 2, accepted: 1, quarantined: 1 });
  });

  it.each([
    ["a value too few", { value: [7.5] }],
    ["a value outside the table", { value: { "2": 1 } }],
    ["a symbol outside the table", { status: { "9": "." } }],
    ["sizes of another table", { size: [1, 3] }],
    [
      "two categories on one place",
      { dimension: { ...table.dimension, time: { category: { index: { a: 0, b: 0 } } } } },
    ],
    [
      "a dimension we do not know",
      { id: ["variable", "kon"], dimension: { ...table.dimension, kon: table.dimension.time } },
    ],
    ["a dimension that is not described", { dimension: { variable: table.dimension.variable } }],
  ])("are refused as a whole for %s", async (_title, change) => {
    expect(await faultsOf(() => read({ ...table, ...change }))).toMatchObject([{ code: "ogiltig-tabell" }]);
  });
});
