import type { Secret } from "./secrets.js";

const SLACK = 1e-6;

/**
 * Whether an attacker left with this interval knows little enough. A count must leave enough whole numbers, reach far
 * enough, and exclude neither neighbour of the truth (but for its natural end). A sum must leave a wide enough range.
 */
export function isKept(secret: Secret, low: number, high: number): boolean {
  if (secret.width > 0) return high - low >= secret.width - SLACK * Math.max(1, Math.abs(high));
  const whole = Math.floor(high + SLACK) - Math.ceil(low - SLACK) + 1;
  return (
    whole >= secret.wholeNumbers &&
    high >= secret.reach - SLACK &&
    low <= Math.max(secret.floor, secret.truth - 1) + SLACK &&
    high >= Math.min(secret.ceiling, secret.truth + 1) - SLACK
  );
}
