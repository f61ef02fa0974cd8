/** An answer that has passed its checks, not yet written. */
export interface Snapshot {
  /** Stays the same from one fetch to the next: a newer answer under the same name replaces the older. */
  readonly name: string;
  readonly url: string;
  readonly bytes: Buffer;
  /** The source that is to read it (loaders/sources); absent when it is read if some source knows it. */
  readonly source?: string;
}

/** What one source gave: everything, or nothing of it is kept. */
export interface Collected {
  readonly snapshots: readonly Snapshot[];
  /** What the source said it does not have, in Swedish. */
  readonly notes: readonly string[];
}
