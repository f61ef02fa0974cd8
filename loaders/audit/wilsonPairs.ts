interface Range {
  readonly low: number;
  readonly high: number;
}

/** Largest group that is tried; above it an interval says too little to point anyone out. */
const LARGEST = 400;
const Z = 1.959963984540054;

/** Every number of people, and of people inside, whose 95 % Wilson interval rounds to the published one. */
export function wilsonPairs(lower: Range, upper: Range, people: Range): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const first = Math.max(1, Math.ceil(people.low));
  for (let n = first; n <= Math.min(people.high, Math.max(first, LARGEST)); n += 1) {
    for (let k = 0; k <= n; k += 1) {
      const p = k / n;
      const middle = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
      const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
      if (within(middle - half, lower) && within(middle + half, upper)) pairs.push([n, k]);
    }
  }
  return pairs;
}

function within(value: number, { low, high }: Range): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9;
}
