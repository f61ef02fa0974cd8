import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { type OwnCell, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { numbers } from "../mapping/exportFixture.js";
import { type Participation, vuxCells } from "../reference/vuxCells.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const header = "ar;elev_id;kurs;skolform;utfall;betyg;avbrottsorsak";

const course = (change: Partial<Participation> = {}): Participation => ({
  ar: 2024,
  id: "e1",
  kurs: "Kurs 1",
  skolform: "vuxgy",
  utfall: "slutfort",
  ...change,
});

const courses = (count: number, change: (at: number) => Partial<Participation>) =>
  Array.from({ length: count }, (_, at) => course({ id: `e${at}`, ...change(at) }));

/** So many of each outcome, each participation a person's own. */
const outcomes = (
  counts: Readonly<Record<Participation["utfall"], number>>,
  skolform: Participation["skolform"],
) =>
  (["slutfort", "avbrutet", "fortsatter"] as const).flatMap((utfall) =>
    courses(counts[utfall], (at) => ({ id: `${utfall}-${at}`, utfall, skolform })),
  );

interface Told {
  readonly own: readonly OwnCell[];
  readonly rows: readonly ValueRow[];
}

async function told(
  all: readonly Participation[],
  own: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const rows = all.map(({ ar, id, kurs, skolform, utfall }) =>
    [ar, id, kurs, skolform, utfall, "", ""].join(";"),
  );
  const text = `${[header, ...rows].join("\n")}\n`;
  const workspace = await makeWorkspace({ incoming: { "vux.csv": text }, own });
  await runImport(workspace, undefined, "2026-02-01");
  const cells = await readCells(await openMarts(workspace));
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: (id: number) => `fil-${id}` };
  return { own: cells.own, rows: valueRows(cells, options).map(({ row }) => row) };
}

const find = ({ rows }: Told, id: string, period = "2024") =>
  rows.find((row) => row.indicator_id === id && row.period === period);
const shown = (found: Told) =>
  found.rows.filter(({ status }) => status === "ok").map((row) => row.indicator_id);

/** Two years; people with one to five courses, at every form of school. */
function randomCourses(seed: number): Participation[] {
  const next = numbers(seed);
  const forms = ["vuxgr", "vuxgy", "sfi"] as const;
  const all = ["slutfort", "avbrutet", "fortsatter", "slutfort"] as const;
  return [2023, 2024].flatMap((ar) =>
    Array.from({ length: 150 }, (_, person) =>
      Array.from({ length: next(1, 5) }, (_each, at) =>
        course({
          ar,
          id: `e${person}`,
          kurs: `Kurs ${at}`,
          skolform: forms[next(0, 2)] ?? "sfi",
          utfall: all[next(0, 3)] ?? "slutfort",
        }),
      ),
    ).flat(),
  );
}

describe("course results in adult education", () => {
  it("VX-1, VX-3: equal an independent computation, of participations and of people", async () => {
    for (const seed of [5, 9]) {
      const all = randomCourses(seed);
      const found = await told(all);
      const reference = vuxCells(all);
      expect(reference.size).toBe(10);
      const cells = found.own.map(
        ({ indicator_id, period, n, numerator, persons }) =>
          [`${indicator_id}|${period}`, { n, numerator, persons }] as const,
      );
      expect(new Map(cells)).toEqual(reference);
      expect(shown(found).length).toBe(10);
      for (const row of found.rows) {
        const { n, numerator } = reference.get(`${row.indicator_id}|${row.period}`) ?? { n: 0, numerator: 0 };
        expect([row.indicator_id, row.n, row.value]).toEqual([row.indicator_id, n, (100 * numerator) / n]);
        expect(row.ci_low).toBeLessThan(row.value ?? 0);
        expect(row.ci_high).toBeGreaterThan(row.value ?? 100);
      }
    }
  });

  it("VX-1: 36,3, 23,2 and 40,5 per cent give 23,2 % avbrott of all and 39,0 % of the finished", async () => {
    const found = await told(outcomes({ slutfort: 363, avbrutet: 232, fortsatter: 405 }, "sfi"));
    expect(find(found, "sfi_avbrott")).toMatchObject({ value: 23.2, n: 1000 });
    expect(find(found, "sfi_avbrott_avslutade")?.value).toBeCloseTo(39.0, 1);
    expect(find(found, "sfi_avbrott_avslutade")?.n).toBe(595);
  });

  it("VX-1: sfi is told apart from komvux, whose two levels are one", async () => {
    const found = await told([
      ...outcomes({ slutfort: 20, avbrutet: 10, fortsatter: 10 }, "vuxgr"),
      ...outcomes({ slutfort: 10, avbrutet: 20, fortsatter: 10 }, "vuxgy").map((each) => ({
        ...each,
        id: `gy-${each.id}`,
      })),
      ...outcomes({ slutfort: 10, avbrutet: 5, fortsatter: 5 }, "sfi").map((each) => ({
        ...each,
        id: `sfi-${each.id}`,
      })),
    ]);
    expect(find(found, "vux_slutfort")).toMatchObject({ value: 37.5, n: 80 });
    expect(find(found, "vux_avbrott")).toMatchObject({ value: 37.5, n: 80 });
    expect(find(found, "vux_avbrott_avslutade")).toMatchObject({ value: 50, n: 60 });
    expect(find(found, "sfi_avbrott")).toMatchObject({ value: 25, n: 20 });
    expect(found.rows.every((row) => row.unit_level === "municipality" && row.group === "alla")).toBe(true);
  });

  it("has no row where there is nothing to divide by: missing is not 0", async () => {
    const found = await told(courses(30, (at) => ({ utfall: "fortsatter", kurs: `Kurs ${at}` })));
    expect(find(found, "vux_avbrott_avslutade")).toBeUndefined();
    expect(found.rows.filter((row) => row.indicator_id.startsWith("sfi"))).toEqual([]);
  });

  it("VX-3, DC-7: nine people are hidden however many courses they read; ten are not", async () => {
    const read = (people: number) =>
      Array.from({ length: people }, (_, person) =>
        (["slutfort", "avbrutet", "fortsatter"] as const).map((utfall) =>
          course({ id: `e${person}`, kurs: utfall, utfall }),
        ),
      ).flat();
    const nine = await told(read(9));
    expect(nine.own.find((cell) => cell.indicator_id === "vux_avbrott")).toMatchObject({ n: 27, persons: 9 });
    for (const row of nine.rows) expect(row).toMatchObject({ status: "suppressed", value: null, n: null });
    expect(find(await told(read(10)), "vux_avbrott")).toMatchObject({ status: "ok", n: 30 });
  });

  it("VX-3, DC-10: four people who leave are few however many courses they leave", async () => {
    const leave = (people: number) => [
      ...outcomes({ slutfort: 40, avbrutet: 0, fortsatter: 30 }, "vuxgy"),
      ...Array.from({ length: 24 }, (_, at) =>
        course({ id: `slutar-${at % people}`, kurs: `Kurs ${at}`, utfall: "avbrutet" }),
      ),
    ];
    const four = await told(leave(4));
    expect(find(four, "vux_avbrott")).toMatchObject({ status: "approximate", value: null, n: null });
    expect(find(four, "vux_avbrott_avslutade")).toMatchObject({
      status: "approximate",
      value: null,
      n: null,
    });
    expect(find(await told(leave(6)), "vux_avbrott")).toMatchObject({ status: "ok" });
  });

  it("DC-8: one outcome alone is shown where two would tell of a few: those who go on, or all who finished", async () => {
    const few = await told(outcomes({ slutfort: 40, avbrutet: 30, fortsatter: 3 }, "vuxgy"));
    expect(shown(few)).toEqual(["vux_avbrott"]);
    const finished = await told([
      ...outcomes({ slutfort: 0, avbrutet: 0, fortsatter: 40 }, "vuxgy"),
      ...courses(8, (at) => ({ kurs: "A", id: `e${at}` })),
      ...courses(8, (at) => ({ kurs: "B", id: `e${at}`, utfall: "avbrutet" })),
    ]);
    expect(shown(finished)).toEqual(["vux_avbrott"]);
    const none = await told(outcomes({ slutfort: 40, avbrutet: 30, fortsatter: 0 }, "vuxgy"));
    expect(shown(none).length).toBe(3);
  });

  it("VX-5: a target of fewer who leave sfi stands at its calendar year, beside the year it is measured from", async () => {
    const year = (ar: number, avbrutet: number) =>
      outcomes({ slutfort: 60 - avbrutet, avbrutet, fortsatter: 40 }, "sfi").map((each) => ({ ...each, ar }));
    const target = (lasar: string) => ({
      "mal.csv": `indikator_id;enhet;lasar;mal;beslutad\nsfi_avbrott;9900;${lasar};15;2023-12-01\n`,
    });
    const found = await told([...year(2023, 30), ...year(2024, 20)], target("2024"));
    expect(find(found, "sfi_avbrott", "2023")).toMatchObject({ value: 30, target: null });
    expect(find(found, "sfi_avbrott", "2024")).toMatchObject({ value: 20, target: 15 });
    expect(find(found, "vux_avbrott", "2024")?.target ?? null).toBeNull();
    await expect(told(year(2024, 20), target("2023/24"))).rejects.toMatchObject({
      faults: [
        {
          row: 2,
          column: "lasar",
          message:
            "Här står »2023/24«. Måttet redovisas per kalenderår. Skriv året med fyra siffror, till exempel 2025.",
        },
      ],
    });
    await expect(
      told(year(2024, 20), {
        "mal.csv": "indikator_id;enhet;lasar;mal;beslutad\nmeritvarde_ak9;9900;2024;220;2023-12-01\n",
      }),
    ).rejects.toMatchObject({
      faults: [{ column: "lasar", message: expect.stringContaining("Måttet redovisas per läsår.") }],
    });
  });
});
