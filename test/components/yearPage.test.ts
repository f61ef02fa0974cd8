import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { readYearCycle } from "../../loaders/publish/readYearCycle.js";
import { yearPage } from "../../loaders/publish/yearPage.js";
import { YearPage } from "../../src/components/YearPage.js";
import type { YearData } from "../../src/components/year/yearData.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { sampleEdition, sampleUnitRows } from "./sampleData.js";
import { sampleYear } from "./sampleYear.js";

const header = "manad;typ;titel;kommun_nivå;indikatorer";
const render = (data: YearData) =>
  renderToString(h(YearPage, { data }))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

async function cycle(...lines: readonly string[]) {
  const workspace = await makeWorkspace({ own: { "arshjul.csv": [header, ...lines].join("\n") } });
  return readYearCycle(workspace.dir);
}

async function faultOf(line: string): Promise<string> {
  try {
    await cycle(line);
  } catch (error) {
    if (error instanceof DataFaults) return error.faults.map(({ message }) => message).join(" ");
    throw error;
  }
  return "";
}

describe("the year cycle", () => {
  it("AH-1, F31: is data: each meeting lists the indicators it needs, and stands in the order of the läsår", async () => {
    const year = await cycle(
      "2;möte;Februarimötet;kommun;meritvarde_ak9, franvaro_total",
      "10;matning;TLD-mätning 1;enhet;tld_trygghet",
      "08;Dokument;Plan;Kommun;",
    );
    const { entries } = yearPage({ edition: sampleEdition, year, rows: sampleUnitRows() });
    expect(entries.map(({ month, kind, title }) => [month, kind, title])).toEqual([
      [8, "dokument", "Plan"],
      [10, "matning", "TLD-mätning 1"],
      [2, "mote", "Februarimötet"],
    ]);
    expect(entries[2]?.needs).toEqual([
      { id: "meritvarde_ak9", latest: sampleEdition.lasar },
      { id: "franvaro_total", latest: null },
    ]);
  });

  it("AH-1: a measure that does not exist, a month that is none and an unknown kind are told with their row", async () => {
    expect(await faultOf("2;möte;X;kommun;meritvarde")).toContain("Måttet meritvarde finns inte");
    expect(await faultOf("13;möte;X;kommun;")).toContain("1 till 12");
    expect(await faultOf("2;fika;X;kommun;")).toContain("Typ ska vara");
    expect(await faultOf("2;möte;X;riket;")).toContain("kommun eller enhet");
  });

  it("AH-1: says of each measure for which period it is known, or that nothing is taken in, and what comes next", () => {
    const page = render(sampleYear);
    expect(page).toMatch(/2024\/25: Meritvärde.*; Behörighet yrkesprogram\./);
    expect(page).toContain("Inga uppgifter inlästa:");
    expect(page).toMatch(/Februari härnäst/);
  });

  it("AH-1: without a written year says how to write one", () => {
    expect(render({ ...sampleYear, entries: [] })).toContain("arshjul.csv");
  });
});
