import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import { readFigures } from "../pipeline.js";
import { loadHighs } from "../solver/loadHighs.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import type { AuditReport } from "./auditPublication.js";
import { auditValues } from "./auditValues.js";
import { readValuesCsv } from "./readValuesCsv.js";

const manifestContract = z.object({ asOf: z.string(), edition: z.enum(["publik", "intern"]) });

/**
 * Attacks the values of a built edition as its readers can: who reads the internal one reads the public one too, when
 * there is one, and all have what Skolverket and Kolada publish. Throws DataFaults when the edition is not there, or not of this version. The figures are computed anew
 * as of the day of the edition.
 */
export async function auditEdition(
  workspace: Workspace,
  edition: "publik" | "intern",
  log?: (line: string) => void,
): Promise<AuditReport> {
  const built = await readEdition(workspace, edition);
  if (!built) {
    const message = `Utgåvan ${edition} är inte byggd. Kör nulage build --edition ${edition} först.`;
    throw new DataFaults([{ code: "ingen-utgava", file: join(workspace.published, edition), message }]);
  }
  const open = edition === "intern" ? await readEdition(workspace, "publik") : undefined;
  const { cells, sources } = await readFigures(workspace, built.asOf, log);
  const ofPupils = new Set(sources.filter(({ holdsPupils }) => holdsPupils).map(({ id }) => id));
  return auditValues(await loadHighs(), {
    ...built,
    isOwn: (sourceId) => ofPupils.has(sourceId),
    also: open ? [{ ...open, isOwn: (sourceId) => ofPupils.has(sourceId) }] : [],
    cells,
    withPublicSources: true,
    minimumN: workspace.config.publicering.minsta_antal,
  });
}

async function readEdition(workspace: Workspace, edition: "publik" | "intern") {
  const data = join(workspace.published, edition, "data");
  const manifest = await readFile(join(data, "manifest.json"), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    },
  );
  if (manifest === undefined) return undefined;
  const { asOf, edition: named } = manifestContract.parse(JSON.parse(manifest));
  const file = `${edition}/data/values.csv`;
  const csv = await readFile(join(data, "values.csv"), "utf8");
  return { asOf, edition: named, file, rows: readValuesCsv(csv, file) };
}
