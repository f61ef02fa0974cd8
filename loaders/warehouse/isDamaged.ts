/** What DuckDB says of a file whose bytes are not those it wrote. */
const DAMAGE =
  /Corrupt database file|not a valid DuckDB database file|Could not read enough bytes from file|Corrupt WAL file|Failure while replaying WAL|Failed to deserialize|database has been invalidated/;

/** Whether an error says that the database file is damaged: a bit has flipped, or part of it is gone (bad input 85). */
export function isDamaged(error: unknown): boolean {
  return error instanceof Error && DAMAGE.test(error.message);
}
