/**
 * A standard format with a row per pupil and something, which DuckDB reads in bulk and judges in sets. What formats
 * share is in this folder; what each has of its own is here. Rules: data/reference/<id>_regler.csv, where 1 and 2 are
 * a field too few and too many.
 */
export interface BulkFormat {
  /** Begins the codes of its faults, and names its rules. */
  readonly id: string;
  /** In the contract's order. */
  readonly columns: readonly string[];
  /** Those of the columns that a file may leave out. */
  readonly optional: readonly string[];
  /** Columns that no other format has: without one of them a file is not even like this one. None: any half will do. */
  readonly marks?: readonly string[];
  /** What is made by each, in the order they run; all of it temporary but for the staging table. */
  readonly sql: {
    /**
     * bulk_load: a row per record in file order, with `rad` (its row where it is not plain), `verdict` (0, or the first
     * rule it breaks), `id_or_value` (elev_id of a record that breaks none, else the cell that breaks it) and codes.
     */
    readonly load: URL;
    /** bulk_sum: what the records that hold by themselves say together, per `elev_id`. */
    readonly sum: URL;
    /** bulk_suspect: `record`, `rad`, `verdict`, `value` of records that another one speaks against; 100 repeats. */
    readonly judge: URL;
    /** The staging table's rows; bulk_kept: `period`, in words, and `records` of each. Variable: file_id. */
    readonly accept: URL;
    /** meta.quarantine_scope: what each quarantined record is of, where it says so. Variables: file_id, bulk_first_row. */
    readonly quarantineScope: URL;
    /** bulk_warning: `rule`, `records`, `first_record` of what is taken in though it looks odd. */
    readonly warn?: URL;
  };
}

/** The columns that a file must have. */
export function requiredColumns({ columns, optional }: BulkFormat): string[] {
  return columns.filter((name) => !optional.includes(name));
}
