import { describe, expect, it } from "vitest";
import { backgroundRows } from "../../loaders/analyses/backgroundRows.js";
import { type BackgroundCell, readAnalysisCells } from "../../loaders/analyses/readAnalysisCells.js";
import { runImport } from "../../loaders/pipeline.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { emptyRow } from "../components/sampleData.js";
import { koladaData } from "../support/koladaPages.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { type PublicSchool, salsaFile, slutbetygFile } from "../support/publicSchools.js";

const period = "2024/25";
const value = (change: Partial<ValueRow>): ValueRow => ({
  ...emptyRow({ indicator_id: "behorighet_yr_ak9", unit_id: "9900", period }),
  unit_level: "municipality",
  perspective: "kommunala_skolor",
  value: 80,
  status: "ok",
  n: 200,
  ...change,
});
const cell = (
  measure: string,
  number: number | null,
  change: Partial<BackgroundCell> = {},
): BackgroundCell => ({
  measure,
  name: measure,
  unit_of_measure: "procent",
  unit_id: "9900",
  unit_level: "municipality",
  perspective: "kommunala_skolor",
  period,
  value: number,
  status: "ok",
  status_reason: null,
  ...change,
});
const share = (percent: number) => cell("nyinvandrade_okand_ak9", percent);
const excluding = cell("behorighet_yr_exkl_nyinv_ak9", 84.3);
const gap = (cells: readonly BackgroundCell[], rows: readonly ValueRow[]) =>
  backgroundRows(cells, rows, 10).find(({ kind }) => kind === "skillnad");

describe("results by background", () => {
  it("F15: all pupils beside all but the newly immigrated, when these are ten or more", () => {
    expect(gap([excluding, share(5)], [value({})])).toMatchObject({
      status: "ok",
      indicator_id: "behorighet_yr_ak9",
      value: 80,
      without_newly_immigrated: 84.3,
      difference: -4.3,
    });
  });

  it("DC-8: with nine, or when their number is not known, neither figure is told", () => {
    const nothing = { status: "suppressed", value: null, without_newly_immigrated: null, difference: null };
    expect(gap([excluding, share(4.5)], [value({})])).toMatchObject(nothing);
    expect(gap([excluding], [value({})])).toMatchObject(nothing);
    expect(gap([excluding, share(5)], [value({ n: null })])).toMatchObject(nothing);
  });

  it("DC-8: nothing is told where values.csv hides the value", () => {
    const hidden = value({ status: "suppressed", value: null });
    expect(gap([excluding, share(50)], [hidden])).toMatchObject({ status: "suppressed", value: null });
  });

  it("F15: says why results by parents' education cannot be shown", () => {
    const rows = backgroundRows([], [], 10);
    expect(rows).toMatchObject([{ kind: "saknas", grouping: "foraldrars_utbildning", status: "missing" }]);
  });
});

describe("background as context", () => {
  const school = (kod: string, kommun: string, change: Partial<PublicSchool> = {}): PublicSchool => ({
    kod,
    kommun,
    n: 60,
    merit: "220,0",
    alla: "70,0",
    behorighet: "80,0",
    salsa: { b: "225", r: "-5", utbildning: "2,2", pojkar: "51", nyinvandrade: "5" },
    ...change,
  });

  it("F15: SALSA's of the own units alone, and Kolada's of the municipality, as published", async () => {
    const schools = [school("10000001", "9900"), school("10000009", "9901")];
    const workspace = await makeWorkspace({
      incoming: {
        "data.json": koladaData([
          ["N15820", "9900", 2025, 48.5],
          ["N15820", "9901", 2025, 60],
        ]),
        "salsa.json": salsaFile(schools, period),
        "slutbetyg.csv": slutbetygFile(schools, period),
      },
    });
    await runImport(workspace, undefined, "2026-02-01");
    const { background } = await readAnalysisCells(await openMarts(workspace));
    const rows = backgroundRows(background, [], 10).filter(({ kind }) => kind === "bakgrund");
    expect(rows.map((row) => row.kind === "bakgrund" && [row.unit_id, row.measure, row.value])).toEqual([
      ["9900", "foraldrar_eftergymnasial_gr", 48.5],
      ["10000001", "salsa_foraldrar_utbildning", 2.2],
      ["10000001", "salsa_nyinvandrade", 5],
      ["10000001", "salsa_pojkar", 51],
    ]);
  });

  it("DC-8: not of a unit whose result is hidden", () => {
    const unit = { unit_id: "10000001", unit_level: "unit", perspective: "skolenhet" } as const;
    const hidden = value({ ...unit, indicator_id: "meritvarde_ak9", status: "suppressed", value: null });
    const [row] = backgroundRows([cell("salsa_nyinvandrade", 5, unit)], [hidden], 10);
    expect(row).toMatchObject({ status: "suppressed", value: null });
  });
});
