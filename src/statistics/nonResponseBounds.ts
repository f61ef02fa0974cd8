import { checkCount, checkPart } from "./core/checks.js";
import type { Interval } from "./interval.js";

/**
 * The lowest and highest share possible had everyone asked answered: as if none, or all, of the silent had
 * the property. Shares 0–1; `k` of `answered`, out of `asked`. Nobody asked: undefined. Throws when more
 * answered than were asked: the two then count different things. Source: Manski 1989, worst-case bounds.
 */
export function nonResponseBounds(k: number, answered: number, asked: number): Interval | undefined {
  checkCount("answered", answered);
  checkCount("asked", asked);
  checkPart(k, answered);
  if (answered > asked) throw new Error(`invalid answered: ${answered} of ${asked}`);
  if (asked === 0) return undefined;
  return [k / asked, (k + asked - answered) / asked];
}
