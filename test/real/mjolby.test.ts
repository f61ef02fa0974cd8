import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { unitInfos } from "../../loaders/publish/unitInfos.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { UnitInfo } from "../../src/components/pageData.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { packContent } from "../../src/pack/packContent.js";
import { goldenFile } from "../support/goldenFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

/** The real files a municipality without own grade files would have. */
async function receive(incoming: string): Promise<void> {
  const slutbetyg = "Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv";
  const files = [
    realPath("skolverket", "export-skolenhet", slutbetyg),
    realPath("skolverket", "export-kommun", "behorighet_grundskola_2024_25.csv"),
    realPath("skolverket", "api-v4", "salsa_all-schools_2024-25_reshaped.json"),
    ...(await readdir(realPath("kolada")))
      .filter((name) => name.startsWith("data_") || name === "kpi.json" || name === "municipality.json")
      .map((name) => realPath("kolada", name)),
  ];
  await mkdir(incoming, { recursive: true });
  for (const [index, file] of files.entries()) await copyFile(file, join(incoming, `fil-${index}`));
}

interface RealRows {
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
}

async function rowsFor(kod: string, namn: string): Promise<RealRows> {
  const workspace = await makeWorkspace({ kod, namn });
  await receive(workspace.incoming);
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const cells = await readCells(warehouse);
  const values = valueRows(cells, { municipalityCode: kod, minimumN: 10, sourceKey: String });
  return { rows: values.map(({ row }) => row), units: unitInfos(cells, values) };
}

describeReal("Mjölby on real files", () => {
  let real: Promise<RealRows> | undefined;
  const find = async (key: Partial<ValueRow>) => {
    real ??= rowsFor("0586", "Mjölby");
    const entries = Object.entries({ group: "alla", ...key });
    const found = (await real).rows.filter((row) =>
      entries.every(([column, value]) => row[column as keyof ValueRow] === value),
    );
    expect(found).toHaveLength(1);
    return found[0];
  };
  const merit = { indicator_id: "meritvarde_ak9" } as const;
  const lagmansskolan = { unit_id: "10609045", period: "2024/25" } as const;

  it("SA-12, F02: Lagmansskolan Beta MH: F, B and R of SALSA stand as published, with our own interval around R", async () => {
    expect(await find({ ...merit, ...lagmansskolan })).toMatchObject({
      value: 210,
      n: 121,
      expected: 228,
      expected_source: "salsa",
      deviation: -18,
      judgement: "under",
      status: "ok",
    });
    expect(await find({ indicator_id: "alla_amnen_ak9", ...lagmansskolan })).toMatchObject({
      value: 61.2,
      n: 121,
    });
    expect(await find({ indicator_id: "behorighet_yr_ak9", ...lagmansskolan })).toMatchObject({
      value: 79.3,
      expected: null,
      deviation: null,
    });
  });

  it("SA-12 Vifolkaskolan's R is the published −28, though its value minus B would be −28,3", async () => {
    expect(await find({ ...merit, unit_id: "16727370", period: "2024/25" })).toMatchObject({
      value: 202.7,
      expected: 231,
      deviation: -28,
    });
  });

  it("ST-3 a difference of −3 with 54 pupils cannot be told from chance", async () => {
    expect(await find({ ...merit, unit_id: "37310404", period: "2024/25" })).toMatchObject({
      deviation: -3,
      n: 54,
      judgement: "kan_inte_avgoras",
    });
  });

  it("SA-4 a unit that SALSA leaves out has no expected value, not an expected value of 0", async () => {
    expect(await find({ ...merit, unit_id: "27259736", period: "2024/25" })).toMatchObject({
      value: 209.3,
      expected: null,
      deviation: null,
      judgement: null,
    });
  });

  it("MV-11 Kolada's 2018 is läsår 2017/18, and Riket for municipal schools is 223,3 beside Mjölby's 216,7", async () => {
    expect(await find({ ...merit, unit_id: "0586", period: "2017/18" })).toMatchObject({
      value: 216.7,
      national: 223.3,
      perspective: "kommunala_skolor",
    });
    expect(await find({ ...merit, unit_id: "0000", period: "2017/18", perspective: "riket" })).toMatchObject({
      value: 223.3,
    });
  });

  it("F03: MV-10 ovägt medel is another figure than Riket and is labelled as our own calculation", async () => {
    const row = await find({ ...merit, unit_id: "0000", period: "2017/18", perspective: "riket_ovagt" });
    expect(row?.value).toBeCloseTo(217.685, 3);
    expect(row?.status_reason).toContain("Egen beräkning");
  });

  it("MV-12: behörighet per kommun keeps its perspectives apart", async () => {
    expect(
      await find({
        indicator_id: "behorighet_yr_ak9",
        unit_id: "0586",
        period: "2024/25",
        perspective: "kommunala_skolor",
      }),
    ).toMatchObject({ value: 76.8, n: 340 });
  });

  it("SA-10: the municipality's deviation from Kolada's own model stands as published, unjudged, and is no SALSA", async () => {
    const place = { unit_id: "0586", period: "2017/18", perspective: "kommunala_skolor" } as const;
    expect(await find({ indicator_id: "behorighet_yr_ak9", ...place })).toMatchObject({
      value: 83.9,
      expected: null,
      expected_source: "kolada_modell",
      deviation: -1.42745362,
      deviation_low: null,
      judgement: null,
    });
    real ??= rowsFor("0586", "Mjölby");
    for (const row of (await real).rows.filter(({ expected_source }) => expected_source === "salsa"))
      expect(row.unit_level).toBe("unit");
  });

  it("F34: the February pack says under only where the whole interval is under, and kan inte avgöras elsewhere", async () => {
    real ??= rowsFor("0586", "Mjölby");
    const ids = ["meritvarde_ak9", "alla_amnen_ak9", "behorighet_yr_ak9"];
    const { measures } = packContent({
      ...(await real),
      kind: "februari",
      municipality: { code: "0586", name: "Mjölby" },
      asOf: "2026-02-01",
      programVersion: "0",
      meeting: { titles: ["Februarimötet"], needs: ids.map((id) => ({ id, maxAge: null })) },
      sources: [],
      quality: [],
      acceptStale: null,
    });
    const judged = measures.flatMap(({ lines }) => lines.filter(({ row }) => row.judgement !== null));
    expect(judged.length).toBeGreaterThan(3);
    for (const { name, row } of judged) {
      const { judgement, deviation_low: low, deviation_high: high } = row;
      const isCertain = judgement === "under" || judgement === "over";
      if (judgement === "under") expect(high).toBeLessThan(0);
      if (judgement === "kan_inte_avgoras") expect((low ?? 0) <= 0 && (high ?? 0) >= 0, name).toBe(true);
      const told = measures.flatMap(({ indicator, found }) =>
        indicator.id === row.indicator_id ? found : [],
      );
      const named = told.filter(({ rule, text }) => rule === "S-1" && text.startsWith(`I ${name} `));
      expect(named.length, name).toBe(isCertain ? 1 : 0);
    }
    for (const { lead, lines, national } of measures) {
      const high = lines.find(({ level }) => level === "municipality")?.row.ci_high ?? null;
      const isUnder = national !== null && high !== null && high < national;
      expect(/, under Riket/.test(lead.text), lead.text).toBe(isUnder);
      if (!isUnder) expect(lead.text).toMatch(/kan inte avgöras|, över Riket|inget värde att visa/);
    }
    goldenFile(
      "real/mjolbyPack.txt",
      `${measures.flatMap(({ lead, found, unknown }) => [lead, ...found, ...unknown].map(({ rule, text }) => `${rule} ${text}`)).join("\n")}\n`,
    );
  });

  it("invents no value for Riket where no source has one", async () => {
    expect(await find({ ...merit, ...lagmansskolan })).toMatchObject({ national: null });
  });
});

describeReal("another municipality on the same real files", () => {
  it("DC-1 keeps .., . and ~100 as statuses, never as 0 or 100 (Borgholm, Aneby and Ale)", async () => {
    const { rows: borgholm } = await rowsFor("0885", "Borgholm");
    const akerbo = borgholm.filter((row) => row.unit_id === "82520504");
    expect(akerbo.length).toBeGreaterThan(0);
    for (const row of akerbo) expect(row).toMatchObject({ value: null, status: "suppressed" });
    expect(borgholm.every((row) => row.status === "ok" || row.value === null)).toBe(true);
  });
});
