import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { splitRecords } from "../../loaders/intake/readTextRecords.js";
import { RecordScanner } from "../../loaders/intake/recordScanner.js";
import { scanRecords } from "../../loaders/intake/scanRecords.js";
import { faultsOf, temporaryFolder } from "./receive.js";

const scan = (text: string) => scanRecords(Buffer.from(text), { delimiter: ";" });
const cells = (text: string) => splitRecords(text, ";", "fil.csv").map((record) => record.cells);

describe("scanning records", () => {
  it.each([
    ["LF", "a;b\nc;d\n", 2],
    ["CRLF", "a;b\r\nc;d\r\n", 2],
    ["CR alone", "a;b\rc;d\r", 2],
    ["mixed line ends", "a;b\r\nc;d\ne;f\rg;h\n\r\n", 5],
    ["no final line end", "a;b\nc;d", 2],
    ["nothing", "", 0],
    ["a byte order mark alone", "\ufeff", 0],
  ])("counts records with %s", async (_, text, records) => {
    expect((await scan(text)).records).toBe(records);
  });

  it("counts blank lines and lines of delimiters as blank records", async () => {
    const result = await scan("a;b\n\n;;\n  \nc;d\n");
    expect([result.records, result.blank]).toEqual([5, 3]);
  });

  it("gives the physical start row of records after a quoted line end", async () => {
    const result = await scan('a;b\n"x\r\ny";1\nc;"p\n\nq"\nd;2\n');
    expect(result.records).toBe(4);
    expect(result.quotedNewlines).toBe(3);
    expect([1, 2, 3, 4].map((record) => result.physicalRow(record))).toEqual([1, 2, 4, 7]);
  });

  it("takes doubled quotes and empty quoted cells as they are meant", () => {
    expect(cells('"a ""b""";"";c\n')).toEqual([['a "b"', "", "c"]]);
  });

  it("tells the first row with a stray quote and keeps its text", async () => {
    const text = 'a;b\n5" skärm;1\n"x"y;2\n';
    expect((await scan(text)).strayQuotes).toEqual({ records: 2, firstRow: 2 });
    expect(cells(text)[1]).toEqual(['5" skärm', "1"]);
  });

  it("counts every row when a quote is never closed, and tells where it opened", async () => {
    const text = 'a;b\n1;2\n3;"4\n5;6\n7;8\n';
    const result = await scan(text);
    expect([result.records, result.unclosedQuoteRow]).toEqual([5, 3]);
    const [fault] = await faultsOf(() => splitRecords(text, ";", "fil.csv"));
    expect(fault).toMatchObject({ code: "oppet-citattecken", row: 3 });
  });

  it("tells that the last record is not complete", async () => {
    expect((await scan("a;b;c\n1;2;3\n4;")).last).toEqual({ row: 3, cells: 2, terminated: false });
    expect((await scan("a;b;c\n1;2;3\n\n")).last).toEqual({ row: 2, cells: 3, terminated: true });
  });

  it("gives the same from a file as from memory", async () => {
    const text = `\ufeff${'rad;1;"två"\r\n'.repeat(200_000)}slut;1`;
    const path = join(await temporaryFolder(), "stor.csv");
    await writeFile(path, text);
    const fromFile = await scanRecords(path, { delimiter: ";" });
    expect(fromFile.records).toBe(200_001);
    expect(fromFile.last).toEqual((await scan(text)).last);
  });

  it("gives the same however the bytes are cut into chunks", () => {
    const piece = fc.constantFrom("a", "å", ";", '"', "\n", "\r", "\r\n", " ", "12");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (pieces, size) => {
        const bytes = Buffer.from(pieces.join(""));
        const outcome = (chunk: number) => {
          const seen: unknown[] = [];
          const scanner = new RecordScanner(";", (record) => seen.push(record));
          for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.subarray(at, at + chunk));
          scanner.end();
          return [seen, scanner.records, scanner.blank, scanner.quotedNewlines, scanner.unclosedRow];
        };
        expect(outcome(size)).toEqual(outcome(1000));
      }),
      { numRuns: 500 },
    );
  });

  it("splits well-formed text as papaparse does", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "å", " "), maxLength: 5 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse(rows, { delimiter: ";", newline: "\n", quotes: true });
        expect(cells(text)).toEqual(rows);
      }),
    );
  });

  it("refuses a record longer than 1 MB", async () => {
    const text = `a;b\n${"x".repeat(1_100_000)};1\n`;
    expect(await faultsOf(() => splitRecords(text, ";", "fil.csv"))).toMatchObject([
      { code: "for-lang-rad", row: 2 },
    ]);
  });
});
