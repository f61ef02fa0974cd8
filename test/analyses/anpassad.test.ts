import { describe, expect, it } from "vitest";
import { anpassadRows } from "../../loaders/analyses/anpassadRows.js";
import { readAnalysisCells } from "../../loaders/analyses/readAnalysisCells.js";
import { runImport } from "../../loaders/pipeline.js";
import type { AnpassadRow } from "../../src/analyses/analysisData.js";
import type { GradedPupil } from "../reference/gradeIndicators.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const units = [
  "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa",
  "90000001;Norra skolan;Norra;grundskola;kommunal;;;;",
  "90000002;Södra anpassade skolan;Södra;anpassad;kommunal;;;;",
].join("\n");

type Betyg = "A" | "B" | "C" | "D" | "E" | "F" | "-" | "";

/** Pupils of year 9 with these grades in matematik and svenska. */
const pupils = (
  lasarSlut: number,
  grades: readonly (readonly [Betyg, Betyg])[],
  enhet = "90000002",
): GradedPupil[] =>
  grades.map(([ma, sv], at) => ({
    id: `${enhet}-${lasarSlut}-${at}`,
    enhet,
    kon: at % 2 === 0 ? ("F" as const) : ("P" as const),
    arskurs: 9,
    lasarSlut,
    grades: [
      { amne: "MA", betyg: ma },
      { amne: "SV", betyg: sv },
    ],
  }));

const times = (count: number, ma: Betyg, sv: Betyg) => Array.from({ length: count }, () => [ma, sv] as const);

async function rows(all: readonly GradedPupil[]): Promise<AnpassadRow[]> {
  const incoming = { "betyg.csv": gradeFile(all) };
  const workspace = await makeWorkspace({ incoming, own: { "enheter.csv": units } });
  await runImport(workspace, undefined, "2026-02-01");
  const { anpassad } = await readAnalysisCells(await openMarts(workspace));
  return anpassadRows(anpassad, { minimumN: 10, municipalityCode: "9900" });
}

describe("grades of anpassad grundskola", () => {
  it("AN-2: three läsår together are told of the municipality where the pupils are ten", async () => {
    const all = [
      ...pupils(2023, times(3, "C", "E")),
      ...pupils(2024, times(4, "C", "E")),
      ...pupils(2025, times(3, "C", "C")),
      ...pupils(2025, times(30, "A", "B"), "90000001"),
    ];
    expect(await rows(all)).toEqual([
      {
        period: "2022/23–2024/25",
        unit_id: "9900",
        unit_level: "municipality",
        status: "ok",
        status_reason: null,
        n: 10,
        shares: { A: 0, B: 0, C: 65, D: 0, E: 35 },
      },
    ]);
  });

  it("AN-2: fewer than ten pupils are told of in words, never in numbers", async () => {
    const [only] = await rows([...pupils(2024, times(5, "C", "C")), ...pupils(2025, times(4, "C", "C"))]);
    expect(only).toMatchObject({ status: "suppressed", n: null, shares: null });
    expect(only?.status_reason).toContain("i text");
  });

  it("AN-2: a läsår is in one period alone, so that no läsår follows from two of them", async () => {
    const all = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((lasar) => pupils(lasar, times(6, "C", "C")));
    const periods = (await rows(all)).map(({ period, n }) => [period, n]);
    expect(periods.sort()).toEqual([
      ["2019/20–2021/22", 12],
      ["2022/23–2024/25", 18],
    ]);
  });

  it("AN-2: a period is told of when its last läsår is there, not läsår by läsår as it grows", async () => {
    const first = pupils(2023, times(12, "C", "C"));
    expect(await rows([...first, ...pupils(2024, times(3, "C", "E"))])).toEqual([]);
    const whole = await rows([...first, ...pupils(2025, times(30, "A", "B"), "90000001")]);
    expect(whole).toMatchObject([{ period: "2022/23–2024/25", n: 12 }]);
  });

  it("AN-2, DC-8: a grade of one to four pupils is told in a wider group, or not at all", async () => {
    const wide = await rows(
      pupils(2025, [...times(8, "C", "C"), ...times(2, "A", "C"), ...times(6, "E", "E")]),
    );
    expect(wide).toMatchObject([{ n: 16, shares: { "A–C": 63, "D–E": 38 } }]);
    const none = await rows(pupils(2025, [...times(12, "C", "C"), ...times(2, "E", "E")]));
    expect(none).toMatchObject([{ n: null, shares: null, status: "suppressed" }]);
  });

  it("AN-1: F, streck and an empty grade are no grades there", async () => {
    const all = pupils(2025, [...times(10, "C", ""), ...times(3, "F", "-")]);
    expect(await rows(all)).toMatchObject([{ n: 10, shares: { C: 100, D: 0 } }]);
  });
});
