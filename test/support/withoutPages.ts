import { mkdir } from "node:fs/promises";
import type { BuildSiteOptions } from "../../loaders/publish/site/buildSite.js";

/** In place of the drawing of pages, for tests of an edition's data: pages take most of the time of a small build. */
export const withoutPages = {
  buildSite: async ({ outDir }: BuildSiteOptions): Promise<void> => {
    await mkdir(outDir, { recursive: true });
  },
};
