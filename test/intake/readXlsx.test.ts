import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "../../loaders/intake/numberText.js";
import { sheetRecords } from "../../loaders/intake/sheetRecords.js";
import { type TestSheet, workbookFile } from "../support/workbookFile.js";
import { receive } from "./receive.js";

const sheet = (rows: TestSheet["rows"], name = "Blad1"): TestSheet => ({ name, rows });
const small = [sheet([["a", 1]])];

async function probed(bytes: Buffer) {
  return (await receive(bytes, "fil.xlsx")).probe;
}

async function codeOf(bytes: Buffer): Promise<string | undefined> {
  const probe = await probed(bytes);
  expect([probe.media, probe.sheets]).toEqual(["xlsx", undefined]);
  expect(probe.faults?.[0]?.message).toMatch(/\.$/);
  return probe.faults?.[0]?.code;
}

describe("a workbook", () => {
  it("gives every sheet with its cells as the workbook types them", async () => {
    const rows: TestSheet["rows"] = [
      ["text", 88.1, 75, null, ""],
      [
        { xml: '<c r="@" t="b"><v>1</v></c>' },
        { xml: '<c r="@" t="e"><v>#DIV/0!</v></c>' },
        { xml: '<c r="@"><f>1+1</f><v>2</v></c>' },
        { xml: '<c r="@"><f>1+1</f></c>' },
        { xml: '<c r="@" t="s"><v>0</v></c>' },
      ],
    ];
    const { sheets } = await probed(
      workbookFile({ sheets: [sheet(rows), { ...sheet([["x"]], "Dolt"), state: "veryHidden" }] }),
    );
    expect(sheets?.map(({ name, hidden, counted }) => [name, hidden, counted])).toEqual([
      ["Blad1", false, 2],
      ["Dolt", true, 1],
    ]);
    expect(sheets?.[0]?.rows).toEqual([
      [
        { kind: "text", text: "text" },
        { kind: "number", value: 88.1 },
        { kind: "number", value: 75 },
        { kind: "empty" },
        { kind: "text", text: "" },
      ],
      [
        { kind: "boolean", value: true },
        { kind: "error", text: "#DIV/0!" },
        { kind: "number", value: 2, formula: "1+1" },
        { kind: "uncached", formula: "1+1" },
        { kind: "text", text: "delad text" },
      ],
    ]);
  });

  it.each([
    [false, "2025-06-12", "2025-06-12T06:00:00"],
    [true, "2029-06-13", "2029-06-13T06:00:00"],
  ])("reads the same serial number by its own date system (1904: %s)", async (date1904, day, time) => {
    const dates = [45820, 45820.25, 45820].map((value, index) => ({
      xml: `<c r="@"${index < 2 ? ' s="1"' : ""}><v>${value}</v></c>`,
    }));
    const { sheets } = await probed(workbookFile({ sheets: [sheet([dates])], date1904 }));
    const [first] = sheets ?? [];
    if (first === undefined) throw new Error("no sheet");
    expect(sheetRecords(first)[0]?.cells).toEqual([day, time, "45820"]);
  });

  it("gives a row that holds an error, a formula never computed or a number too long a fault with its cell", async () => {
    const rows: TestSheet["rows"] = [
      ["a", { xml: '<c r="@" t="e"><v>#REF!</v></c>' }],
      ["b", { xml: '<c r="@"><f>SUM(A1:A9)</f><v></v></c>' }],
      ["c", { xml: '<c r="@"><v>1234567890123456</v></c>' }],
      ["d", { xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
      ["e", "=HYPERLINK(1)"],
    ];
    const { sheets } = await probed(workbookFile({ sheets: [sheet(rows)] }));
    const [first] = sheets ?? [];
    if (first === undefined) throw new Error("no sheet");
    const records = sheetRecords(first);
    expect(records.map(({ fault }) => fault?.code)).toEqual([
      "excelfel",
      "formel-utan-varde",
      "for-langt-tal",
      "excelfel",
      undefined,
    ]);
    expect(records.map(({ fault }) => /Cell (\w+)/.exec(fault?.message ?? "")?.[1])).toEqual([
      "B1",
      "B2",
      "B3",
      "B4",
      undefined,
    ]);
    expect(records[4]?.cells).toEqual(["e", "=HYPERLINK(1)"]);
  });

  it.each([
    [75, "75"],
    [88.1, "88,1"],
    [0.1 + 0.2, "0,3"],
    [17.100000000000001, "17,1"],
    [-0, "0"],
    [-2.5, "-2,5"],
    [1e21, "1000000000000000000000"],
    [1e-7, "0,0000001"],
    [-1.25e-8, "-0,0000000125"],
  ])("writes %d as %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("writes every number with at most 15 digits so that it can be read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (whole, decimals) => {
        const value = Number((whole / 10 ** decimals).toPrecision(15));
        const text = numberText(value);
        expect(text).toMatch(/^-?\d+(,\d+)?$/);
        expect(Number(text.replace(",", "."))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("a workbook that contradicts itself is refused", () => {
  const damaged = (body: string) =>
    workbookFile({
      sheets: [{ name: "Blad1", rows: [], xml: `<worksheet><sheetData>${body}</sheetData></worksheet>` }],
    });

  it.each([
    ["a cell stands twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ["a row stands twice", '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
    ["a cell lies in another row", '<row r="1"><c r="A7"><v>1</v></c></row>'],
    ["a shared text is not there", '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
  ])("when %s", async (_, body) => {
    expect(await codeOf(damaged(body))).toBe("trasig-excelfil");
  });

  it("when it is cut off", async () => {
    const bytes = workbookFile({ sheets: small });
    expect(await codeOf(bytes.subarray(0, bytes.length - 40))).toBe("trasig-excelfil");
  });

  it("when two sheets share a part", async () => {
    const relations = {
      name: "xl/workbook.xml",
      data: '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/></sheets></workbook>',
    };
    expect(await codeOf(workbookFile({ sheets: small, more: [relations] }))).toBe("trasig-excelfil");
  });
});
