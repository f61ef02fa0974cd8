/** What becomes of the records of a file, counted two ways that must agree. */
export interface FileCounts {
  /** All records, the header too. */
  readonly records: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly ignored: number;
  /** Distinct pupils with an accepted record. */
  readonly pupils: number;
  /** Quarantined records per rule, and a fingerprint of what was accepted: "label=n label=n", sorted. */
  readonly rules: string;
  readonly kept: string;
}
