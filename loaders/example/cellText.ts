/** A published cell: tenths as a whole number, or one of Skolverket's symbols in words. */
export type Cell = number | "few" | "missing" | "near100";

export interface ShareRule {
  /** Fewest pupils behind a value; also fewest in the numerator, as the real exports have it. */
  readonly minimum: number;
  /** Eligibility shows 1–4 not eligible as `~100`; all subjects does not. */
  readonly hideFewFailing: boolean;
}

export const atSchool = 10;

/** Skolverket's threshold above school level: 5 from 2023/24, 10 before. */
export function atMunicipality(lasar: string): number {
  return Number(lasar.slice(0, 4)) >= 2023 ? 5 : 10;
}

/** numerator / denominator in tenths, half upwards, in whole numbers only. */
export function tenths(numerator: number, denominator: number): number {
  return Math.floor((20 * numerator + denominator) / (2 * denominator));
}

export function shareCell(reached: number, of: number, rule: ShareRule): Cell {
  if (of === 0 || (reached === 0 && of >= rule.minimum)) return "missing";
  if (of < rule.minimum || reached < rule.minimum) return "few";
  const failing = of - reached;
  if (rule.hideFewFailing && failing >= 1 && failing <= 4) return "near100";
  return tenths(100 * reached, of);
}

export function meanCell(merit2: number, of: number, minimum: number): Cell {
  if (of === 0) return "missing";
  return of < minimum ? "few" : tenths(merit2, 2 * of);
}

/** Secondary suppression between the sexes: a hidden or `~100` share hides the other, unless that is 100. */
export function hideOtherSex(first: Cell, second: Cell): [Cell, Cell] {
  const tellsOn = (cell: Cell) => cell === "few" || cell === "near100";
  const hidden = (cell: Cell): Cell => (typeof cell === "number" && cell !== 1000 ? "few" : cell);
  return [tellsOn(second) ? hidden(first) : first, tellsOn(first) ? hidden(second) : second];
}

/** As the untouched export writes it: decimal comma, always one decimal. */
export function cellText(cell: Cell): string {
  if (cell === "few") return "..";
  if (cell === "missing") return ".";
  if (cell === "near100") return "~100";
  return `${Math.floor(cell / 10)},${cell % 10}`;
}
