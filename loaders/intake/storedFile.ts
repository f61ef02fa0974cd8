/** A received file as kept in `privat/`: bytes under their own hash, never opened by their given name again. */
export interface StoredFile {
  /** The name the person gave it: for messages only. */
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** Absolute path of the raw copy, `<sha256>` without extension. */
  readonly path: string;
  /** Where it was fetched and when, in words; absent for a file that someone handed in. */
  readonly origin?: string;
  /** The day its content is of, ISO, where whoever fetched it knows. */
  readonly dated?: string;
}
