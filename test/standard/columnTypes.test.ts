import { describe, expect, it } from "vitest";
import { header, readRows, record } from "./readMade.js";

/** What the column holds for each text: the cell, or that the record waits. */
async function read(column: string, texts: readonly string[]) {
  const { rows, quarantine } = await readRows([
    header,
    ...texts.map((text, at) => record(`e${at}`, { [column]: text })),
  ]);
  const waiting = new Set(quarantine.map((fault) => fault.row));
  return texts.map((_, at) =>
    waiting.has(at + 2) ? "väntar" : rows.find(({ row }) => row === at + 2)?.[column],
  );
}

describe("numbers", () => {
  it("bad input 45: a comma, or a point when the whole column has points; both is no number", async () => {
    expect(await read("tal", ["12,5", "7", "0,125"])).toEqual(["12,5", "7", "0,125"]);
    expect(await read("tal", ["12.5", "7", "0.125"])).toEqual(["12,5", "7", "0,125"]);
    expect(await read("tal", ["12,5", "12.5", "7"])).toEqual(["12,5", "väntar", "7"]);
  });

  it("bad input 46: spaces part thousands, and nothing else does", async () => {
    const spaces = ["1 500", "1\u00a0500", "1\u202f500", "1\u2009500"];
    expect(await read("antal", spaces)).toEqual(["1500", "1500", "1500", "1500"]);
    expect(await read("antal", ["1.500", "1,500", "15 00", "1,0"])).toEqual(Array(4).fill("väntar"));
    expect(await read("tal", ["1.500", "1,500"])).toEqual(["väntar", "väntar"]);
  });

  it("bad inputs 47 and 48: other signs and other writings are no numbers", async () => {
    const bad = ["\u22125", "5-", "(5)", "NaN", "inf", "1e400", "-0", "-0,0", "0x1F", "9".repeat(30)];
    expect(await read("tal", bad)).toEqual(bad.map(() => "väntar"));
    expect(await read("antal", [...bad, "-1"])).toEqual([...bad, "-1"].map(() => "väntar"));
    expect(await read("tal", ["-5", "0", "-0,5"])).toEqual(["-5", "0", "-0,5"]);
  });

  it("bad inputs 58 and 59: symbols stay, and an empty cell is null and never 0", async () => {
    expect(await read("tal", ["..", ".", "~100", "", " "])).toEqual(["..", ".", "~100", null, null]);
  });
});

describe("days", () => {
  it("bad input 50: ISO days that exist; a time with its zone is the day it was in Stockholm", async () => {
    const texts = ["2025-06-12", "2025-06-12T23:30Z", "2025-12-31T22:59:59+00:00", "2024-02-29"];
    expect(await read("dag", texts)).toEqual(["2025-06-12", "2025-06-13", "2025-12-31", "2024-02-29"]);
    const bad = [
      "12/6 2025",
      "25-06-12",
      "2025-02-30",
      "2025-02-30T10:00Z",
      "2025-06-12T23:30",
      "45820",
      "20250612",
    ];
    expect(await read("dag", bad)).toEqual(bad.map(() => "väntar"));
  });
});

describe("words and codes", () => {
  it("bad input 55: J and N, and no other way to say so", async () => {
    expect(await read("ja", ["J", "n", "", "TRUE", "Ja", "1", "x"])).toEqual([
      "J",
      "N",
      null,
      ...Array(4).fill("väntar"),
    ]);
  });

  it("bad input 56: a unit code is eight digits of text", async () => {
    expect(await read("skolenhetskod", ["12345678", "01234567", "1234567", "8.1234567E7"])).toEqual([
      "12345678",
      "01234567",
      "väntar",
      "väntar",
    ]);
  });

  it("bad input 23: a word is the same however its letters are composed", async () => {
    expect(await read("ord", ["Ga\u030ar bra", "Går bra"])).toEqual(["Går bra", "Går bra"]);
  });

  it("a label that holds what names or reaches someone waits, alone or among words; dates and läsår do not", async () => {
    const bad = [
      "090229-0000",
      "Bra, 20090229-0000",
      "elsa@skola.se",
      "ring 070-174 06 05",
      "+46 70 174 06 05",
    ];
    const { quarantine } = await readRows([header, ...bad.map((ord, at) => record(`e${at}`, { ord }))]);
    expect(quarantine).toHaveLength(bad.length);
    for (const text of bad) expect(JSON.stringify(quarantine)).not.toContain(text);
    const good = ["Uttag 2025-10-02", "2023/24 och 2024/25", "SFI 2C 2024", "Mer än godtagbara", "12345678"];
    expect(await read("ord", good)).toEqual(good);
  });

  it("a name in a wrong column is not told, a code is", async () => {
    const { quarantine } = await readRows([
      header,
      record("e1", { kon: "Elsa" }),
      record("e2", { kon: "X" }),
    ]);
    expect(JSON.stringify(quarantine)).not.toContain("Elsa");
    expect(quarantine[1]).toMatchObject({ value: "X", message: expect.stringContaining("Här står »X«.") });
  });
});
