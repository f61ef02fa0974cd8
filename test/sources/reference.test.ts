import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { describeReal, realPath } from "../support/real.js";

type Row = Record<string, string>;
const STATUSES = ["ok", "suppressed", "approximate", "missing", "not_applicable", "preliminary"];

function list(name: string): Row[] {
  const text = readFileSync(join(import.meta.dirname, "../../data/reference", name), "utf8");
  const { data, errors } = Papa.parse<Row>(text, { header: true, delimiter: ";", skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe("reference lists", () => {
  it("give every symbol one status of the contract, and a reason and a source", () => {
    const symbols = list("symboler.csv");
    const keys = symbols.map((row) => `${row["family"]} ${row["symbol"]}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of symbols) {
      expect(STATUSES).toContain(row["status"]);
      expect(row["source"]).not.toBe("");
      // an approximate value's reason begins with what is written in its place
      const sentence =
        row["status"] === "approximate"
          ? new RegExp(`^${row["symbol"]?.startsWith("~") ? row["symbol"] : "~100"}: .*\\.$`)
          : /^[A-ZÅÄÖ].*\.$/;
      if (row["status"] !== "ok") expect(row["reason"]).toMatch(sentence);
    }
    const status = (family: string, symbol: string) =>
      symbols.find((row) => row["family"] === family && row["symbol"] === symbol)?.["status"];
    expect(["..", ".", "~100", "*"].map((symbol) => status("skolverket", symbol))).toEqual([
      "suppressed",
      "missing",
      "approximate",
      "not_applicable",
    ]);
    expect(status("kolada", ".")).toBe("not_applicable");
  });

  it("count grades in half points, with streck apart from F", () => {
    const points = Object.fromEntries(list("betyg.csv").map((row) => [row["betyg"], row["poang_x2"]]));
    expect(points).toEqual({ A: "40", B: "35", C: "30", D: "25", E: "20", F: "0", "-": "0" });
  });

  it("have every subject of the contract once", () => {
    const codes = list("amnen.csv").map((row) => row["kod"]);
    const contract = "BI BL DA EN FY GE HI HKK IDH JU KE MA ML MU NO RE SH SL SO SV SVA TK TN M1 M2";
    expect([...codes].sort()).toEqual(contract.split(" ").sort());
  });

  it("have three measures in four perspectives each", () => {
    const kpis = list("kolada_kpi.csv");
    const pairs = new Set(kpis.map((row) => `${row["indicator_id"]} ${row["perspective"]}`));
    expect([kpis.length, pairs.size]).toEqual([12, 12]);
  });
});

describeReal("reference lists against Kolada's own", () => {
  it("have Kolada's titles to the letter", () => {
    const real: { id: string; title: string }[] = JSON.parse(
      readFileSync(realPath("kolada/kpi.json"), "utf8"),
    );
    const titles = new Map(real.map(({ id, title }) => [id, title]));
    for (const row of list("kolada_kpi.csv")) expect(row["title"]).toBe(titles.get(row["kpi"] ?? ""));
  });
});
