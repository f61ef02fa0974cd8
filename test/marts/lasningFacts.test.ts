import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { type OwnCell, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { wilson } from "../../src/statistics/wilson.js";
import { numbers } from "../mapping/exportFixture.js";
import { lasningCells, type ReadingRecord } from "../reference/lasningCells.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const header = "lasar;tillfalle;elev_id;skolenhetskod;arskurs;kon;omrade;niva";

/** A record with any word for the occasion, area and level. */
type Written = Omit<ReadingRecord, "tillfalle" | "omrade"> & {
  readonly tillfalle: string;
  readonly omrade: string;
};

const record = (change: Partial<Written> = {}): Written => ({
  id: "e1",
  enhet: "90000001",
  kon: "F",
  arskurs: "1",
  lasarSlut: 2025,
  tillfalle: "vt",
  omrade: "läsförståelse",
  niva: "3",
  ...change,
});

const pupils = (count: number, change: (at: number) => Partial<Written>) =>
  Array.from({ length: count }, (_, at) => record({ id: `e${at}`, ...change(at) }));

function file(records: readonly Written[]): string {
  const rows = records.map(({ lasarSlut, tillfalle, id, enhet, arskurs, kon, omrade, niva }) =>
    [`${lasarSlut - 1}/${String(lasarSlut).slice(2)}`, tillfalle, id, enhet, arskurs, kon, omrade, niva].join(
      ";",
    ),
  );
  return `${[header, ...rows].join("\n")}\n`;
}

interface Told {
  readonly own: readonly OwnCell[];
  readonly rows: readonly ValueRow[];
  readonly findings: readonly string[];
}

/** What is told of the files, taken in one after the other. */
async function told(
  files: readonly (readonly Written[])[],
  own: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const incoming = Object.fromEntries(files.map((records, at) => [`lasning-${at}.csv`, file(records)]));
  const workspace = await makeWorkspace({ incoming, own });
  for (const name of Object.keys(incoming)) {
    await runImport(workspace, [join(workspace.incoming, name)], "2026-02-01");
  }
  const warehouse = await openMarts(workspace);
  const cells = await readCells(warehouse);
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: (id: number) => `fil-${id}` };
  const findings = await warehouse.query("select message from meta.check where rule = 'lasprov_okant'");
  return {
    own: cells.own,
    rows: valueRows(cells, options).map(({ row }) => row),
    findings: findings.map((each) => String(each["message"])),
  };
}

const cellsOf = ({ own }: Told) =>
  new Map(
    own.map(({ indicator_id, period, unit_id, grupp, n, numerator }) => [
      [indicator_id, period, unit_id, grupp].join("|"),
      { n, numerator },
    ]),
  );

const cell = (from: Told, id: string, period = "2024/25 vt") =>
  cellsOf(from).get(`${id}|${period}|90000001|alla`);

const row = ({ rows }: Told, id: string, period = "2024/25 vt") =>
  rows.find(
    (each) =>
      each.indicator_id === id && each.period === period && each.unit_id === "9900" && each.group === "alla",
  );

/** Two läsår and two occasions at three units, förskoleklass to year 6, with areas that are not wholly tested. */
function randomRecords(seed: number): ReadingRecord[] {
  const next = numbers(seed);
  const areas = ["läsförkunskaper", "avkodning", "språkförståelse", "läsförståelse"] as const;
  return [2024, 2025].flatMap((lasarSlut) =>
    (["ht", "vt"] as const).flatMap((tillfalle) =>
      Array.from({ length: 260 }, (_, at) => {
        const person = {
          id: `e${at}`,
          enhet: `9000000${next(1, 3)}`,
          kon: next(0, 1) === 0 ? ("F" as const) : ("P" as const),
          arskurs: ["F", "1", "1", "2", "2", "3", "3", "4", "6"][next(0, 8)] ?? "1",
        };
        return areas
          .filter(() => next(0, 9) > 0)
          .map((omrade) => {
            const niva = ["", "1", "2", "3", "4", "5", "6", "grön", "orange"][next(0, 8)] ?? "";
            return { ...person, lasarSlut, tillfalle, omrade, niva };
          });
      }).flat(),
    ),
  );
}

describe("indicators of reading tests", () => {
  it("LL-1, LL-4: equal an independent computation, in every läsår, occasion, unit and group", async () => {
    const records = randomRecords(9);
    const all = await told([records]);
    const reference = lasningCells(records, "9900");
    expect(cellsOf(all)).toEqual(reference);
    const shown = all.rows.filter((each) => each.value !== null && each.group !== "ovriga_kommunala_skolor");
    expect(shown.length).toBeGreaterThan(100);
    for (const { indicator_id, period, unit_id, group, n, value, ci_low, ci_high } of shown) {
      const key = [indicator_id, period, unit_id, group].join("|");
      const expected = reference.get(key) ?? { n: 0, numerator: 0 };
      expect([key, n, value]).toEqual([key, expected.n, (100 * expected.numerator) / expected.n]);
      const [low = 0, high = 0] = wilson(expected.numerator, expected.n) ?? [];
      expect([ci_low, ci_high]).toEqual([100 * low, 100 * high]);
    }
  });

  it("LL-1: the goal is level 3 in year 1, 4 in year 2 and 5 in year 3", async () => {
    for (const [arskurs, goal] of [
      ["1", 3],
      ["2", 4],
      ["3", 5],
    ] as const) {
      const levels = await told([pupils(6, (at) => ({ arskurs, niva: String(at + 1) }))]);
      expect(cell(levels, "lasning_natt_mal")).toEqual({ n: 6, numerator: 7 - goal });
    }
  });

  it("LL-1: green is the goal of the pupil's own year, yellow and orange are under it", async () => {
    const colours = ["Grön", "gron", "gul", "Orange"];
    const all = await told([pupils(4, (at) => ({ arskurs: "3", niva: colours[at] ?? "" }))]);
    expect(cell(all, "lasning_natt_mal")).toEqual({ n: 4, numerator: 2 });
    expect(all.findings).toEqual([]);
  });

  it("LL-2: an autumn value is a period of its own, and a läsår's target is not beside it", async () => {
    const own = { "mal.csv": "indikator_id;enhet;lasar;mal;beslutad\nlasning_natt_mal;9900;2024/25;80;\n" };
    const words = ["Höst", "HT", "hösttermin", "ht 2024"];
    const autumn = pupils(20, (at) => ({ tillfalle: words[at % 4] ?? "", niva: at < 8 ? "3" : "1" }));
    const spring = pupils(20, (at) => ({ tillfalle: at % 2 ? "vår" : "VT", niva: at < 14 ? "3" : "1" }));
    const october = pupils(20, (at) => ({ tillfalle: "Oktober", niva: at < 10 ? "3" : "1" }));
    const all = await told([[...autumn, ...spring, ...october]], own);
    const values = ["ht", "vt", "oktober"].map((word) => row(all, "lasning_natt_mal", `2024/25 ${word}`));
    expect(values.map((each) => [each?.value, each?.n])).toEqual([
      [40, 20],
      [70, 20],
      [50, 20],
    ]);
    for (const each of values) {
      expect(each).toMatchObject({ target: null, expected: null, national: null, judgement: null });
    }
    expect(row(all, "lasning_natt_mal", "2024/25")).toBeUndefined();
  });

  it("LL-4: who was not wholly tested is in neither numerator nor denominator, and is told of apart", async () => {
    const records = pupils(20, (at) => ({ niva: at < 5 ? "" : "4" }));
    const onlyDecoding = pupils(5, (at) => ({ id: `a${at}`, omrade: "Avkodning", niva: "2" }));
    const all = await told([[...records, ...onlyDecoding]]);
    expect(cell(all, "lasning_natt_mal")).toEqual({ n: 15, numerator: 15 });
    // the file may leave out the rows of what was not tested
    expect(cell(all, "lasning_fullstandig")).toEqual({ n: 25, numerator: 15 });
    expect(cell(all, "lasning_natt_mal_avkodning")).toEqual({ n: 5, numerator: 0 });
  });

  it("LL-4: where nobody was wholly tested there is no value, never 0", async () => {
    const all = await told([pupils(20, () => ({ niva: "" }))]);
    expect(cell(all, "lasning_natt_mal")).toBeUndefined();
    expect(row(all, "lasning_natt_mal")).toBeUndefined();
    expect(all.rows.some(({ indicator_id }) => indicator_id === "lasning_natt_mal_avkodning")).toBe(false);
  });

  it("LL-5: the latest import wins, and the same twice is the same", async () => {
    const before = pupils(20, () => ({ niva: "1" }));
    const after = pupils(20, (at) => ({ niva: at < 15 ? "3" : "1" }));
    expect(cell(await told([before, after]), "lasning_natt_mal")).toEqual({ n: 20, numerator: 15 });
    expect(cell(await told([before, before]), "lasning_natt_mal")).toEqual({ n: 20, numerator: 0 });
  });

  it("LL-5: a result that is written under another word or unit later is still one pupil's", async () => {
    const before = pupils(20, () => ({ tillfalle: "vår", niva: "1" }));
    const after = pupils(20, () => ({ tillfalle: "vt", niva: "3", enhet: "90000002" }));
    const all = await told([before, after]);
    expect(cell(all, "lasning_natt_mal")).toBeUndefined();
    expect(cellsOf(all).get("lasning_natt_mal|2024/25 vt|90000002|alla")).toEqual({ n: 20, numerator: 20 });
    expect(cellsOf(all).get("lasning_natt_mal|2024/25 vt|9900|alla")).toEqual({ n: 20, numerator: 20 });
  });

  it("LL-6: a year without a published goal has no value", async () => {
    const years = ["F", "4", "5", "6"];
    const all = await told([
      pupils(40, (at) => ({ arskurs: years[at % 4] ?? "", niva: at % 2 ? "6" : "grön" })),
    ]);
    expect(all.rows.filter(({ indicator_id }) => indicator_id.startsWith("lasning_"))).toEqual([]);
  });

  it("BS-1: an outcome in words is never taken for a level, and a check tells of it", async () => {
    const words = ["visar indikation", "befarar inte nå", "7", "3,5"];
    const all = await told([
      [...pupils(4, (at) => ({ niva: words[at] ?? "" })), record({ id: "x", omrade: "Stavning" })],
    ]);
    expect(cell(all, "lasning_natt_mal")).toBeUndefined();
    expect(all.findings).toHaveLength(1);
    expect(all.findings[0]).toMatch(/^5 rader .* på rad 2\./);
    for (const word of [...words, "Stavning"]) expect(all.findings[0]).not.toContain(word);
  });

  it("DC-7: fewer than ten pupils are hidden, in every indicator of the same pupils", async () => {
    const nine = await told([pupils(9, () => ({}))]);
    expect(row(nine, "lasning_natt_mal")).toMatchObject({ status: "suppressed", value: null, n: null });
    const tested = await told([pupils(14, (at) => ({ niva: at < 9 ? "3" : "" }))]);
    expect(row(tested, "lasning_fullstandig")).toMatchObject({ status: "suppressed", value: null, n: null });
  });

  it("counts the municipality's own grundskolor, and no others", async () => {
    const enheter = [
      "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa",
      "90000001;Ängskolan;Äng;grundskola;Kommunal;;;;",
      "90000002;Friskolan;Fri;grundskola;Enskild;;;;",
      "90000003;Lindskolan;Lind;anpassad;Kommunal;;;;",
    ].join("\n");
    const records = pupils(36, (at) => ({ enhet: `9000000${1 + (at % 3)}` }));
    const all = await told([records], { "enheter.csv": `${enheter}\n` });
    expect(cellsOf(all).get("lasning_natt_mal|2024/25 vt|9900|alla")).toEqual({ n: 12, numerator: 12 });
  });
});
