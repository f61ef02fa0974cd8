import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { type Cells, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { wilson } from "../../src/statistics/wilson.js";
import { numbers } from "../mapping/exportFixture.js";
import { type AssessmentRecord, omdomenCells } from "../reference/omdomenCells.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const header = "lasar;tillfalle;elev_id;skolenhetskod;arskurs;kon;amne;omdome;datum";

type Written = Omit<AssessmentRecord, "tillfalle"> & { readonly tillfalle: string };

const record = (change: Partial<Written> = {}): Written => ({
  id: "e1",
  enhet: "90000001",
  kon: "F",
  arskurs: "5",
  lasarSlut: 2025,
  tillfalle: "oktober",
  amne: "MA",
  omdome: "godtagbara kunskaper",
  datum: "2024-10-10",
  ...change,
});

const pupils = (count: number, change: (at: number) => Partial<Written>) =>
  Array.from({ length: count }, (_, at) => record({ id: `e${at}`, ...change(at) }));

function file(records: readonly Written[]): string {
  const rows = records.map(({ lasarSlut, tillfalle, id, enhet, arskurs, kon, amne, omdome, datum }) =>
    [
      `${lasarSlut - 1}/${String(lasarSlut).slice(2)}`,
      tillfalle,
      id,
      enhet,
      arskurs,
      kon,
      amne,
      omdome,
      datum,
    ].join(";"),
  );
  return `${[header, ...rows].join("\n")}\n`;
}

interface Told {
  readonly cells: Cells;
  readonly rows: readonly ValueRow[];
  readonly findings: readonly string[];
}

/** What is told of the files, taken in one after the other. */
async function told(...files: readonly (readonly Written[])[]): Promise<Told> {
  const incoming = Object.fromEntries(files.map((records, at) => [`omdomen-${at}.csv`, file(records)]));
  const workspace = await makeWorkspace({ incoming });
  for (const name of Object.keys(incoming))
    await runImport(workspace, [join(workspace.incoming, name)], "2026-02-01");
  const warehouse = await openMarts(workspace);
  const cells = await readCells(warehouse);
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: (id: number) => `fil-${id}` };
  const findings = await warehouse.query(
    "select rule from meta.check where rule like 'omdome_%' order by rule",
  );
  return {
    cells,
    rows: valueRows(cells, options).map(({ row }) => row),
    findings: findings.map((each) => String(each["rule"])),
  };
}

const find = ({ rows }: Told, id: string, period: string, group = "alla", unit = "9900") =>
  rows.find(
    (row) => row.indicator_id === id && row.period === period && row.unit_id === unit && row.group === group,
  );

/** A läsår at three units, year 1 to 9 and förskoleklass, two subjects that are followed and one that is not. */
function randomRecords(seed: number): AssessmentRecord[] {
  const next = numbers(seed);
  const words = ["ej nått E-nivå", "godtagbara kunskaper", "mer än godtagbara kunskaper", "på väg"];
  return Array.from({ length: 300 }, (_, at) => {
    const person = {
      id: `e${at}`,
      enhet: `9000000${next(1, 3)}`,
      kon: next(0, 1) === 0 ? ("F" as const) : ("P" as const),
      arskurs: ["F", "1", "3", "4", "5", "6", "7", "9"][next(0, 7)] ?? "5",
      lasarSlut: 2025,
    };
    return (["oktober", "mars"] as const).flatMap((tillfalle) =>
      ["MA", "SV", "BI"]
        .filter(() => next(0, 9) > 1)
        .map((amne) => {
          const month = String(next(1, 9)).padStart(2, "0");
          const year = tillfalle === "mars" && next(0, 1) === 0 ? 2025 : 2024;
          const day = year === 2025 ? `2025-0${next(1, 3)}-0${next(1, 9)}` : `2024-${month}-${next(10, 28)}`;
          return {
            ...person,
            tillfalle,
            amne,
            omdome: words[next(0, 11) % 4 === 3 ? 3 * Number(next(0, 4) === 0) : next(0, 2)] ?? "",
            datum: next(0, 9) === 0 ? "" : day,
          };
        }),
    );
  }).flat();
}

describe("indicators of subject assessments", () => {
  it("AK-3, AK-4: equal an independent computation, in every occasion, unit and group", async () => {
    const records = randomRecords(4);
    const all = await told(records);
    const { shares, distributions } = omdomenCells(records, "9900");
    const own = new Map(
      all.cells.own.map((cell) => [
        [cell.indicator_id, cell.period, cell.unit_id, cell.grupp].join("|"),
        { n: cell.n, holds: cell.numerator },
      ]),
    );
    expect(own).toEqual(shares);
    const parts = new Map(
      all.cells.grades.map((cell) => [
        [cell.indicator_id, cell.period, cell.unit_id, cell.grupp].join("|"),
        { n: cell.n, holds: cell.antal },
      ]),
    );
    expect(parts).toEqual(distributions);
    const reference = new Map([...shares, ...distributions]);
    const shown = all.rows.filter((row) => row.value !== null && row.group !== "ovriga_kommunala_skolor");
    expect(shown.length).toBeGreaterThan(100);
    for (const row of shown) {
      const key = [row.indicator_id, row.period, row.unit_id, row.group].join("|");
      const { n, holds } = reference.get(key) ?? { n: 0, holds: 0 };
      const [low = 0, high = 0] = wilson(holds, n) ?? [];
      expect([key, row.n, row.value, row.ci_low, row.ci_high]).toEqual([
        key,
        n,
        (100 * holds) / n,
        100 * low,
        100 * high,
      ]);
    }
  });

  it("AK-4: assessments are told as a distribution over ordered steps, and no indicator is a mean of them", async () => {
    const words = ["ej nått E-nivå", "godtagbara kunskaper", "mer än godtagbara kunskaper"];
    const all = await told(pupils(30, (at) => ({ omdome: words[at % 3] ?? "" })));
    const parts = all.rows.filter(
      ({ indicator_id, unit_id }) => indicator_id === "omdomen_fordelning_ma_mellan" && unit_id === "9900",
    );
    expect(parts.map(({ group, value }) => [group, value])).toEqual([
      ["omdome_annat", 0],
      ["omdome_ej_nadd", 100 / 3],
      ["omdome_godtagbara", 100 / 3],
      ["omdome_mer_an_godtagbara", 100 / 3],
    ]);
    expect(parts.map(({ n }) => n)).toEqual([30, 30, 30, 30]);
  });

  it("AK-4, DC-8: a distribution is hidden whole where a step has one to four pupils", async () => {
    const all = await told(
      pupils(30, (at) => ({ omdome: at < 4 ? "ej nått E-nivå" : "godtagbara kunskaper" })),
    );
    for (const group of ["omdome_ej_nadd", "omdome_godtagbara"])
      expect(find(all, "omdomen_fordelning_ma_mellan", "2024/25 ht", group)).toMatchObject({
        value: null,
        n: null,
        status: "suppressed",
      });
  });

  it("AK-3: October is held against March only for pupils assessed in both", async () => {
    const autumn = pupils(30, () => ({ omdome: "ej nått E-nivå" }));
    const spring = pupils(50, (at) => ({
      tillfalle: "mars",
      omdome: at % 2 === 0 ? "godtagbara kunskaper" : "ej nått E-nivå",
      datum: "2025-03-10",
    })).slice(10);
    const all = await told([...autumn, ...spring]);
    expect(find(all, "omdomen_hojt_ma_mellan", "2024/25")).toMatchObject({ n: 20, value: 50 });
    expect(find(all, "omdomen_sankt_ma_mellan", "2024/25")).toMatchObject({
      value: null,
      status: "approximate",
    });
  });

  it("AK-3: an assessment is fresh within four months of its occasion's last one and old after eight", async () => {
    const days = ["2025-03-31", "2024-11-30", "2024-11-29", "2024-07-31", "2024-07-30"];
    const all = await told(pupils(50, (at) => ({ tillfalle: "mars", datum: days[at % 5] ?? "" })));
    expect(find(all, "omdomen_farska", "2024/25 vt")).toMatchObject({ n: 50, value: 40 });
    expect(find(all, "omdomen_gamla", "2024/25 vt")).toMatchObject({ n: 50, value: 20 });
  });

  it("AK-3: an assessment without a day is neither fresh nor old, and a check tells of it", async () => {
    const all = await told(pupils(40, (at) => ({ datum: at < 20 ? "" : "2024-10-01" })));
    expect(all.cells.own.find(({ indicator_id }) => indicator_id === "omdomen_farska")?.n).toBe(20);
    expect(all.findings).toEqual(["omdome_utan_datum"]);
  });

  it("AK-3: the word of the scale counts however it is spaced and written, another is told of and never guessed", async () => {
    const words = ["Godtagbara", "godtagbara  kunskaper", "GODTAGBARA KUNSKAPER", "på god väg"];
    const all = await told(pupils(40, (at) => ({ omdome: words[at % 4] ?? "" })));
    expect(find(all, "omdomen_fordelning_ma_mellan", "2024/25 ht", "omdome_godtagbara")?.value).toBe(75);
    expect(find(all, "omdomen_fordelning_ma_mellan", "2024/25 ht", "omdome_annat")?.value).toBe(25);
    expect(all.findings).toEqual(["omdome_okant"]);
  });

  it("AK-3: where no word is of the scale there is no distribution", async () => {
    const all = await told(pupils(40, () => ({ omdome: "på god väg" })));
    expect(all.rows.filter(({ indicator_id }) => indicator_id.startsWith("omdomen_fordelning"))).toEqual([]);
  });

  it("AK-3: a pupil counts once, at the unit of the latest file", async () => {
    const first = pupils(30, () => ({}));
    const moved = pupils(12, () => ({ enhet: "90000002" }));
    const all = await told(first, moved);
    const units = all.cells.grades
      .filter(({ grupp }) => grupp === "omdome_godtagbara")
      .map(({ unit_id, n }) => [unit_id, n]);
    expect(units.sort()).toEqual([
      ["90000001", 18],
      ["90000002", 12],
      ["9900", 30],
    ]);
  });
});
