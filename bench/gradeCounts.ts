/** What becomes of the records of a betyg file, counted two ways that must agree. */
export interface GradeCounts {
  /** All records, the header too. */
  readonly records: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly ignored: number;
  /** Distinct pupils with an accepted record. */
  readonly pupils: number;
  /** Quarantined records per rule, and accepted per läsår and grade: "label=n label=n", sorted. */
  readonly rules: string;
  readonly grades: string;
}
