export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** a − factor·b. */
export function without(a: readonly number[], factor: number, b: readonly number[]): number[] {
  return a.map((value, i) => value - factor * (b[i] ?? 0));
}

export interface Direction {
  /** Unit vector over the observations. */
  readonly vector: readonly number[];
  /** Its make-up of the columns: vector = Σ columns·coefficients. */
  readonly coefficients: readonly number[];
}

/**
 * Orthonormal directions of the columns (Gram–Schmidt, each pass twice, so that they are orthogonal to
 * rounding). Undefined when a column depends on those before it.
 */
export function orthogonalise(columns: readonly (readonly number[])[]): readonly Direction[] | undefined {
  const directions: Direction[] = [];
  for (const [index, column] of columns.entries()) {
    let vector = [...column];
    let coefficients: number[] = columns.map((_, i) => (i === index ? 1 : 0));
    for (const direction of [...directions, ...directions]) {
      const shared = dot(direction.vector, vector);
      vector = without(vector, shared, direction.vector);
      coefficients = without(coefficients, shared, direction.coefficients);
    }
    const length = Math.sqrt(dot(vector, vector));
    if (!(length > 1e-10 * Math.sqrt(dot(column, column)))) return undefined;
    directions.push({
      vector: vector.map((value) => value / length),
      coefficients: coefficients.map((value) => value / length),
    });
  }
  return directions;
}
