import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { describeReal, realPath } from "../support/real.js";
import * as withoutTest from "./rulesWithoutTest.js";
import { testTitles } from "./testTitles.js";

/** "MV-1", and each of "MV-1 … MV-3". */
function idsIn(text: string): string[] {
  return [...text.matchAll(/\b([A-Z]{1,2})-(\d+)(?: ?(?:…|–) ?\1-(\d+))?\b/g)].flatMap(
    ([, group = "", first = "", last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${group}-${Number(first) + at}`),
  );
}

/** Rules have a row of a table, or stand in a paragraph as `AH-1: …`. Needs such rows to be there. */
function ruleIds(): string[] {
  const text = readFileSync(path.join(realPath(), "..", "reference", "domain-rules.md"), "utf8");
  const rows = [...text.matchAll(/^\| ([A-Z]{1,2}-\d+) \|/gm)].map((match) => match[1] ?? "");
  const spoken = [...text.matchAll(/\b(AH-\d+): /g)].map((match) => match[1] ?? "");
  return [...rows, ...spoken];
}

describeReal("every rule", () => {
  let ids: readonly string[] = [];
  let cited: ReadonlySet<string> = new Set();
  const listed = Object.values(withoutTest).flatMap((group) => Object.keys(group));

  beforeAll(() => {
    ids = ruleIds();
    cited = new Set(testTitles().flatMap(idsIn));
  });

  it("this test sees the rules and the titles", () => {
    expect(ids.length).toBeGreaterThan(150);
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsIn("MV-1 … MV-3, ST: NP-2")).toEqual(["MV-1", "MV-2", "MV-3", "NP-2"]);
    for (const id of ["MV-4", "BE-5", "LL-2", "DC-1"]) expect(cited).toContain(id);
  });

  it("is cited by the title of a test, or listed with the reason", () => {
    expect(ids.filter((id) => !cited.has(id) && !listed.includes(id))).toEqual([]);
  });

  it("leaves its list when it has got a test", () => {
    expect(listed.filter((id) => cited.has(id))).toEqual([]);
  });

  it("stands in one list only, is a rule, and has one whole sentence as its reason", () => {
    expect(listed.length).toBe(new Set(listed).size);
    expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
    for (const group of Object.values(withoutTest))
      for (const reason of Object.values(group)) expect(reason).toMatch(/^[A-Z][^.]*(?:\.\w+[^.]*)*\.$/);
  });
});
