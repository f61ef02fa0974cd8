import { describe, expect, it } from "vitest";
import { cellText } from "../../src/explore/cellText.js";
import { chartChoice } from "../../src/explore/chartChoice.js";
import { csvText } from "../../src/explore/csvText.js";
import { exploreTables } from "../../src/explore/exploreTables.js";
import { workedQuestions } from "../../src/explore/workedQuestions.js";
import { valueColumns } from "../../src/indicators/valueRow.js";

const result = {
  columns: [
    { name: "enhet", numeric: false },
    { name: "andel", numeric: true },
  ],
  rows: [["Östra", 12.5]],
};

describe("the picture of an answer", () => {
  it("is what was asked for when its columns are there", () => {
    const wanted = { mark: "staplar", x: "andel", y: "enhet", color: "finns inte" } as const;
    expect(chartChoice(result, wanted)).toEqual({ ...wanted, color: "" });
  });

  it("is a number against the first other column when they are not", () => {
    const wanted = { mark: "punkter", x: "a", y: "b", color: "" } as const;
    expect(chartChoice(result, wanted)).toEqual({ mark: "punkter", x: "andel", y: "enhet", color: "" });
  });

  it("is none where there is no number", () => {
    const words = { columns: [{ name: "enhet", numeric: false }], rows: [["Östra"]] };
    expect(chartChoice(words, { mark: "punkter", x: "", y: "", color: "" }).mark).toBe("ingen");
  });
});

describe("an answer in words and as a file", () => {
  it("F40: numbers are Swedish, what is missing is a dash and never 0", () => {
    expect([1234.5, -3, 0.25, null, true, "x"].map((each) => cellText(each))).toEqual([
      "1\u00a0234,5",
      "\u22123",
      "0,250",
      "–",
      "ja",
      "x",
    ]);
  });

  it("a file has decimal points, and quotes where it must", () => {
    expect(
      csvText(
        ["a", "b"],
        [
          ["x,y", null],
          ['"', 1.5],
        ],
      ),
    ).toBe('a,b\n"x,y",\n"""",1.5\n');
  });
});

describe("the tables of Utforska", () => {
  it("varden has the columns of values.csv, in their order", () => {
    expect(Object.keys(exploreTables[0]?.columns ?? {})).toEqual(valueColumns);
  });

  it("F34: the worked questions say what the answer does not say, and rank nobody", () => {
    for (const { question, sql, limit } of workedQuestions) {
      expect(limit).toMatch(/^[A-ZÅÄÖ].*\.$/);
      expect(`${question} ${sql} ${limit}`).not.toMatch(
        /bäst|sämst|beror på|ORDER BY (value|varde|meritvarde)\b/i,
      );
    }
  });
});
