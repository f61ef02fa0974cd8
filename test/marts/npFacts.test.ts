import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { type OwnCell, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { np } from "../../src/indicators/np.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { numbers } from "../mapping/exportFixture.js";
import { npCells, type TestedPupil } from "../reference/npCells.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const pupil = (change: Partial<TestedPupil> = {}): TestedPupil => ({
  id: "e1",
  enhet: "90000001",
  kon: "F",
  lasarSlut: 2025,
  amne: "MA",
  betyg: "C",
  prov: "C",
  ...change,
});

const pupils = (count: number, change: (at: number) => Partial<TestedPupil>) =>
  Array.from({ length: count }, (_, at) => pupil({ id: `e${at}`, ...change(at) }));

const lasar = (slut: number) => `${slut - 1}/${String(slut).slice(2)}`;

function gradesText(each: readonly TestedPupil[]): string {
  const rows = each.map((p) =>
    [lasar(p.lasarSlut), "VT", p.id, p.enhet, "9", p.kon, p.amne, p.betyg].join(";"),
  );
  return `${["lasar;termin;elev_id;skolenhetskod;arskurs;kon;amne;betyg", ...rows].join("\n")}\n`;
}

function testsText(each: readonly TestedPupil[], arskurs = "9"): string {
  const rows = each.flatMap((p) =>
    p.prov === undefined
      ? []
      : [[lasar(p.lasarSlut), p.id, p.enhet, arskurs, p.kon, p.amne, p.prov].join(";")],
  );
  return `${["lasar;elev_id;skolenhetskod;arskurs;kon;amne;provbetyg", ...rows].join("\n")}\n`;
}

interface Told {
  readonly warehouse: Warehouse;
  readonly own: readonly OwnCell[];
  readonly rows: readonly ValueRow[];
}

async function toldFiles(incoming: Readonly<Record<string, string>>): Promise<Told> {
  const workspace = await makeWorkspace({ incoming });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const cells = await readCells(warehouse);
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: (id: number) => `fil-${id}` };
  const ids = new Set(np.map(({ id }) => id));
  return {
    warehouse,
    own: cells.own.filter((cell) => ids.has(cell.indicator_id)),
    rows: valueRows(cells, options)
      .map(({ row }) => row)
      .filter((row) => ids.has(row.indicator_id)),
  };
}

const told = (each: readonly TestedPupil[]) =>
  toldFiles({ "betyg.csv": gradesText(each), "np.csv": testsText(each) });

const find = ({ rows }: Told, id: string, unit = "9900") =>
  rows.find((row) => row.indicator_id === id && row.unit_id === unit && row.group === "alla");

/** Two läsår at three units and four subjects, with tests not taken, tests without a row, and streck. */
function randomPupils(seed: number): TestedPupil[] {
  const next = numbers(seed);
  const letters = ["A", "B", "C", "D", "E", "F", "-"];
  const letter = () => letters[next(0, 6)] ?? "F";
  return [2024, 2025].flatMap((lasarSlut) =>
    Array.from({ length: 210 }, (_, at) => at).flatMap((at) =>
      (["MA", at % 5 === 0 ? "SVA" : "SV", "EN"] as const).map((amne) => {
        const prov = next(0, 11);
        return pupil({
          id: `e${lasarSlut}-${at}`,
          enhet: `9000000${1 + (at % 3)}`,
          kon: next(0, 1) === 0 ? "F" : "P",
          lasarSlut,
          amne,
          betyg: letter(),
          prov: prov === 0 ? "" : letter(),
        });
      }),
    ),
  );
}

describe("indicators of national tests", () => {
  it("NP-2, NP-3: equal an independent computation, in every läsår, unit and group", async () => {
    const drawn = randomPupils(7);
    // sex is the pupil's: the same in each of her subjects; every seventeenth has no row of tests in one subject
    const sexes = new Map(drawn.map(({ id, kon }) => [id, kon]));
    const all = drawn.map(({ prov, ...rest }, at) => ({
      ...rest,
      kon: sexes.get(rest.id) ?? rest.kon,
      ...(at % 17 === 0 || prov === undefined ? {} : { prov }),
    }));
    const { own, rows } = await told(all);
    const reference = npCells(all, "9900");
    const keys = own.map((cell) => [cell.indicator_id, cell.lasar_slut, cell.unit_id, cell.grupp].join("|"));
    expect(keys.sort()).toEqual([...reference.keys()].sort());
    expect(new Set(own.map((cell) => cell.indicator_id)).size).toBe(np.length);
    const shown = rows.filter((row) => row.value !== null && row.group !== "ovriga_kommunala_skolor");
    expect(shown.length).toBeGreaterThan(150);
    for (const row of shown) {
      const key = [row.indicator_id, Number(row.period.slice(0, 4)) + 1, row.unit_id, row.group].join("|");
      expect([key, row.n, row.value]).toEqual([key, reference.get(key)?.n, reference.get(key)?.value]);
      expect(row.ci_low).not.toBeNull();
      expect(row.value).toBeGreaterThanOrEqual(row.ci_low ?? Number.NaN);
      expect(row.value).toBeLessThanOrEqual(row.ci_high ?? Number.NaN);
    }
  });

  it("NP-2: lower, equal and higher are together all pupils, and no colour is laid on any of them", async () => {
    const { warehouse, own } = await told(
      pupils(60, (at) => ({ betyg: "C", prov: at < 12 ? "A" : at < 40 ? "C" : "E" })),
    );
    const parts = await warehouse.query(
      "select skillnad, count(*)::integer as n from mart.np_result group by all order by skillnad",
    );
    expect(parts.map((row) => [row["skillnad"], row["n"]])).toEqual([
      [-1, 12],
      [0, 28],
      [1, 20],
    ]);
    const whole = own.filter((cell) => cell.unit_id === "9900" && cell.grupp === "alla");
    expect(whole.map((cell) => [cell.indicator_id, cell.numerator, cell.n])).toEqual(
      expect.arrayContaining([
        ["betyg_lagre_an_np_ma_ak9", 12, 60],
        ["betyg_hogre_an_np_ma_ak9", 20, 60],
      ]),
    );
    for (const { id, direction } of np) if (id.startsWith("betyg_")) expect(direction).toBe("none");
  });

  it("NP-2: a share that is hidden because it points out a few does not follow from the others", async () => {
    const few = await told(pupils(60, (at) => ({ betyg: "C", prov: at < 2 ? "A" : at < 40 ? "C" : "E" })));
    expect(find(few, "betyg_lagre_an_np_ma_ak9")).toMatchObject({ status: "approximate", value: null });
    expect(find(few, "betyg_hogre_an_np_ma_ak9")).toMatchObject({ status: "ok", n: 60 });
    // the equal share would give it by subtraction
    expect(np.filter(({ id }) => id.includes("lika"))).toEqual([]);
  });

  it("NP-3: the test grade is a mean of points 0–20: one A, one E, one F and seven C are 13,5", async () => {
    const prov = ["A", "E", "F", "C", "C", "C", "C", "C", "C", "C"];
    const ten = await told(pupils(10, (at) => ({ prov: prov[at] ?? "C" })));
    // (20 + 10 + 0 + 7·15) / 10 = 13,5
    expect(find(ten, "provbetyg_ma_ak9")).toMatchObject({ value: 13.5, n: 10 });
  });

  it("DC-7: nine pupils are hidden", async () => {
    const nine = await told(pupils(9, () => ({})));
    expect(nine.own.length).toBeGreaterThan(0);
    for (const row of nine.rows) expect(row).toMatchObject({ status: "suppressed", value: null, n: null });
  });

  it("NP-1: a test that was not taken is no F, and a pupil with streck in either is not counted", async () => {
    const { own } = await told([
      ...pupils(20, () => ({})),
      pupil({ id: "tom", prov: "" }),
      pupil({ id: "streck-prov", prov: "-" }),
      pupil({ id: "streck-betyg", betyg: "-" }),
    ]);
    for (const cell of own) {
      if (cell.unit_id === "9900" && cell.grupp === "alla") expect(cell.n).toBe(20);
      if (cell.indicator_id === "provbetyg_ma_ak9") expect(cell.numerator).toBe(20 * 30);
    }
  });

  it("MV-2: without tests, or without grades, there is no row, never 0", async () => {
    const each = pupils(20, () => ({}));
    expect((await toldFiles({ "betyg.csv": gradesText(each) })).own).toEqual([]);
    const onlyTests = await toldFiles({ "np.csv": testsText(each) });
    expect([onlyTests.own, onlyTests.rows]).toEqual([[], []]);
  });

  it("NP-1: the tests of year 6 are not held against the grades of year 9", async () => {
    const each = pupils(20, () => ({}));
    const { own } = await toldFiles({ "betyg.csv": gradesText(each), "np.csv": testsText(each, "6") });
    expect(own).toEqual([]);
  });

  it("BE-1: svenska som andraspråk is not counted in svenska, nor a test of the one with a grade in the other", async () => {
    const sv = pupils(20, () => ({ amne: "SV" }));
    const sva = pupils(10, (at) => ({ id: `a${at}`, amne: "SVA" }));
    const mixed = pupils(10, (at) => ({ id: `b${at}`, amne: "SVA" }));
    const other = pupils(10, (at) => ({ id: `c${at}`, amne: "SV" }));
    const { own } = await toldFiles({
      "betyg.csv": gradesText([...sv, ...sva, ...mixed, ...other]),
      "np.csv": testsText([
        ...sv,
        ...sva,
        ...mixed.map((each) => ({ ...each, amne: "SV" as const })),
        ...other.map((each) => ({ ...each, amne: "SVA" as const })),
      ]),
    });
    expect(new Set(own.map((cell) => cell.indicator_id)).size).toBe(3);
    for (const cell of own) expect(cell.n).toBe(20);
  });

  it("NP-4: the läsår without tests are a gap that no line crosses", () => {
    for (const { breaks } of np) expect(breaks.map((each) => each.from)).toEqual(["2021/22"]);
  });

  it("N-6: a value names both the file of tests and the file of grades", async () => {
    const { rows } = await told(pupils(20, (at) => ({ prov: at % 2 === 0 ? "A" : "E" })));
    const shown = rows.filter((row) => row.value !== null);
    expect(shown.length).toBeGreaterThan(0);
    for (const row of shown) expect(row.source_ids.split("+")).toHaveLength(2);
  });

  it("MV-12: a pupil who wrote the test at another unit counts once, at the unit of the final grade", async () => {
    const each = pupils(20, (at) => ({ prov: at < 10 ? "A" : "E" }));
    const { own } = await toldFiles({
      "betyg.csv": gradesText(each),
      "np.csv": testsText(each.map((one) => ({ ...one, enhet: "90000002" }))),
    });
    expect([...new Set(own.map((cell) => cell.unit_id))].sort()).toEqual(["90000001", "9900"]);
    for (const cell of own) expect(cell.n).toBe(20);
  });

  it("N-6: a test grade delivered again at another unit replaces the earlier one, and the pupil counts once", async () => {
    const each = pupils(20, () => ({ prov: "E" }));
    const workspace = await makeWorkspace({
      incoming: {
        "betyg.csv": gradesText(each),
        "np-1.csv": testsText(each),
        "np-2.csv": testsText(each.slice(0, 5).map((one) => ({ ...one, enhet: "90000002", prov: "A" }))),
      },
    });
    await runImport(workspace, undefined, "2026-02-01");
    const warehouse = await openMarts(workspace);
    const points = await warehouse.query(
      "select provpoang_x2, count(*)::integer as n from mart.np_result group by all order by provpoang_x2",
    );
    expect(points.map((row) => [row["provpoang_x2"], row["n"]])).toEqual([
      [20, 15],
      [40, 5],
    ]);
  });
});
