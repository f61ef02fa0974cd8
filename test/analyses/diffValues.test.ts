import { describe, expect, it } from "vitest";
import { diffValues, type EditionFacts, type WrittenRow } from "../../src/analyses/diffValues.js";

const row = (change: WrittenRow = {}): WrittenRow => ({
  indicator_id: "meritvarde_ak9",
  unit_id: "10000001",
  unit_level: "unit",
  period: "2024/25",
  group: "alla",
  perspective: "skolenhet",
  value: "220.5",
  status: "ok",
  n: "50",
  target: "",
  source_ids: "betyg-a+salsa-b",
  ...change,
});

const edition = (rows: readonly WrittenRow[], change: Partial<EditionFacts> = {}): EditionFacts => ({
  rows,
  definitions: new Map([["meritvarde_ak9", "one"]]),
  program: "0.1.0 abc",
  ...change,
});

const reasons = (before: EditionFacts, after: EditionFacts) =>
  diffValues(before, after).map(({ kind, reason }) => [kind, reason]);

describe("what changed between two editions", () => {
  it("F28: equal editions have no changes, in whatever order their rows stand", () => {
    const rows = [row(), row({ unit_id: "10000002" })];
    expect(diffValues(edition(rows), edition(rows.toReversed()))).toEqual([]);
  });

  it("F28: another source file is the reason, with what came and what is gone", () => {
    const [change] = diffValues(
      edition([row()]),
      edition([row({ value: "221", n: "51", source_ids: "betyg-c+salsa-b" })]),
    );
    expect(change).toMatchObject({
      kind: "andrad",
      reason: "filer",
      filesGone: ["betyg-a"],
      filesCome: ["betyg-c"],
      columns: [
        { column: "value", from: "220.5", to: "221" },
        { column: "n", from: "50", to: "51" },
      ],
    });
  });

  it("F28: a measure that is defined anew is told as such, also where files differ", () => {
    const after = edition([row({ value: "221", source_ids: "betyg-c" })], {
      definitions: new Map([["meritvarde_ak9", "two"]]),
    });
    expect(reasons(edition([row()]), after)).toEqual([["andrad", "definition"]]);
  });

  it("F28: with the same files and definition it is the program, or what the municipality has written", () => {
    const changed = [row({ value: "221" })];
    expect(reasons(edition([row()]), edition(changed, { program: "0.2.0 def" }))).toEqual([
      ["andrad", "program"],
    ]);
    expect(reasons(edition([row()]), edition(changed))).toEqual([["andrad", "rattelse_eller_installning"]]);
    expect(reasons(edition([row()]), edition([row({ target: "225" })]))).toEqual([["andrad", "mal"]]);
  });

  it("F28: a value that comes or goes is a change, and so is one that becomes hidden", () => {
    const other = row({ period: "2025/26", source_ids: "betyg-d" });
    expect(reasons(edition([row()]), edition([row(), other]))).toEqual([["ny", "filer"]]);
    expect(reasons(edition([row(), other]), edition([row()]))).toEqual([["borttagen", "filer"]]);
    const [hidden] = diffValues(edition([row()]), edition([row({ value: "", n: "", status: "suppressed" })]));
    expect(hidden?.columns.map(({ column, to }) => [column, to])).toEqual([
      ["value", ""],
      ["status", "suppressed"],
      ["n", ""],
    ]);
  });
});
