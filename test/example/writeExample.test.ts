import { beforeAll, describe, expect, it } from "vitest";
import { exampleFixture, fingerprint, textOf } from "./exampleFixture.js";

const slutbetyg = (ar: number, suffix = "") =>
  `Grundskola - Slutbetyg årskurs 9, samtliga elever ${ar} Skolenhet${suffix}.csv`;

describe("writeExample", () => {
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    files = await exampleFixture();
  });

  it("gives the same bytes for the same seed, and others for another", async () => {
    expect(fingerprint(await exampleFixture())).toBe(fingerprint(files));
    expect(fingerprint(await exampleFixture({ seed: 1 }))).not.toBe(fingerprint(files));
  });

  it("keeps to the number of läsår asked for", async () => {
    const names = [...(await exampleFixture({ lasar: 2, pupils: 200 })).keys()];
    expect(names.filter((name) => name.includes("betyg_ak9"))).toEqual([
      "inkommande/betyg_ak9_vt2024.csv",
      "inkommande/betyg_ak9_vt2025.csv",
    ]);
  });

  it("holds nothing that looks like a personnummer", () => {
    const personnummer =
      /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+]?\d{4}(?!\d)/;
    for (const [name, bytes] of files) expect(personnummer.test(bytes.toString("utf8")), name).toBe(false);
    const ids = textOf(files, "betyg_ak9_vt2025.csv").split("\n").slice(1, -1);
    for (const row of ids) expect(row.split(";")[2]).toMatch(/^ex-2025-\d{4}$/);
  });

  it("shapes an untouched export as Skolverket does", () => {
    const text = textOf(files, slutbetyg(2025));
    const lines = text.split("\n");
    expect(text.startsWith("\uFEFFStatistik från Skolverket, https://www.skolverket.se\n\n")).toBe(true);
    expect(text).not.toContain("\r");
    expect(lines[3]).toBe("Valt läsår: 2024/25");
    const table = lines.slice(5, lines.indexOf("", 6));
    expect(table.length).toBeGreaterThan(20);
    for (const line of table) expect(line.split(";")).toHaveLength(12);
    expect(table.some((line) => line.startsWith("Friskolan Lärlyktan;"))).toBe(true);
    expect(textOf(files, "enheter.csv")).not.toContain("Lärlyktan");
  });

  it("gives one läsår as two Excel re-saves with the same values", () => {
    const a = textOf(files, slutbetyg(2023));
    const b = textOf(files, slutbetyg(2023, " kopia"));
    expect(a).not.toContain("\r");
    for (const line of a.split("\n").slice(0, -1)) expect(line.split(";").length).toBeGreaterThanOrEqual(11);
    expect(b.endsWith("\n")).toBe(false);
    expect(b).not.toContain("Rapportbeskrivning");
    const units = (text: string) => text.split(/\r?\n/).filter((line) => /^[^;]+;\d{8};/.test(line));
    expect(units(b)).toEqual(units(a));
    expect(b).not.toMatch(/\d,0(?:;|\r)/);
  });

  it("shows each of Skolverket's symbols", () => {
    const exports = [...files].filter(([name]) => /Slutbetyg|behorighet/.test(name));
    const cells = new Set(exports.flatMap(([, bytes]) => bytes.toString("utf8").split(/[;\n]/)));
    for (const symbol of ["..", ".", "~100"]) expect(cells).toContain(symbol);
  });
});
