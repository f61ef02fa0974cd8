import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { describeReal, realPath } from "../support/real.js";
import { featuresWithoutTest } from "./featuresWithoutTest.js";
import { testTitles } from "./testTitles.js";

describeReal("every feature of the real files' list", () => {
  const listed = Object.keys(featuresWithoutTest);
  const cited = new Set(
    testTitles().flatMap((title) => [...title.matchAll(/\bF\d{2}\b/g)].map(([id]) => id)),
  );

  it("is cited by the title of a test, or listed with what is missing", () => {
    const text = readFileSync(path.join(realPath(), "..", "reference", "features.md"), "utf8");
    const ids = [...text.matchAll(/^\| (F\d{2}) \|/gm)].map((match) => match[1] ?? "");
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter((id) => !cited.has(id) && !listed.includes(id))).toEqual([]);
    expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("leaves the list when it has got a test", () => {
    expect(listed.filter((id) => cited.has(id))).toEqual([]);
  });
});
