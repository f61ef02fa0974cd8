import { subAreas } from "../../loaders/publish/subAreas.js";
import type { Skolform } from "../../src/indicators/defineIndicator.js";

export const sampleSkolformer: readonly Skolform[] = [
  "forskola",
  "grundskola",
  "gymnasieskola",
  "anpassad",
  "vuxenutbildning",
];

/** Every school form; figures of three headline measures. */
export const sampleSubAreas = subAreas(
  sampleSkolformer,
  new Set(["meritvarde_ak9", "alla_amnen_ak9", "behorighet_yr_ak9"]),
);
