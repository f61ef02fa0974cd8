/** A pupil of year 9 in one subject, as the files of grades and of tests say. */
export interface TestedPupil {
  readonly id: string;
  readonly enhet: string;
  readonly kon: "F" | "P";
  readonly lasarSlut: number;
  readonly amne: "MA" | "SV" | "SVA" | "EN";
  readonly betyg: string;
  /** Empty when the test was not taken; undefined when the file has no row. */
  readonly prov?: string;
}

export interface NpCell {
  readonly n: number;
  readonly value: number;
}

const POINTS = new Map([
  ["A", 20],
  ["B", 17.5],
  ["C", 15],
  ["D", 12.5],
  ["E", 10],
  ["F", 0],
]);

/** Indicators of national tests by NP-2 and NP-3, keyed "indicator|läsår|unit|group": shares in percent, points 0–20. */
export function npCells(pupils: readonly TestedPupil[], municipality: string): Map<string, NpCell> {
  const groups = new Map<string, { grade: number; test: number }[]>();
  for (const { betyg, prov = "", amne, lasarSlut, enhet, kon } of pupils) {
    const grade = POINTS.get(betyg);
    const test = POINTS.get(prov);
    if (grade === undefined || test === undefined || amne === "SVA") continue;
    for (const unit of [enhet, municipality])
      for (const group of ["alla", kon === "F" ? "flickor" : "pojkar"]) {
        const key = `${amne.toLowerCase()}_ak9|${lasarSlut}|${unit}|${group}`;
        groups.set(key, [...(groups.get(key) ?? []), { grade, test }]);
      }
  }
  const cells = new Map<string, NpCell>();
  for (const [key, members] of groups) {
    const n = members.length;
    const share = (holds: (grade: number, test: number) => boolean) =>
      (100 * members.filter(({ grade, test }) => holds(grade, test)).length) / n;
    cells.set(`betyg_lagre_an_np_${key}`, { n, value: share((grade, test) => grade < test) });
    cells.set(`betyg_hogre_an_np_${key}`, { n, value: share((grade, test) => grade > test) });
    cells.set(`provbetyg_${key}`, { n, value: members.reduce((sum, { test }) => sum + test, 0) / n });
  }
  return cells;
}
