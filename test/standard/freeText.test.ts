import { describe, expect, it } from "vitest";
import { holdsIdentity } from "../../loaders/standard/holdsIdentity.js";
import { maskFreeText } from "../../loaders/standard/maskFreeText.js";
import { header, readRows, record } from "./readMade.js";

/** An id that no one has: that day was never in the calendar. */
const numbers = [
  "20090229-0000",
  "200902290000",
  "090229-0000",
  "0902290000",
  "090229+0000",
  "20090229 0000",
  "20090229\u00a0-\u00a00000",
  "090229\u20130000",
  "090289-0000",
  "090229-T000",
  "20090229TF00",
  "2009 02 29 0000",
];
const contacts = [
  "elsa.exempel@skola.example",
  "070-174 06 05",
  "0701740605",
  "070 - 174 06 05",
  "(070) 174 06 05",
  "070.174.06.05",
  "+46 70 174 06 05",
  "0046701740605",
  "08-465 004 12",
];

describe("free text (bad inputs 66 and 67)", () => {
  it.each([...numbers, ...contacts])("%s is masked, alone, among words and beside signs", (secret) => {
    for (const text of [secret, `Fråga ${secret} om det.`, `(${secret}),`, `ring:${secret}!`]) {
      const { text: masked, count } = maskFreeText(text);
      expect(count).toBeGreaterThan(0);
      expect(masked).toContain("•••");
      expect(masked.replace(/\D/g, "").length).toBeLessThan(5);
      expect(masked).not.toContain("elsa");
    }
  });

  it("counts every place, and leaves what is of no one", () => {
    expect(maskFreeText("090229-0000 och 0701740605")).toEqual({ text: "••• och •••", count: 2 });
    for (const text of ["Jag trivs i 9A", "Kl 8.30 i sal 214", "3 av 10", ""])
      expect(maskFreeText(text)).toEqual({ text, count: 0 });
  });

  it.each([...numbers.slice(0, 11), ...contacts])("a label is known to hold %s", (secret) => {
    expect(holdsIdentity(`x ${secret}`)).toBe(true);
  });

  it("bad input 78: takes time in proportion to the text", () => {
    for (const unit of ["a", "1", "1 ", "a@", "0 ", "@", "090229-", "+"]) {
      const started = process.cpuUsage();
      const text = `${unit.repeat(100_000)}!`;
      maskFreeText(text);
      holdsIdentity(text);
      // processor time: what else the machine does is no part of it
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
    }
  });

  it("is masked before it leaves the reader, and the person who imports is told how much", async () => {
    const lines = [
      `${header};fritt`,
      `${record("e1")};Ring 070-174 06 05 eller 090229-0000`,
      `${record("e2")};"två\nrader"`,
    ];
    const { rows, warnings } = await readRows(lines);
    expect(rows.map(({ fritt }) => fritt)).toEqual(["Ring ••• eller •••", "två rader"]);
    expect(warnings).toMatchObject([
      { code: "maskerad-fritext", message: expect.stringContaining("På 2 ställen i fritext") },
    ]);
  });
});
