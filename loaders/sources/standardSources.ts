import type { ReadingContext } from "../standard/standardFormat.js";
import { standardSource } from "../standard/standardSource.js";
import { enkat } from "./enkat/enkat.js";
import { enkatAggregat } from "./enkat-aggregat/enkatAggregat.js";
import { enkatPopulation } from "./enkat-population/enkatPopulation.js";
import { gymnasium } from "./gymnasium/gymnasium.js";
import { lasning } from "./lasning/lasning.js";
import { np } from "./np/np.js";
import { omdomen } from "./omdomen/omdomen.js";
import { resultat } from "./resultat/resultat.js";
import type { Source } from "./source.js";
import { vux } from "./vux/vux.js";

/** Where one format has all the columns of another, the one with more comes first. */
export const standardFormats = [
  enkatAggregat,
  enkat,
  enkatPopulation,
  np,
  omdomen,
  lasning,
  gymnasium,
  vux,
  resultat,
] as const;

/** The municipality's own data in the contract's formats, but for those that are read in bulk. */
export function standardSources(codeId: ReadingContext["codeId"]): Source[] {
  return standardFormats.map((format) => standardSource(format, codeId));
}
