import { formatInterval } from "../../format/formatInterval.js";
import { plural } from "../../format/plural.js";

/** "1 elev" or "10 till 124 elever": the smallest and the largest group of a picture. */
export function pupilRange(numbers: readonly (number | null)[]): string {
  const known = numbers.filter((n): n is number => n !== null);
  if (known.length === 0) return "antalet elever visas inte";
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? plural(low, "elev", "elever") : `${formatInterval(low, high, 0)} elever`;
}
