/** A linear scale in percent of the picture's width or height, so that nothing has to be redrawn when it re-flows. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** 0–100 from low to high. */
  readonly position: (value: number) => number;
}

const niceSteps = [1, 2, 2.5, 5, 10];

function niceStep(span: number, count: number): number {
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = niceSteps.find((candidate) => candidate * power >= raw * 0.999) ?? 10;
  return step * power;
}

/** Covers every given number with room to spare, on round ticks, inside the bounds. */
export function scale(
  values: readonly number[],
  bounds: readonly [number, number],
  options: { readonly count?: number } = {},
): Scale {
  const finite = values.filter((value) => Number.isFinite(value));
  const smallest = finite.length === 0 ? bounds[0] : Math.min(...finite);
  const largest = finite.length === 0 ? bounds[1] : Math.max(...finite);
  const leastSpan = (bounds[1] - bounds[0]) * 0.08;
  const spare = Math.max(0, leastSpan - (largest - smallest)) / 2;
  const step = niceStep(Math.max(largest - smallest, leastSpan), options.count ?? 4);
  const room = step * 0.2;
  const low = Math.max(bounds[0], smallest - spare - room);
  const high = Math.min(bounds[1], largest + spare + room);
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step); index * step <= high + 1e-9; index += 1) {
    ticks.push(Number((index * step).toFixed(6)));
  }
  const span = high - low || 1;
  return { low, high, ticks, position: (value) => ((value - low) / span) * 100 };
}

/** "43.21%": an SVG length, rounded so that the same data always gives the same bytes. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
