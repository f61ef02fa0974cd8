import type { Workspace } from "../../loaders/workspace/openWorkspace.js";

export type Outcome = "error" | "quarantine" | "warning" | "ok";

/** One file, or one state of the machine, that an import must meet in order. */
export interface BadInput {
  /** Number in the table of bad inputs (reliability §3.3). */
  readonly row: number;
  readonly title: string;
  /** Name in `inkommande/`; "betyg.csv" unless told. */
  readonly name?: string;
  /** The file's content. */
  readonly make?: () => string | Uint8Array;
  /**
   * Puts something else in the workspace, when a plain file is not enough. Gives the path to import; may give back what
   * is to be undone.
   */
  readonly place?: (workspace: Workspace) => Promise<string>;
  readonly outcome: Outcome;
  /** Of the first fault. */
  readonly code?: string;
  readonly faultRow?: number;
  readonly column?: string;
  /** Records accepted, quarantined, ignored. */
  readonly counts?: readonly [number, number, number];
  /** What this answers afterwards. */
  readonly ask?: { readonly sql: string; readonly rows: readonly unknown[] };
  /** The file replaces the earlier betyg file, or is one that was known: then nothing is new. */
  readonly earlier?: "replaced" | "known";
  /** Also through the program, where its exit code is asked for. */
  readonly exit?: number;
}
