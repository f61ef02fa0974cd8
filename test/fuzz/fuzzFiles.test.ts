import { expect, it } from "vitest";
import { fuzzFiles } from "./fuzzFiles.js";

it("2 000 damaged files are each read or refused in order, every record counted, none slow", async () => {
  const { outcomes, failures } = await fuzzFiles({ files: 2000, seed: 1, acceptEvery: 5 });
  expect(failures).toEqual([]);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(2000);
  // the damage is neither so slight nor so great that only one path is tried
  expect(outcomes.size).toBeGreaterThan(25);
}, 240_000);
