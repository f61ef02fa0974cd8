import { formatNumber } from "./formatNumber.js";

/** Whole number with its noun: "1 elev", "2 elever", "0 elever". Throws on a number that is not whole. */
export function plural(count: number, one: string, many: string): string {
  if (!(Number.isInteger(count) && count >= 0)) throw new Error(`invalid count: ${count}`);
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
