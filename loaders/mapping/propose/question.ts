/** What the file itself cannot tell: asked of the person who knows the export. */
export interface Question {
  /** Key of the mapping that holds the answer, e.g. "matt.1.indikator_id". */
  readonly nyckel: string;
  /** A Swedish sentence. */
  readonly fraga: string;
  /** An answer that is near, never taken without being chosen. */
  readonly forslag?: string;
}
