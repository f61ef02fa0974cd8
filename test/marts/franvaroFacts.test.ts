import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { type OwnCell, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { databaseText } from "../canary/databaseText.js";
import { numbers } from "../mapping/exportFixture.js";
import { type AbsenceRecord, franvaroCells } from "../reference/franvaroCells.js";
import { franvaroFile, franvaroRow } from "../support/franvaroFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const record = (change: Partial<AbsenceRecord> = {}): AbsenceRecord => ({
  lasarSlut: 2025,
  termin: "VT",
  id: "e1",
  enhet: "90000001",
  kon: "F",
  undervisningstid: 6000,
  giltig: 0,
  ogiltig: 0,
  ...change,
});

const pupils = (count: number, change: (at: number) => Partial<AbsenceRecord>) =>
  Array.from({ length: count }, (_, at) => record({ id: `e${at}`, ...change(at) }));

function text({ lasarSlut, termin, id, enhet, kon, ...minutes }: AbsenceRecord): string {
  return franvaroRow({
    lasar: `${lasarSlut - 1}/${String(lasarSlut).slice(2)}`,
    termin,
    elev_id: id,
    skolenhetskod: enhet,
    kon,
    undervisningstid_min: String(minutes.undervisningstid),
    giltig_min: String(minutes.giltig),
    ogiltig_min: String(minutes.ogiltig),
    rapporterad_min: minutes.rapporterad === undefined ? "" : String(minutes.rapporterad),
    period_fran: "",
    period_till: "",
  });
}

interface Told {
  readonly own: readonly OwnCell[];
  readonly rows: readonly ValueRow[];
}

async function told(
  records: readonly AbsenceRecord[],
  own: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const incoming = { "franvaro.csv": franvaroFile(...records.map(text)) };
  const workspace = await makeWorkspace({ incoming, own });
  await runImport(workspace, undefined, "2026-02-01");
  const cells = await readCells(await openMarts(workspace));
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: (id: number) => `fil-${id}` };
  return { own: cells.own, rows: valueRows(cells, options).map(({ row }) => row) };
}

const find = ({ rows }: Told, id: string, unit = "9900", period = "2024/25") =>
  rows.find(
    (row) => row.indicator_id === id && row.unit_id === unit && row.period === period && row.group === "alla",
  );

/** Two läsår at three units, with those who move, who are never there and whose time is not delivered. */
function randomRecords(seed: number): AbsenceRecord[] {
  const next = numbers(seed);
  return [2024, 2025].flatMap((lasarSlut) =>
    Array.from({ length: 240 }, (_, at) => {
      const enhet = `9000000${1 + (at % 3)}`;
      const person = { lasarSlut, id: `e${at}`, kon: at % 2 === 0 ? ("F" as const) : ("P" as const) };
      return (["HT", "VT"] as const).map((termin) => {
        const undervisningstid = at === 5 ? 0 : next(100, 30_000);
        const giltig = next(0, Math.floor(undervisningstid / 2));
        return record({
          ...person,
          termin,
          enhet: at % 13 === 0 && termin === "VT" ? "90000001" : enhet,
          undervisningstid,
          giltig,
          ogiltig: next(0, Math.floor((undervisningstid - giltig) / 3)),
          ...(at % 11 === 0
            ? {}
            : { rapporterad: undervisningstid - next(0, Math.floor(undervisningstid / 20)) }),
        });
      });
    }).flat(),
  );
}

describe("indicators of absence", () => {
  it("FR-3, FR-7: equal an independent computation, in every läsår, unit and group", async () => {
    const records = randomRecords(4);
    const { own, rows } = await told(records);
    const reference = franvaroCells(records, "9900");
    const keys = own.map((cell) => [cell.indicator_id, cell.lasar_slut, cell.unit_id, cell.grupp].join("|"));
    expect(keys.sort()).toEqual([...reference.keys()].sort());
    const shown = rows.filter((row) => row.value !== null && row.group !== "ovriga_kommunala_skolor");
    expect(shown.length).toBeGreaterThan(90);
    for (const row of shown) {
      const key = [row.indicator_id, Number(row.period.slice(0, 4)) + 1, row.unit_id, row.group].join("|");
      expect([key, row.n, row.value]).toEqual([key, reference.get(key)?.n, reference.get(key)?.value]);
      expect(row.value).toBeGreaterThanOrEqual(row.ci_low ?? 0);
      expect(row.value).toBeLessThanOrEqual(row.ci_high ?? 100);
    }
  });

  it("FR-3: 100, 100 and 50 hours with 10, 30 and 0 absent are 16,0 % of time; one of three over 15 % is hidden", async () => {
    const hours = [
      [100, 10],
      [100, 30],
      [50, 0],
    ].map(([scheduled = 0, absent = 0], at) =>
      record({ id: `e${at}`, undervisningstid: scheduled * 60, giltig: absent * 60 }),
    );
    const three = await told(hours);
    const total = three.own.find((cell) => cell.indicator_id === "franvaro_total" && cell.grupp === "alla");
    expect((total?.numerator ?? 0) / (total?.divisor ?? 0)).toBe(0.16);
    const over = three.own.find((cell) => cell.indicator_id === "franvaro_over_15" && cell.grupp === "alla");
    expect([over?.numerator, over?.n]).toEqual([1, 3]);
    expect(find(three, "franvaro_over_15")).toMatchObject({ status: "suppressed", value: null, n: null });
  });

  it("FR-5, F24: what is not reported is not presence: under 90 % the figure is shown with the reason and compared with nothing", async () => {
    const low = await told(pupils(20, (at) => ({ giltig: 60 * at, rapporterad: 5300 })));
    expect(find(low, "franvaro_total")).toMatchObject({
      status: "preliminary",
      status_reason: "Rapporteringsgraden är 88,3 procent. Under 90 procent jämförs inte frånvaron.",
      national: null,
    });
    expect(find(low, "franvaro_rapporteringsgrad")?.value).toBeCloseTo(88.33, 2);
    const high = await told(pupils(20, (at) => ({ giltig: 60 * at, rapporterad: 5400 })));
    expect(find(high, "franvaro_total")).toMatchObject({ status: "ok", status_reason: null });
  });

  it("FR-5: reported time that is not delivered is not known, and neither 0 nor all", async () => {
    const unknown = await told(pupils(20, (at) => ({ giltig: 60 * at })));
    expect(find(unknown, "franvaro_rapporteringsgrad")).toBeUndefined();
    expect(find(unknown, "franvaro_total")).toMatchObject({ status: "ok" });
  });

  it("AH-2: a läsår of which only the autumn is in is preliminary, and says so", async () => {
    const autumn = await told(pupils(20, (at) => ({ termin: "HT", lasarSlut: 2026, giltig: 60 * at })));
    expect(find(autumn, "franvaro_total", "9900", "2025/26")).toMatchObject({
      status: "preliminary",
      status_reason: "Bara höstterminen är inläst.",
    });
  });

  it("FR-8: is held against no national figure", async () => {
    const { rows } = await told(pupils(30, (at) => ({ giltig: 60 * at })));
    expect(rows.filter((row) => row.unit_level === "national" || row.national !== null)).toEqual([]);
  });

  it.each([
    ["gymnasieskolan, whose absence is kept apart", "gymnasieskola"],
    ["förskolan, which nobody must attend", "forskola"],
  ])("FR-9, FR-10: leaves out %s", async (_, skolform) => {
    const units = `skolenhetskod;namn;huvudman;skolform\n90000001;Annan;kommunal;${skolform}\n90000002;Skolan;kommunal;grundskola\n`;
    const records = pupils(40, (at) => ({ enhet: at < 20 ? "90000001" : "90000002", giltig: 60 * at }));
    const { own } = await told(records, { "enheter.csv": units });
    expect([...new Set(own.map((cell) => cell.unit_id))].sort()).toEqual(["90000002", "9900"]);
    expect(own.find((cell) => cell.unit_id === "9900" && cell.grupp === "alla")?.n).toBe(20);
  });

  it("FR-1: absence with leave and absence without count alike, of time and over a limit", async () => {
    const half = await told(pupils(40, (at) => (at < 20 ? { giltig: 1200 } : { ogiltig: 1200 })));
    const ofHalf = await told(pupils(40, () => ({ giltig: 600, ogiltig: 600 })));
    for (const id of ["franvaro_total", "franvaro_over_20"]) {
      const cells = [half, ofHalf].map(({ own }) =>
        own.find((cell) => cell.indicator_id === id && cell.unit_id === "9900" && cell.grupp === "alla"),
      );
      expect(cells.map((cell) => [cell?.numerator, cell?.n])).toEqual([
        [cells[0]?.numerator, 40],
        [cells[0]?.numerator, 40],
      ]);
    }
    expect(find(half, "franvaro_total")?.value).toBe(20);
  });

  it("DC-15: the cause of absence is left out when the file is taken in, and it is told", async () => {
    const [header = "", ...lines] = franvaroFile(...pupils(12, () => ({ giltig: 60 })).map(text))
      .trimEnd()
      .split("\n");
    const rows = [`${header};franvaroorsak`, ...lines.map((line) => `${line};lunginflammation`)];
    const workspace = await makeWorkspace({ incoming: { "franvaro.csv": `${rows.join("\n")}\n` } });
    const [imported] = await runImport(workspace, undefined, "2026-02-01");
    expect(imported?.result?.accounting.accepted).toBe(12);
    expect(imported?.result?.warnings.map(({ message }) => message).join(" ")).toContain("franvaroorsak");
    expect(await databaseText(join(workspace.private, "warehouse.duckdb"))).not.toContain("lunginflammation");
  });
});
