import { amnen } from "../../src/indicators/amnen.js";
import { registry } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { emptyRow, sampleEdition, sampleUnitRows, sampleUnits, valuedRow } from "./sampleData.js";

/** Invented measures of the sample's units: unit 5 is hidden everywhere, unit 6 is not the municipality's. */
export const period = "2024/25";
export const whole = sampleEdition.municipality.code;
const own = sampleUnits.slice(0, 7).filter(({ huvudman }) => huvudman === "Kommunal");
export const hiddenId = "99990005";
export const shown = own.filter(({ id }) => id !== hiddenId);
export const subjects = amnen.filter(({ arskurser }) => arskurser.includes(9)).map(({ kod }) => kod);

/** Between −1 and 1, the same every time. */
export const wave = (a: number, b: number) => Math.sin(a * 2.1 + b * 1.3);
/** A row of a measure in each unit and in the municipality. */
function measureRows(id: string, middle: number, spread: number, when = period): readonly ValueRow[] {
  const base = (unitId: string) => emptyRow({ indicator_id: id, unit_id: unitId, period: when });
  const half = spread / 2;
  return [
    ...shown.map((unit, at) =>
      valuedRow(base(unit.id), 50 + at * 9, middle + wave(at, middle) * spread, half, null),
    ),
    { ...base(hiddenId), status: "suppressed" as const, status_reason: "färre än 10 elever" },
    {
      ...valuedRow(base(whole), 436, middle, half / 3, null),
      unit_level: "municipality" as const,
      perspective: "kommunala_skolor" as const,
    },
  ];
}

/** Shares of a subject's grades in the municipality, which sum to 100. */
export function gradeRows(amne: string, at: number): readonly ValueRow[] {
  const shares = { a: 8, b: 14, c: 23 + (at % 3), d: 19, e: 26 - (at % 3), f: 8, streck: 2 };
  const isHidden = amne === "ML";
  return Object.entries(shares).map(([grade, share]): ValueRow => {
    const row = emptyRow({
      indicator_id: `betygsfordelning_${amne.toLowerCase()}_ak9`,
      unit_id: whole,
      period,
    });
    return {
      ...row,
      ...(isHidden
        ? { status: "suppressed" as const, status_reason: "Något betyg har en till fyra elever." }
        : { value: share, n: 436 }),
      unit_level: "municipality",
      perspective: "kommunala_skolor",
      group: `betyg_${grade}`,
    };
  });
}

/** Mean points of girls and boys in the municipality, and the hidden unit's subjects. */
export function pointRows(amne: string, at: number): readonly ValueRow[] {
  const id = `betygspoang_${amne.toLowerCase()}_ak9`;
  const base = emptyRow({ indicator_id: id, unit_id: whole, period });
  const of = (group: "flickor" | "pojkar", value: number): ValueRow => ({
    ...valuedRow(base, 216, value, 0.9, null),
    group,
    unit_level: "municipality",
    perspective: "kommunala_skolor",
  });
  return [
    of("flickor", 13.4 + wave(at, 1)),
    of("pojkar", 12.1 + wave(at, 2)),
    {
      ...emptyRow({ indicator_id: id, unit_id: hiddenId, period }),
      status: "suppressed",
      status_reason: "färre än 10 elever",
    },
  ];
}

/** Middle and spread between units of each measure of absence: of time, of whom, and how much is reported. */
const absenceLevels: Readonly<Record<string, readonly [number, number]>> = {
  franvaro_total: [8.6, 1.6],
  franvaro_ogiltig: [2.1, 0.8],
  franvaro_over_10: [29, 6],
  franvaro_over_15: [16.5, 4],
  franvaro_over_20: [9.2, 3],
  franvaro_over_50: [2.4, 1],
  franvaro_rapporteringsgrad: [94, 3],
};
export const absenceRows = Object.entries(absenceLevels).flatMap(([id, [middle, spread]]) =>
  measureRows(id, middle, spread),
);
export const testsRows = registry
  .filter(({ fromRecords }) => fromRecords?.family === "np" && /^(lagre|hogre)_/.test(fromRecords.fact))
  .flatMap(({ id }) => measureRows(id, id.includes("hogre") ? 24 : 7, 4));
export const surveysRows = [
  "skolenkaten_trygghet_elever_ak8",
  "skolenkaten_studiero_elever_ak8",
  "klimat_trygghet",
].flatMap((id) => measureRows(id, 6.8, 1.1, id.startsWith("klimat") ? "2025-03" : "2025"));
export const resultsRows = sampleUnitRows().filter((row) => row.period === period);
