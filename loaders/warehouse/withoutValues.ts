/** Kinds of DuckDB's errors whose text repeats what stands in the data. */
const TELLING = /^(Conversion|Invalid Input|Constraint|Out of Range|Invalid|Serialization) Error\b/;

/**
 * DuckDB's error as it may be printed: the first line, and of kinds that repeat cells or whole lines of a file only the
 * kind. Anything that is no Error stays as it is.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [first = ""] = error.message.split("\n");
  const kind = TELLING.exec(first)?.[0];
  const told = new Error(
    kind === undefined ? first : `${kind} (its text may repeat the data, and is left out)`,
  );
  if (error.stack !== undefined) told.stack = error.stack.replace(error.message, () => told.message);
  return told;
}
