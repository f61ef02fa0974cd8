import type { FetchWorld } from "./fetchWorld.js";

const first = 1000;
const longest = 30_000;

/**
 * Milliseconds to wait before question number `attempt + 1`: what the source asks for (Retry-After: seconds or a
 * date), otherwise twice as long each time. Half of it is chance, so that many who were turned away at once do not come
 * back at once.
 */
export function retryDelay(
  attempt: number,
  retryAfter: string | null,
  { now, random }: Pick<FetchWorld, "now" | "random">,
): number {
  const step = Math.min(longest, first * 2 ** (attempt - 1));
  const own = step / 2 + (step / 2) * random();
  const asked = retryAfter === null ? undefined : askedFor(retryAfter.trim(), now());
  return Math.round(asked === undefined ? own : asked + (first / 2) * random());
}

function askedFor(text: string, now: Date): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
