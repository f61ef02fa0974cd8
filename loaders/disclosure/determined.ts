/** Σ coefficient · unknown = something a reader knows; keys name the unknowns. */
export type KnownSum = ReadonlyMap<string, number>;

/**
 * The unknowns that the sums determine exactly, by elimination. Knows nothing of what the numbers are: only of what is
 * added to what. An empty answer is what publication requires.
 */
export function determined(sums: readonly KnownSum[]): Set<string> {
  const keys = [...new Set(sums.flatMap((sum) => [...sum.keys()]))];
  const rows = sums.map((sum) => keys.map((key) => sum.get(key) ?? 0));
  let done = 0;
  for (let column = 0; column < keys.length && done < rows.length; column += 1) {
    const size = (row: number) => Math.abs(rows[row]?.[column] ?? 0);
    let pivot = done;
    for (let row = done; row < rows.length; row += 1) if (size(row) > size(pivot)) pivot = row;
    const chosen = rows[pivot];
    if (!chosen || size(pivot) < 1e-9) continue;
    rows[pivot] = rows[done] ?? [];
    const scale = chosen[column] ?? 1;
    const unit = chosen.map((value) => value / scale);
    rows[done] = unit;
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (at !== done && factor !== 0) rows[at] = row.map((value, i) => value - factor * (unit[i] ?? 0));
    }
    done += 1;
  }
  // in reduced form an unknown is determined exactly when some row has it alone
  const alone = rows
    .map((row) => row.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : [])))
    .filter((columns) => columns.length === 1);
  return new Set(alone.flatMap(([at]) => keys[at ?? -1] ?? []));
}
