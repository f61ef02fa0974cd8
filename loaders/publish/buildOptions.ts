import type { BuildSiteOptions } from "./site/buildSite.js";

/** Which edition is built, as known when, to where. */
export interface BuildOptions {
  readonly edition: "publik" | "intern";
  /** ISO date: figures as known then. */
  readonly asOf: string;
  /** ISO date that an import made by this build is dated; `asOf` unless told. Never later than the day it is made. */
  readonly importDay?: string;
  readonly outDir: string;
  /** What makes the pages of the site; `buildSite` unless told. */
  readonly buildSite?: (options: BuildSiteOptions) => Promise<void>;
  readonly log?: (line: string) => void;
}
