import type { BuildSiteOptions } from "./site/buildSite.js";

/** Which edition is built, as known when, to where. */
export interface BuildOptions {
  readonly edition: "publik" | "intern";
  /** ISO date: figures as known then; also the day an import made by this build is dated. */
  readonly asOf: string;
  readonly outDir: string;
  /** What makes the pages of the site; `buildSite` unless told. */
  readonly buildSite?: (options: BuildSiteOptions) => Promise<void>;
  readonly log?: (line: string) => void;
}
