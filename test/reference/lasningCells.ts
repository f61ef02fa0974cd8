/** Plain reference for the indicators of reading tests, without SQL or the product's registry. Rules: LL-1 … LL-6. */
import type { WholeNumbers } from "./gradeIndicators.js";

export interface ReadingRecord {
  readonly id: string;
  readonly enhet: string;
  readonly kon: "F" | "P";
  readonly arskurs: string;
  /** End year of the läsår. */
  readonly lasarSlut: number;
  readonly tillfalle: "ht" | "vt";
  readonly omrade: "läsförkunskaper" | "avkodning" | "språkförståelse" | "läsförståelse";
  /** Empty where the area was not wholly tested. */
  readonly niva: string;
}

const goals = new Map([
  ["1", 3],
  ["2", 4],
  ["3", 5],
]);
const ids = new Map([
  ["läsförståelse", "lasning_natt_mal"],
  ["avkodning", "lasning_natt_mal_avkodning"],
  ["språkförståelse", "lasning_natt_mal_sprakforstaelse"],
]);

/** "indicator|period|unit|group" → pupils and how many of them reach it; the municipality under its code. */
export function lasningCells(
  records: readonly ReadingRecord[],
  municipality: string,
): Map<string, Pick<WholeNumbers, "n" | "numerator">> {
  const cells = new Map<string, { n: number; numerator: number }>();
  const count = (id: string, { lasarSlut, tillfalle, enhet, kon }: ReadingRecord, holds: boolean) => {
    const period = `${lasarSlut - 1}/${String(lasarSlut).slice(2)} ${tillfalle}`;
    for (const unit of [enhet, municipality]) {
      for (const group of ["alla", kon === "F" ? "flickor" : "pojkar"]) {
        const key = [id, period, unit, group].join("|");
        const { n, numerator } = cells.get(key) ?? { n: 0, numerator: 0 };
        cells.set(key, { n: n + 1, numerator: numerator + Number(holds) });
      }
    }
  };
  const tested = new Map<string, { record: ReadingRecord; whole: boolean }>();
  for (const record of records) {
    const goal = goals.get(record.arskurs);
    if (goal === undefined) continue;
    const reached = record.niva === "grön" || Number(record.niva) >= goal;
    const id = ids.get(record.omrade);
    if (id !== undefined && record.niva !== "") count(id, record, reached);
    const pupil = [record.lasarSlut, record.tillfalle, record.id].join("|");
    const whole = record.omrade === "läsförståelse" && record.niva !== "";
    tested.set(pupil, { record, whole: whole || tested.get(pupil)?.whole === true });
  }
  for (const { record, whole } of tested.values()) count("lasning_fullstandig", record, whole);
  return cells;
}
