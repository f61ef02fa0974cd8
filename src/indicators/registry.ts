import type { Indicator } from "./defineIndicator.js";
import { slutbetygAk9 } from "./slutbetygAk9.js";

/** Every indicator, in the order the catalogue and the pages show them. */
export const registry: readonly Indicator[] = [...slutbetygAk9];

const byId = new Map(registry.map((indicator) => [indicator.id, indicator]));

/** Throws `unknown indicator: x`: there is no default indicator. */
export function indicatorById(id: string): Indicator {
  const indicator = byId.get(id);
  if (!indicator) throw new Error(`unknown indicator: ${id}`);
  return indicator;
}
