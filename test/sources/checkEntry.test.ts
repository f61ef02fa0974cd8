import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkEntry } from "../../loaders/sources/checkEntry.js";

const contract = z.object({
  namn: z.string(),
  antal: z.int({ error: "Antalet ska vara ett heltal." }).optional(),
  rader: z.array(z.string()).optional(),
  form: z.union([z.literal("a"), z.literal("b")]).optional(),
});

const messages = (entry: unknown) => checkEntry(contract, entry).error?.issues.map(({ message }) => message);

describe("a record that breaks its contract", () => {
  it.each([
    ["a number in place of the record", 5, ["Här ska stå ett objekt."]],
    ["nothing in place of the record", null, ["Här ska stå ett objekt."]],
    ["a list in place of a text", { namn: ["x"] }, ["Här ska stå en text."]],
    ["a text in place of a list", { namn: "x", rader: "y" }, ["Här ska stå en lista."]],
    [
      "a word outside the list",
      { namn: "x", form: "c" },
      ["Värdet har inte den form som källan är känd för."],
    ],
  ])("is told in Swedish: %s", (_, entry, expected) => {
    expect(messages(entry)).toEqual(expected);
  });

  it("is told in the contract's own words where it has them", () => {
    expect(messages({ namn: "x", antal: 1.5 })).toEqual(["Antalet ska vara ett heltal."]);
  });

  it("is never told with what stood there", () => {
    expect(JSON.stringify(messages({ namn: { "20090229-0000": 1 } }))).not.toContain("2009");
  });
});
