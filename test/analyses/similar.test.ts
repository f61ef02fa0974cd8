import { describe, expect, it } from "vitest";
import { readSimilar } from "../../loaders/analyses/readSimilar.js";
import { similarRows } from "../../loaders/analyses/similarRows.js";
import { runImport } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { SimilarRow } from "../../src/analyses/similarData.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { type KoladaValue, koladaData, koladaGroups } from "../support/koladaPages.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

/** Parents' education, newly immigrated, merit value of municipal schools, and of all schools in the municipality. */
const [UTB, NYA, MERIT, MERIT_ALLA] = ["N15820", "N15902", "N15505", "N15504"];
const choice = (nyckeltal: readonly object[], antal = 3) => ({ liknande_kommuner: { antal, nyckeltal } });
const groups = {
  "Liknande kommuner grundskola, Exempelbo, 2023": ["9909"],
  "Liknande kommuner grundskola, Exempelbo, 2024": ["9903", "9901", "9902"],
  "Liknande kommuner grundskola, Provhamn, 2024": ["9900", "9905"],
  "Liknande kommuner äldreomsorg, Exempelbo, 2024": ["9904"],
  "Exempelläns kommuner (ovägt medel)": ["9900", "9901"],
};
const every: readonly KoladaValue[] = [
  [UTB, "9900", 2024, 50],
  [UTB, "9901", 2024, 52],
  [UTB, "9902", 2024, 40],
  [UTB, "9903", 2024, 70],
  [UTB, "9904", 2024, null],
  [UTB, "0000", 2024, 50],
  [MERIT, "9900", 2024, 220],
  [MERIT, "9901", 2024, 230],
  [MERIT, "9902", 2024, 210],
  [MERIT, "9903", 2024, 200],
  [MERIT, "9903", 2023, 190],
  [MERIT, "9904", 2024, 300],
  [MERIT_ALLA, "9901", 2024, 235],
  [MERIT_ALLA, "9902", 2024, null],
];

interface Given {
  readonly values?: readonly KoladaValue[];
  readonly config?: Readonly<Record<string, unknown>>;
  readonly hide?: (row: ValueRow) => ValueRow;
}

async function similar({ values = every, config = {}, hide = (row) => row }: Given): Promise<SimilarRow[]> {
  const workspace = await makeWorkspace({
    config,
    incoming: { "data.json": koladaData(values), "grupper.json": koladaGroups(groups) },
  });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: String };
  const rows = valueRows(await readCells(warehouse), options).map(({ row }) => hide(row));
  const count = workspace.config.liknande_kommuner.antal;
  return similarRows(await readSimilar(warehouse), rows, { municipalityCode: "9900", count });
}

const of = <Kind extends SimilarRow["kind"]>(rows: readonly SimilarRow[], kind: Kind) =>
  rows.filter((row): row is Extract<SimilarRow, { kind: Kind }> => row.kind === kind);

describe("similar municipalities by Kolada's groups", () => {
  it("F11: the group made for the municipality, its newest year, of a school area, in alphabetical order", async () => {
    const found = of(await similar({}), "urval");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      choice: "kolada",
      title: "Liknande kommuner grundskola, Exempelbo, 2024",
      compared: null,
    });
    expect(found[0]?.members.map(({ unit_id, distance }) => [unit_id, distance])).toEqual([
      ["9901", null],
      ["9902", null],
      ["9903", null],
    ]);
  });

  it("MV-12 and MV-11: their values a perspective at a time, Kolada's 2024 being läsår 2023/24", async () => {
    const found = of(await similar({}), "varde");
    const own = found.find(({ perspective }) => perspective === "kommunala_skolor");
    expect(own).toMatchObject({
      indicator_id: "meritvarde_ak9",
      period: "2023/24",
      own_value: 220,
      members: 3,
      n: 3,
      low: 200,
      median: 210,
      high: 230,
    });
    expect(found.find(({ perspective }) => perspective === "lageskommun")).toMatchObject({
      own_value: null,
      status: "missing",
      status_reason: "Kommunen har inget värde för 2023/24 i de inlästa källorna.",
      n: 1,
      median: 235,
    });
    expect(found).toHaveLength(2);
  });

  it("DC-8: the own value is never told where values.csv hides it", async () => {
    const hide = (row: ValueRow): ValueRow =>
      row.unit_id === "9900" ? { ...row, value: null, status: "suppressed", status_reason: "Dolt." } : row;
    const found = of(await similar({ hide }), "varde");
    expect(found[0]).toMatchObject({ own_value: null, status: "suppressed", status_reason: "Dolt." });
    expect(JSON.stringify(found)).not.toContain("220");
  });
});

describe("similar municipalities by an own choice", () => {
  it("F11: distance by hand, the values of each, and who lacks one", async () => {
    const rows = await similar({ config: choice([{ kpi: UTB }]) });
    const own = of(rows, "urval").find(({ choice: by }) => by === "eget_val");
    // mean 53, squares 9 + 1 + 169 + 289 = 468, sd = √117 = 10,8167
    expect(own).toMatchObject({ status: "ok", compared: 4, lacking: 0 });
    expect(own?.members.map(({ unit_id, distance }) => [unit_id, distance])).toEqual([
      ["9901", 0.185],
      ["9902", 0.925],
      ["9903", 1.849],
    ]);
    expect(own?.members[1]?.variables).toEqual([{ kpi: UTB, value: 40, difference: -0.925 }]);
    expect(of(rows, "variabel")).toMatchObject([
      {
        kpi: UTB,
        weight: 1,
        period: "2024",
        own_value: 50,
        municipalities: 4,
        perspective: "kommunala_skolor",
      },
    ]);
    expect(of(rows, "varde").filter(({ group_id }) => group_id === "eget_val").length).toBe(2);
  });

  it("F11: says which municipalities lack a variable, and goes by the year that is chosen", async () => {
    const values: KoladaValue[] = [
      ...every,
      [NYA, "9900", 2023, 4],
      [NYA, "9901", 2023, 9],
      [NYA, "9902", 2023, 4],
    ];
    const more: KoladaValue[] = [...values, [NYA, "9900", 2024, 5]];
    const config = choice([{ kpi: UTB }, { kpi: NYA, vikt: 2, ar: 2023 }]);
    const rows = await similar({ values: more, config });
    expect(of(rows, "urval").at(-1)).toMatchObject({
      compared: 3,
      lacking: 1,
      status_reason: "1 kommun saknar värde för något nyckeltal och är inte med i jämförelsen.",
    });
    expect(of(rows, "variabel").at(-1)).toMatchObject({ kpi: NYA, weight: 2, period: "2023", own_value: 4 });
  });

  it("F11: without the own value nothing is compared, and it says why", async () => {
    const rows = await similar({ config: choice([{ kpi: UTB }, { kpi: NYA }]) });
    expect(of(rows, "urval").at(-1)).toMatchObject({
      status: "missing",
      members: [],
      status_reason: "Går inte att räkna: kommunens eget värde saknas eller visas inte för N15902.",
    });
    expect(of(rows, "variabel").at(-1)?.status_reason).toBe("Inga värden för nyckeltalet är inlästa.");
    expect(of(rows, "varde").filter(({ group_id }) => group_id === "eget_val")).toEqual([]);
  });

  it("DC-8: an own value that is hidden is no variable, since the distance would tell it", async () => {
    const hide = (row: ValueRow): ValueRow =>
      row.unit_id === "9900" ? { ...row, value: null, status: "suppressed", status_reason: "Dolt." } : row;
    const rows = await similar({ config: choice([{ kpi: MERIT }]), hide });
    expect(of(rows, "urval").at(-1)).toMatchObject({ status: "missing", members: [] });
    expect(of(rows, "variabel")).toMatchObject([
      { own_value: null, status: "suppressed", status_reason: "Dolt." },
    ]);
  });
});

describe("liknande_kommuner in kommun.json", () => {
  const open = (liknande: unknown) => makeWorkspace({ config: { liknande_kommuner: liknande } });

  it("is optional: no KPIs, seven municipalities", async () => {
    const { config } = await makeWorkspace({});
    expect(config.liknande_kommuner).toEqual({ antal: 7, nyckeltal: [] });
  });

  it.each([
    [{ antal: 2 }, "Nyckeln liknande_kommuner.antal får inte vara lägre än 3."],
    [{ nyckeltal: "N15820" }, "Nyckeln liknande_kommuner.nyckeltal ska vara en lista med nyckeltal."],
    [{ nyckeltal: [{ kpi: 15820 }] }, 'ska vara ett nyckeltals id i Kolada, till exempel "N15820".'],
    [
      { nyckeltal: [{ kpi: UTB, vikt: 0 }] },
      "Nyckeln liknande_kommuner.nyckeltal.0.vikt ska vara större än 0.",
    ],
    [{ nyckeltal: [{ kpi: UTB }, { kpi: UTB }] }, "får inte ha samma nyckeltal två gånger."],
    [{ nyckeltal: [{ kpi: UTB, vigt: 2 }] }, "Okänd nyckel: vigt."],
  ])("says in Swedish what is wrong with %j", async (liknande, message) => {
    await expect(open(liknande)).rejects.toMatchObject({
      faults: [expect.objectContaining({ message: expect.stringContaining(message) })],
    });
  });

  it("refuses a KPI that is not pinned, before anything is published", async () => {
    const config = choice([{ kpi: "N99999" }]);
    await expect(similar({ config })).rejects.toMatchObject({
      faults: [expect.objectContaining({ code: "okant-nyckeltal", file: "kommun.json" })],
    });
  });
});
