import type { EditionInfo, UnitInfo } from "./pageData.js";

/** A page that the municipality has written itself. */
export interface NotebookInfo {
  /** Relative to the site's root. */
  readonly path: string;
  readonly title: string;
}

export interface UtforskaData {
  readonly edition: EditionInfo;
  readonly units: readonly UnitInfo[];
  readonly notebooks: readonly NotebookInfo[];
}
