import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { registry } from "../../src/indicators/registry.js";
import { seriebrott } from "../../src/indicators/seriebrott.js";
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
  it("DC-2, DC-5: give every symbol one status of the contract, and a reason and a source", () => {
    const symbols = list("symboler.csv");
    const keys = symbols.map((row) => `${row["family"]} ${row["symbol"]}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of symbols) {
      expect(STATUSES).toContain(row["status"]);
      expect(row["source"]).not.toBe("");
      // an approximate value's reason begins with what is written in its place
      const sentence = row["status"] === "approximate" ? /^~(?:100|0): .*\.$/ : /^[A-ZÅÄÖ].*\.$/;
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
    const kpis = list("kolada_kpi.csv").filter((row) => row["indicator_id"] !== "");
    const pairs = new Set(kpis.map((row) => `${row["indicator_id"]} ${row["perspective"]}`));
    expect([kpis.length, pairs.size]).toEqual([12, 12]);
  });
});

describe("lists of measures", () => {
  const measures = new Set(list("matt.csv").map((row) => row["matt"]));
  const fold = (text = "") =>
    text
      .normalize("NFD")
      .replace(/\p{M}|[\s.#-]/gu, "")
      .toLowerCase();

  it("name every measure once, and use no measure that has no name", () => {
    expect(measures.size).toBe(list("matt.csv").length);
    const used = ["matt_rubriker.csv", "kolada_kpi.csv"].flatMap((name) =>
      list(name).map((row) => row["matt"]),
    );
    expect(used.filter((matt) => !measures.has(matt ?? ""))).toEqual([]);
  });

  it("give every spelling of a header, subject and KPI one meaning", () => {
    const headers = list("matt_rubriker.csv").map((row) =>
      [row["kalla"], fold(row["grupp"]), fold(row["rubrik"])].join("|"),
    );
    expect(headers.filter((key, index) => headers.indexOf(key) !== index)).toEqual([]);
    const subjects = list("amnen_rubriker.csv").map((row) => fold(row["rubrik"]));
    expect(new Set(subjects).size).toBe(subjects.length);
    const kpis = list("kolada_kpi.csv");
    expect(new Set(kpis.map((row) => row["kpi"])).size).toBe(kpis.length);
    const cells = kpis.map((row) => [row["matt"], row["dimension"], row["perspective"]].join("|"));
    expect(cells.filter((key, index) => cells.indexOf(key) !== index)).toEqual([]);
  });

  it("MV-11 say of every KPI of grades that its year is a läsår", () => {
    const grades = list("kolada_kpi.csv").filter((row) => /_ak[69]$/.test(row["matt"] ?? ""));
    expect(grades.length).toBeGreaterThan(250);
    expect(new Set(grades.map((row) => row["tid"]))).toEqual(new Set(["lasar"]));
  });

  it("MV-13 say of every break from when, why, by which rule and where it is told", () => {
    for (const row of list("seriebrott.csv")) {
      expect(row["fran"]).toMatch(/^(?:\d{4}\/\d{2}|\d{4}|[HV]T\d{2})$/);
      expect(row["orsak"]).toMatch(/^[A-ZÅÄÖ].*\.$/);
      expect(row["regel"]).toMatch(/^(?:MV|BE|SA|EN|NP|GY)-\d+$/);
      expect(row["hanvisning"]).not.toBe("");
      const glob = new RegExp(`^${(row["matt"] ?? "").replaceAll("*", ".*").replaceAll("?", ".")}$`);
      const names = [...measures, ...registry.map(({ id }) => id)];
      expect(
        names.some((name) => glob.test(name ?? "")),
        row["matt"],
      ).toBe(true);
    }
  });
});

describe("the breaks that pages draw by", () => {
  it("MV-13, EN-5, NP-4: are the list's, row for row", () => {
    expect(seriebrott).toEqual(
      list("seriebrott.csv").map((row) => ({
        matt: row["matt"],
        source: row["kalla"],
        from: row["fran"],
        reason: row["orsak"],
      })),
    );
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
