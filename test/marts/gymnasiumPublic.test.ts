import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { indicatorById, registry } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

interface Point {
  readonly kpi: string;
  readonly municipality?: string;
  readonly period?: number;
  readonly value: number;
}

function kolada(points: readonly Point[]): string {
  const values = points.map(({ kpi, municipality = "9900", period = 2025, value }) => ({
    kpi,
    municipality,
    period,
    values: [{ gender: "T", value, status: "", count: 1, isdeleted: false }],
  }));
  return JSON.stringify({ values, next_url: null });
}

async function rowsOf(incoming: Readonly<Record<string, string>>, kod = "9900"): Promise<ValueRow[]> {
  const workspace = await makeWorkspace({ kod, incoming });
  await runImport(workspace, undefined, "2026-02-01");
  const cells = await readCells(await openMarts(workspace));
  const options = { municipalityCode: kod, minimumN: 10, sourceKey: String };
  return valueRows(cells, options).map(({ row }) => row);
}

const brief = (rows: readonly ValueRow[], id: string) =>
  rows
    .filter(({ indicator_id }) => indicator_id === id)
    .map(({ perspective, period, value }) => [perspective, period, value]);

/** Kolada's measures with the title each is pinned by. */
const pinned = new Map(
  readFileSync(join(import.meta.dirname, "../../data/reference/kolada_kpi.csv"), "utf8")
    .split("\n")
    .map((line) => line.split(";"))
    .map(([kpi = "", , perspective = "", , matt = "", dimension = "", , ...title]) => [
      kpi,
      { perspective, matt, dimension, title: title.join(";") },
    ]),
);

describe("published figures of gymnasieskolan", () => {
  it("GY-14, MV-12: those who live here and own schools stand side by side, each in its own perspective", async () => {
    const rows = await rowsOf({
      "kolada.json": kolada([
        { kpi: "N17461", value: 71.5 },
        { kpi: "N17467", value: 64.25 },
        { kpi: "N17464", value: 66.5 },
        { kpi: "N17470", value: 70 },
        { kpi: "N17467", municipality: "0000", value: 69 },
        { kpi: "N17461", municipality: "0000", value: 72 },
        { kpi: "N17467", municipality: "0180", value: 10 },
      ]),
    });
    expect(brief(rows, "gy_examen_4ar").sort()).toEqual([
      ["fristaende", "2025", 70],
      ["hemkommun", "2025", 71.5],
      ["kommunala_skolor", "2025", 64.25],
      ["lageskommun", "2025", 66.5],
      ["riket", "2025", 69],
    ]);
    expect(brief(rows, "examen_4ar_alla")).toEqual([]);
    for (const row of rows) expect([row.n, row.ci_low, row.ci_high]).toEqual([null, null, null]);
  });

  it("GY-12: Kolada's measures of exams count introductory programmes, also within three years, and the definitions say so", async () => {
    const rows = await rowsOf({ "kolada.json": kolada([{ kpi: "N17451", value: 55.5 }]) });
    expect(brief(rows, "gy_examen_3ar")).toEqual([["kommunala_skolor", "2025", 55.5]]);
    expect(brief(rows, "examen_3ar_np")).toEqual([]);
    for (const id of ["gy_examen_3ar", "gy_examen_4ar"]) {
      const { population, cautions } = indicatorById(id);
      expect(population).toContain("introduktionsprogram inräknade");
      expect(cautions.join(" ")).toContain("saknade svenskt personnummer");
    }
    for (const id of ["gy_examen_3ar_yp", "gy_examen_4ar_hf"])
      expect(indicatorById(id).population).not.toContain("introduktionsprogram");
  });

  it("GY-14: every pinned measure of exams has an indicator, of the years and programmes its title tells", () => {
    const measures = [...pinned].filter(([, { matt }]) => /^gy_(examen_.ar|betygspoang_examen)$/.test(matt));
    expect(measures).toHaveLength(36);
    for (const [kpi, { perspective, matt, dimension, title }] of measures) {
      const indicator = registry.filter(
        ({ fromPublished }) => fromPublished?.matt === matt && fromPublished.dimension === dimension,
      );
      expect(indicator, kpi).toHaveLength(1);
      const years = /inom (\d) år/.exec(title)?.[1];
      expect(indicator[0]?.id.includes(`examen_${years}ar`), kpi).toBe(years !== undefined);
      expect(title.includes("högskoleförberedande"), kpi).toBe(indicator[0]?.id.endsWith("_hf"));
      expect(title.includes("yrkesprogram"), kpi).toBe(indicator[0]?.id.endsWith("_yp"));
      const of = { hemkommun: "hemkommun", lageskommun: "lägeskommun", kommunala_skolor: "kommunala skolor" };
      expect(title, kpi).toContain(
        Object.entries(of).find(([key]) => key === perspective)?.[1] ?? "fristående",
      );
    }
  });

  it("GY-10: the mean grade of all leavers and of those with an exam are two measures, and only the first has the leavers as its number", async () => {
    const readme = readFileSync(
      join(import.meta.dirname, "../../loaders/sources/skolverket-avgangselever-skolenhet/README.md"),
      "utf8",
    );
    const sample = /Invented sample[^\n]*:\n\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const enheter =
      "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa\n90000002;Påhittade gymnasiet;;gymnasieskola;kommunal;;;;\n";
    const workspace = await makeWorkspace({
      kod: "0999",
      incoming: { "avgang.csv": sample.replaceAll("Teknikprogrammet", "Nationella program") },
      own: { "enheter.csv": enheter },
    });
    await runImport(workspace, undefined, "2026-02-01");
    const cells = await readCells(await openMarts(workspace));
    const options = { municipalityCode: "0999", minimumN: 10, sourceKey: String };
    const rows = valueRows(cells, options).map(({ row }) => row);
    const of = (id: string) => rows.find(({ indicator_id }) => indicator_id === id);
    expect(of("gy_avgangna_betygspoang")).toMatchObject({ value: 14.2, n: 31, unit_id: "90000002" });
    expect(of("gy_avgangna_betygspoang_examen")).toMatchObject({ value: 14.9, n: null, ci_low: null });
    expect(of("gy_avgangna_examen")).toMatchObject({ value: 93.5, n: 31, period: "2024/25" });
    expect(of("gy_avgangna_examen")?.ci_low).toBeLessThan(93.5);
    expect(of("gy_betygspoang_examen")).toBeUndefined();
    for (const id of ["gy_avgangna_betygspoang", "gy_avgangna_betygspoang_examen", "gy_betygspoang_examen"])
      expect(indicatorById(id).cautions.join(" ")).toContain("De två får inte jämföras.");
  });
});

describe("absence in gymnasieskolan", () => {
  it("FR-9: is told by withdrawn aid, of those who live here, apart from grundskolan's absence", async () => {
    const rows = await rowsOf({ "kolada.json": kolada([{ kpi: "N17625", value: 6.5 }]) });
    expect(brief(rows, "gy_studiestod_indraget")).toEqual([["hemkommun", "2025", 6.5]]);
    const absence = registry.filter(({ fromRecords }) => fromRecords?.family === "franvaro");
    expect(absence.length).toBeGreaterThan(4);
    for (const { skolform, fromPublished } of absence) {
      expect(skolform).toBe("grundskola");
      expect(fromPublished?.matt).not.toBe("gy_studiestod_indraget");
    }
    expect(indicatorById("gy_studiestod_indraget").skolform).toBe("gymnasieskola");
  });
});

describe("the system of a starting cohort", () => {
  const file = (rows: readonly string[]) =>
    [
      "startar;elev_id;skolenhetskod;program;kon;examen_efter_3;examen_efter_4;studiebevis_2500",
      ...rows,
    ].join("\n");

  async function cohorts(rows: readonly string[]) {
    const workspace = await makeWorkspace({ incoming: { "gymnasium.csv": file(rows) } });
    await runImport(workspace, undefined, "2026-02-01");
    return (await openMarts(workspace)).query(
      "select startar::integer as startar, program, utbildningssystem, introduktionsprogram from stg.gymnasium order by row_number",
    );
  }

  it("GY-8: who began before autumn 2025 is in Gy11, and the exams of Gy25 begin with 2028, where the series break", async () => {
    const found = await cohorts(["2024;e1;90000001;NA;F;;;", "2025;e2;90000001;NA25;P;;;"]);
    expect(found.map((row) => [row["startar"], row["utbildningssystem"]])).toEqual([
      [2024, "Gy11"],
      [2025, "Gy25"],
    ]);
    const first = (id: string) =>
      indicatorById(id)
        .breaks.filter(({ reason }) => reason.includes("Gy25"))
        .map(({ from }) => from);
    expect(["examen_3ar_np", "studiebevis_np", "gy_examen_3ar"].map(first)).toEqual([
      ["2028"],
      ["2028"],
      ["2028"],
    ]);
    expect(["examen_4ar_alla", "gy_examen_4ar"].map(first)).toEqual([["2029"], ["2029"]]);
  });

  it("GY-9: a programme code with 25 is the code that statistics have, and nothing else is cut", async () => {
    const codes = ["EK25", "ek", "BF25", "IMV", "IMV25", "FR25", "HV"];
    const found = await cohorts(codes.map((code, at) => `2025;e${at};90000001;${code};F;;;`));
    expect(found.map((row) => [row["program"], row["introduktionsprogram"]])).toEqual([
      ["EK", false],
      ["EK", false],
      ["BF", false],
      ["IMV", true],
      ["IMV", true],
      ["FR", false],
      ["HV", false],
    ]);
  });
});
