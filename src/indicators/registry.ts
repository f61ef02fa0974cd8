import { amnesbetyg } from "./amnesbetyg.js";
import { bakgrund } from "./bakgrund.js";
import { behorighetAk9 } from "./behorighetAk9.js";
import { betygAk6 } from "./betygAk6.js";
import type { Indicator } from "./defineIndicator.js";
import { enkater } from "./enkater.js";
import { franvaro } from "./franvaro.js";
import { gymnasium } from "./gymnasium.js";
import { gymnasiumPublic } from "./gymnasiumPublic.js";
import { lasning } from "./lasning.js";
import { np } from "./np.js";
import { omdomen } from "./omdomen.js";
import { publicFigures } from "./publicFigures.js";
import { skolenkaten } from "./skolenkaten.js";
import { slutbetygAk9 } from "./slutbetygAk9.js";
import { vux } from "./vux.js";

/** Every indicator, in the order the catalogue and the pages show them. */
export const registry: readonly Indicator[] = [
  ...slutbetygAk9,
  ...behorighetAk9,
  ...betygAk6,
  ...amnesbetyg,
  ...bakgrund,
  ...franvaro,
  ...lasning,
  ...np,
  ...omdomen,
  ...gymnasium,
  ...gymnasiumPublic,
  ...vux,
  ...enkater,
  ...skolenkaten,
  ...publicFigures,
];

const byId = new Map(registry.map((indicator) => [indicator.id, indicator]));
if (byId.size !== registry.length) throw new Error("two indicators have the same id");

/** Throws `unknown indicator: x`: there is no default indicator. */
export function indicatorById(id: string): Indicator {
  const indicator = byId.get(id);
  if (!indicator) throw new Error(`unknown indicator: ${id}`);
  return indicator;
}
