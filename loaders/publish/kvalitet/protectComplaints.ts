import type { ComplaintQuarter } from "../../../src/components/kvalitet/kvalitetData.js";
import { suppressTable } from "../../disclosure/suppressTable.js";
import type { TableCell } from "../../disclosure/tableCell.js";
import { loadHighs } from "../../solver/loadHighs.js";

export interface ComplaintCount {
  readonly quarter: string;
  readonly theme: string;
  readonly count: number;
}

/** A reader must be left with this many whole numbers for a hidden count. */
const WHOLE_NUMBERS = 5;
const TOTAL = "total";

/**
 * Complaints by quarter and theme with 1 to `limit` − 1 hidden, and as many more that none follows from the total of the
 * quarter (DC-8). None at all is told: it is nobody's. A quarter is hidden by its own counts alone, so that one
 * that comes later changes nothing in those before it, and nothing is summed over quarters. Throws on a theme twice.
 */
export async function protectComplaints(
  counts: readonly ComplaintCount[],
  limit: number,
): Promise<ComplaintQuarter[]> {
  const highs = await loadHighs();
  const quarters = [...new Set(counts.map(({ quarter }) => quarter))].sort().reverse();
  return quarters.map((quarter) => {
    const own = counts.filter((each) => each.quarter === quarter);
    if (new Set(own.map(({ theme }) => theme)).size < own.length)
      throw new Error(`theme twice in a quarter: ${quarter}`);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const cells = [
      ...own.map(({ theme, count }, at) => cell(`tema ${theme}`, [at], count, limit)),
      cell(
        TOTAL,
        own.map((_, at) => at),
        total,
        limit,
      ),
    ];
    const { hidden, lost } = suppressTable(highs, cells);
    // what cannot be protected one by one is hidden as a whole
    const isHidden = (id: string) => hidden.has(id) || lost.length > 0;
    return {
      quarter,
      themes: own.map(({ theme, count }) => ({ theme, count: isHidden(`tema ${theme}`) ? null : count })),
      total: isHidden(TOTAL) ? null : total,
    };
  });
}

function cell(id: string, atoms: readonly number[], value: number, limit: number): TableCell {
  if (value === 0) return { id, atoms, value, kind: "public" };
  // a hidden count is never 0, since 0 is shown
  const known = { low: 1, high: Number.POSITIVE_INFINITY };
  if (value >= limit) return { id, atoms, value, kind: "free", known };
  const protect = { low: 1, high: Math.max(limit, value + 1), wholeNumbers: WHOLE_NUMBERS };
  return { id, atoms, value, kind: "primary", known, protect };
}
