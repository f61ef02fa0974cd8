import { formatNumber } from "../../src/format/formatNumber.js";
import { nonResponseBounds } from "../../src/statistics/nonResponseBounds.js";
import type { Draft } from "./draft.js";

/** From this share of answers a value is shown as it is, from the lower one with a warning; under it in grey (EN-10). */
const ENOUGH = 0.7;
const FEW = 0.5;

export interface Response {
  /** Who answered, and who were asked; null when that is not known. */
  readonly n: number;
  readonly asked: number | null;
  /** Those of a unit share a login, and may answer several times (EN-7). */
  readonly sharedLogin: boolean;
}

/**
 * What a value of a survey may be used for, and the response rate in words (EN-10). `preliminary` is shown and neither
 * compared nor judged. Under 70 per cent the note tells between which ends the value had been had all answered (EN-11).
 * `part` is the value as a share of the scale, 0–1, whose highest is `most`.
 */
export function responseNote(
  { n, asked, sharedLogin }: Response,
  { part, most, decimals }: { readonly part: number; readonly most: number; readonly decimals: number },
): { readonly status: Draft["status"]; readonly reason: string } {
  const weak = sharedLogin
    ? " Alla vid enheten har samma inloggning, så samma person kan ha svarat flera gånger: värdet är svagare."
    : "";
  const not = "Värdet jämförs inte och bedöms inte.";
  if (asked === null)
    return {
      status: "preliminary",
      reason: `Svarsfrekvensen är okänd, för antalet tillfrågade är inte inläst. ${not}${weak}`,
    };
  if (n > asked)
    return {
      status: "preliminary",
      reason: `Fler har svarat (${n}) än tillfrågats (${asked}), så svarsfrekvensen är okänd. ${not}${weak}`,
    };
  const rate = `Svarsfrekvens ${formatNumber((100 * n) / asked, 0)} procent (${n} av ${asked}).`;
  if (n >= ENOUGH * asked) return { status: "ok", reason: `${rate}${weak}` };
  const bounds = nonResponseBounds(part * n, n, asked);
  const [low, high] = (bounds ?? [0, 1]).map((end) => formatNumber(most * end, decimals));
  const range = `Hade alla svarat kunde värdet ha legat mellan ${low} och ${high}.`;
  return n >= FEW * asked
    ? { status: "ok", reason: `${rate} Läs värdet med försiktighet. ${range}${weak}` }
    : { status: "preliminary", reason: `${rate} Det är för få. ${not} ${range}${weak}` };
}
