import { describe, expect, it } from "vitest";
import { readChecks } from "../../loaders/checks/readChecks.js";
import { runImport } from "../../loaders/pipeline.js";
import { type OwnCell, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { numbers } from "../mapping/exportFixture.js";
import { type Beginner, gymnasiumCells } from "../reference/gymnasiumCells.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const header = "startar;elev_id;skolenhetskod;program;kon;examen_efter_3;examen_efter_4;studiebevis_2500";

const beginner = (change: Partial<Beginner> = {}): Beginner => ({
  startar: 2021,
  id: "e1",
  enhet: "90000001",
  program: "NA",
  kon: "F",
  efter3: true,
  efter4: true,
  studiebevis: false,
  ...change,
});

const beginners = (count: number, change: (at: number) => Partial<Beginner>) =>
  Array.from({ length: count }, (_, at) => beginner({ id: `e${at}`, ...change(at) }));

const jaNej = (known: boolean | undefined) => (known === undefined ? "" : known ? "J" : "N");

function file(all: readonly Beginner[]): string {
  const rows = all.map((each) =>
    [
      each.startar,
      each.id,
      each.enhet,
      each.program,
      each.kon,
      jaNej(each.efter3),
      jaNej(each.efter4),
      jaNej(each.studiebevis),
    ].join(";"),
  );
  return `${[header, ...rows].join("\n")}\n`;
}

interface Told {
  readonly own: readonly OwnCell[];
  readonly rows: readonly ValueRow[];
  /** What the checks told. */
  readonly findings: readonly string[];
}

async function told(
  files: readonly (readonly Beginner[])[],
  own: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const incoming = Object.fromEntries(files.map((all, at) => [`gymnasium-${at}.csv`, file(all)]));
  const workspace = await makeWorkspace({ incoming, own });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const cells = await readCells(warehouse);
  const findings = (await readChecks(warehouse)).filter(({ rule }) => rule === "okant_utfall");
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: (id: number) => `fil-${id}` };
  const rows = valueRows(cells, options).map(({ row }) => row);
  return { own: cells.own, rows, findings: findings.map(({ message }) => message) };
}

const keyOf = (cell: OwnCell) => [cell.indicator_id, cell.period, cell.unit_id, cell.grupp].join("|");
const cellsOf = ({ own }: Told) =>
  new Map(own.map((cell) => [keyOf(cell), { n: cell.n, numerator: cell.numerator }]));
const find = ({ rows }: Told, id: string, period: string, unit = "9900", group = "alla") =>
  rows.find(
    (row) => row.indicator_id === id && row.period === period && row.unit_id === unit && row.group === group,
  );

/** Three cohorts at three units, with introductory programmes, those who begin twice and one cohort half told. */
function randomBeginners(seed: number): Beginner[] {
  const next = numbers(seed);
  const programmes = ["NA", "EK", "BA", "IMV", "IMS", "ims"];
  return [2019, 2020, 2021]
    .flatMap((startar) =>
      Array.from({ length: 210 }, (_, at) => {
        const efter3 = next(1, 10) <= 6;
        const unknown = startar === 2021 && at === 7;
        return beginner({
          startar,
          id: at < 8 ? `om-${at}` : `e-${startar}-${at}`,
          enhet: `9000000${next(1, 3)}`,
          program: programmes[next(0, 5)] ?? "NA",
          kon: next(0, 1) === 0 ? "F" : "P",
          efter3,
          efter4: startar === 2021 || unknown ? undefined : efter3 || next(1, 4) === 1,
          studiebevis: !efter3 && next(1, 2) === 1,
        });
      }),
    )
    .map((each) => ({ ...each, program: each.program.toUpperCase() }));
}

describe("indicators of starting cohorts", () => {
  it("GY-11, GY-15: equal an independent computation, in every cohort, unit and group", async () => {
    for (const seed of [3, 11]) {
      const all = randomBeginners(seed);
      const found = await told([all]);
      const reference = gymnasiumCells(all, "9900");
      expect(reference.size).toBeGreaterThan(60);
      expect(cellsOf(found)).toEqual(reference);
      const shown = found.rows.filter(
        ({ status, group }) => status === "ok" && group !== "ovriga_kommunala_skolor",
      );
      expect(shown.length).toBeGreaterThan(40);
      for (const row of shown) {
        const key = [row.indicator_id, row.period, row.unit_id, row.group].join("|");
        const { n, numerator } = reference.get(key) ?? { n: 0, numerator: 0 };
        expect([key, row.n, row.value]).toEqual([key, n, (100 * numerator) / n]);
        expect(row.ci_low).toBeLessThan(row.value ?? 0);
        expect(row.ci_high).toBeGreaterThan(row.value ?? 100);
      }
    }
  });

  it("GY-11: three years count national programmes, four years introductory programmes too: two populations", async () => {
    const all = [
      ...beginners(40, (at) => ({ efter3: at < 24, efter4: at < 30 })),
      ...beginners(20, (at) => ({ id: `im${at}`, program: "IMA", efter3: at < 5, efter4: at < 6 })),
    ];
    const found = await told([all]);
    expect(find(found, "examen_3ar_np", "2024")).toMatchObject({ value: 60, n: 40, status: "ok" });
    expect(find(found, "examen_4ar_alla", "2025")).toMatchObject({ value: 60, n: 60, status: "ok" });
  });

  it("MV-11: a cohort stands at the year its läsår ends: 2021 at 2024 after three years and 2025 after four", async () => {
    const found = await told([beginners(20, (at) => ({ efter3: at < 10, efter4: at < 12 }))]);
    const periods = found.own.map((cell) => [cell.indicator_id, cell.period, cell.lasar_slut].join(" "));
    expect([...new Set(periods)].sort()).toEqual([
      "examen_3ar_np 2024 2024",
      "examen_4ar_alla 2025 2025",
      "studiebevis_np 2024 2024",
    ]);
  });

  it("GY-11: what is not known yet gives no row, and neither 0 nor a part of the cohort", async () => {
    const none = await told([
      beginners(30, () => ({ efter3: undefined, efter4: undefined, studiebevis: undefined })),
    ]);
    expect([none.own, none.findings]).toEqual([[], []]);
    const all = beginners(30, (at) => ({
      efter3: at < 20,
      efter4: at === 29 ? undefined : at < 22,
      enhet: at < 15 ? "90000001" : "90000002",
    }));
    const some = await told([all]);
    expect(find(some, "examen_3ar_np", "2024")?.n).toBe(30);
    expect(some.own.filter((cell) => cell.indicator_id === "examen_4ar_alla")).toEqual([]);
    expect(some.findings).toEqual([
      "Elever som började gymnasieskolan 2021: examen efter fyra år saknas för några av dem. Startkullen får inget värde. Fyll i J eller N för alla elever i startkullen och läs in filen igen.",
    ]);
  });

  it("GY-11: a pupil on an introductory programme whose outcome is not known leaves the national programmes' figure", async () => {
    const all = [
      ...beginners(30, (at) => ({ efter3: at < 20, efter4: at < 22 })),
      beginner({ id: "im", program: "IMS", efter3: undefined, efter4: undefined, studiebevis: undefined }),
    ];
    const found = await told([all]);
    expect(find(found, "examen_3ar_np", "2024")).toMatchObject({ n: 30 });
    expect(find(found, "examen_4ar_alla", "2025")).toBeUndefined();
  });

  it("GY-11: a school of another huvudman is not counted, and what it has not told decides nothing", async () => {
    const all = [
      ...beginners(30, (at) => ({ efter3: at < 20 })),
      ...beginners(12, (at) => ({ id: `f${at}`, enhet: "90000009", efter3: undefined })),
    ];
    const enheter =
      "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa";
    const rows = [
      "90000001;Norra;Norra;gymnasieskola;Kommunal;;;;",
      "90000009;Fria;Fria;gymnasieskola;Enskild;;;;",
    ];
    const found = await told([all], { "enheter.csv": `${[enheter, ...rows].join("\n")}\n` });
    expect(find(found, "examen_3ar_np", "2024")).toMatchObject({ n: 30 });
    expect(found.own.some((cell) => cell.unit_id === "90000009")).toBe(false);
  });

  it("GY-4, GY-13: studiebevis counts those without an exam, and an exam needs no word of studiebevis", async () => {
    const all = beginners(40, (at) => ({
      efter3: at < 24,
      studiebevis: at < 24 ? undefined : at < 32,
    }));
    expect(find(await told([all]), "studiebevis_np", "2024")).toMatchObject({ value: 20, n: 40 });
    const unknown = all.map((each, at) => (at === 30 ? { ...each, studiebevis: undefined } : each));
    expect(find(await told([unknown]), "studiebevis_np", "2024")).toBeUndefined();
    expect(find(await told([unknown]), "examen_3ar_np", "2024")).toMatchObject({ value: 60 });
  });

  it("GY-15: who repeats a year, or goes on from an introductory programme, stays in the cohort she began in", async () => {
    const again = (at: number) => ({ id: `om${at}`, startar: 2022, efter4: undefined, efter3: true });
    const all = [
      ...beginners(30, (at) => ({ efter3: at < 20, efter4: at < 22 })),
      ...beginners(12, (at) => ({ id: `om${at}`, program: "IMV", efter3: false, efter4: at < 8 })),
      ...beginners(12, again),
      ...beginners(25, (at) => ({ id: `ny${at}`, startar: 2022, efter3: at < 15, efter4: undefined })),
    ];
    const found = await told([all]);
    expect(find(found, "examen_3ar_np", "2025")).toMatchObject({ n: 25, value: 60 });
    expect(find(found, "examen_4ar_alla", "2025")).toMatchObject({ n: 42 });
  });

  it("GY-15: a pupil whom a later file has at another unit counts once, where that file has her", async () => {
    const first = beginners(30, (at) => ({ efter3: at < 20 }));
    const later = beginners(15, (at) => ({ efter3: at < 10, enhet: "90000002" }));
    const found = await told([first, later]);
    expect(cellsOf(found).get("examen_3ar_np|2024|9900|alla")).toEqual({ n: 30, numerator: 15 });
    expect(cellsOf(found).get("examen_3ar_np|2024|90000002|alla")).toEqual({ n: 15, numerator: 10 });
  });

  it("DC-7: fewer than ten pupils are hidden, and no group follows by subtraction", async () => {
    const all = beginners(60, (at) => ({ efter3: at % 2 === 0, kon: at < 8 ? "F" : "P" }));
    const found = await told([all]);
    const hidden = { status: "suppressed", value: null, n: null, ci_low: null, ci_high: null };
    expect(find(found, "examen_3ar_np", "2024", "9900", "flickor")).toMatchObject(hidden);
    expect(
      [find(found, "examen_3ar_np", "2024"), find(found, "examen_3ar_np", "2024", "9900", "pojkar")].some(
        (row) => row?.status === "suppressed",
      ),
    ).toBe(true);
  });

  it("DC-10: studiebevis is hidden where those with neither exam nor studiebevis would follow and be few", async () => {
    const cohort = (neither: number) =>
      beginners(60, (at) => ({ efter3: at < 40, studiebevis: at >= 40 && at < 60 - neither }));
    const few = await told([cohort(3)]);
    expect(find(few, "examen_3ar_np", "2024")).toMatchObject({ status: "ok", n: 60 });
    expect(find(few, "studiebevis_np", "2024")).toMatchObject({ status: "suppressed", value: null, n: null });
    const several = await told([cohort(6)]);
    expect(find(several, "studiebevis_np", "2024")).toMatchObject({ status: "ok", value: (100 * 14) / 60 });
  });
});
