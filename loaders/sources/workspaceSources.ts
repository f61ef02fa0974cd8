import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { registry } from "../../src/indicators/registry.js";
import type { MappingContext, NamedSubject } from "../mapping/mappingContext.js";
import { readMappings } from "../mapping/readMappings.js";
import { UnitDirectory } from "../mapping/unitDirectory.js";
import { enheterContract } from "../workspace/enheterContract.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { readWorkspaceTable } from "../workspace/readWorkspaceTable.js";
import { kartlagdExport } from "./kartlagd-export/kartlagdExport.js";
import { sources } from "./registry.js";
import type { Source } from "./source.js";
import { standardSources } from "./standardSources.js";

/** The sources as this workspace has them: its mappings and units are part of how its exports are read. */
export async function workspaceSources(
  workspace: Workspace,
  codePupil: (id: string) => string,
): Promise<readonly Source[]> {
  const mappings = await readMappings(
    workspace.dir,
    registry.map(({ id }) => id),
  );
  const mapped = kartlagdExport({ mappings, context: await mappingContext(workspace), codePupil });
  // an answer is coded apart from the pupils, so that the two are never joined
  const own = standardSources((domain, id) => codePupil(domain === "elev" ? id : `${domain}:${id}`));
  const byId = new Map([mapped, ...own].map((source) => [source.id, source]));
  return sources.map((source) => byId.get(source.id) ?? source);
}

/** What mappings are read against: the workspace's units, the registry, the list of subjects. */
export async function mappingContext({ dir, config }: Workspace): Promise<Omit<MappingContext, "file">> {
  const rows = await readWorkspaceTable(dir, "enheter.csv", enheterContract);
  const units = rows.map(({ values }) => ({
    kod: values.skolenhetskod,
    namn: values.namn,
    kortNamn: values.kort_namn || null,
    franLasar: values.fran_lasar || null,
    tillLasar: values.till_lasar || null,
  }));
  return {
    units: new UnitDirectory(units, { kod: config.kod, namn: config.namn }),
    indicators: registry,
    subjects: await readSubjects(),
  };
}

async function readSubjects(): Promise<NamedSubject[]> {
  const file = new URL("../../data/reference/amnen.csv", import.meta.url);
  const text = await readFile(file, "utf8");
  const { data } = Papa.parse<Record<string, string>>(text, {
    delimiter: ";",
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ kod = "", namn = "" }) => ({ kod, namn }));
}
