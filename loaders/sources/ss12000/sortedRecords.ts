import type { Verdict } from "../judgeRecords.js";
import type { Ss12000Entry } from "./ss12000Entries.js";

/** An object of the file at its place among all of them, 1-based. */
export interface PlacedEntry extends Ss12000Entry {
  readonly row: number;
}

/** Pupils' records of one kind: those that go the way of a bulk format, and what becomes of the others. */
export interface SortedRecords {
  /** Lines of the format (`bulkLine`). */
  readonly lines: readonly string[];
  readonly others: readonly { readonly row: number; readonly verdict: Verdict }[];
  /** How many are of a pupil who is not among the people. */
  readonly unknown: number;
}

// who is left out may be left out for being protected: never listed
export const UNKNOWN_PUPIL = { ignore: "elev som inte finns bland personerna" };
