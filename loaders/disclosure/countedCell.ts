/** A cell as the disclosure rules see it: who is counted in it, and how many reach the goal. */
export interface CountedCell {
  readonly unitId: string;
  /** "municipality" cells are the totals of the "unit" cells. */
  readonly unitLevel: "unit" | "municipality";
  readonly group: "alla" | "flickor" | "pojkar";
  readonly n: number;
  /** Pupils who reach the goal, for shares; undefined for means, which have no extremes to hide. */
  readonly reached?: number;
  /** Who do not; n − reached when absent. Told where a person can be on both sides, with several rows. */
  readonly missed?: number;
}

/**
 * Why a cell's numbers may not be shown. `small`: fewer pupils than the rule. `nearlyAll`, `nearlyNone`: so few fall
 * outside (or inside) that the share would point them out. `complement`: shown, it would give another cell away.
 */
export type Protection = "small" | "nearlyAll" | "nearlyNone" | "complement";

/** Up to this many pupils outside (or inside) a share are hidden as ~100 (or ~0); Skolverket's own limit (DC-10). */
export const EXTREME = 4;
