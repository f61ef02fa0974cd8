/**
 * A cell of a table whose cells are sums of the same finest groups (atoms): units, sexes, outcomes, years. Totals and
 * parts are told apart by nothing but their atoms, so that any hierarchy or overlap is the same kind of table.
 */
export interface TableCell {
  readonly id: string;
  /** The finest groups that it sums, each at most once. */
  readonly atoms: readonly number[];
  /** The true number, a whole one. */
  readonly value: number;
  /**
   * `primary`: must be protected. `free`: may be shown or hidden. `public`: known from elsewhere, so hiding it helps
   * nothing. `hidden`: not shown, and in no need of protection itself.
   */
  readonly kind: "primary" | "free" | "public" | "hidden";
  /** Counts an outcome: whoever is alone in it does not know of being alone, as the only person in a group does. */
  readonly isOutcome?: true;
  /** What a reader knows of it while it is hidden: from its being listed, or from its symbol. */
  readonly known?: { readonly low: number; readonly high: number };
  /** For `primary`: a reader's interval must reach this far down and up, and hold this many whole numbers. */
  readonly protect?: Protect;
}

export interface Protect {
  readonly low: number;
  readonly high: number;
  readonly wholeNumbers: number;
}
