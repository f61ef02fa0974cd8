/** Throws `invalid <name>: x` unless 0 < x < 1. */
export function checkProbability(name: string, x: number): void {
  if (!(x > 0 && x < 1)) throw new Error(`invalid ${name}: ${x}`);
}

/** Throws `invalid level: x` unless 0 < level < 1. */
export function checkLevel(level: number): void {
  checkProbability("level", level);
}

/** Throws `invalid <name>: x` unless x is a finite number ≥ 0. */
export function checkNotNegative(name: string, x: number): void {
  if (!(x >= 0 && Number.isFinite(x))) throw new Error(`invalid ${name}: ${x}`);
}

/** Throws `invalid <name>: x` unless x is a finite number. */
export function checkFinite(name: string, x: number): void {
  if (!Number.isFinite(x)) throw new Error(`invalid ${name}: ${x}`);
}

/** Throws unless n is a whole number ≥ 0. */
export function checkCount(name: string, n: number): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new Error(`invalid ${name}: ${n}`);
}

/** Throws unless 0 ≤ k ≤ n; neither need be whole. */
export function checkPart(k: number, n: number): void {
  checkNotNegative("n", n);
  if (!(k >= 0 && k <= n)) throw new Error(`invalid k: ${k}`);
}
