import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EditionInfo } from "../../src/components/pageData.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { dataPackage } from "./dataPackage.js";
import { dcatCatalog } from "./dcatCatalog.js";
import type { SourceFile } from "./readSourceFiles.js";

export interface DescribedData {
  readonly workspace: Workspace;
  readonly edition: EditionInfo;
  readonly sources: readonly SourceFile[];
  readonly rows: readonly ValueRow[];
}

/** `datapackage.json` of every edition, and `dcat.rdf` of the public one where kommun.json says what it needs to be harvested. */
export async function describeData(
  dataDir: string,
  { workspace, edition, sources, rows }: DescribedData,
): Promise<void> {
  const { municipality, asOf } = edition;
  const packaged = dataPackage(municipality, asOf, sources);
  await writeFile(join(dataDir, "datapackage.json"), `${JSON.stringify(packaged, null, 2)}\n`);
  const openData = workspace.config.oppna_data;
  if (edition.edition !== "publik" || openData === undefined) return;
  const periods = [...new Set(rows.map(({ period }) => period))];
  await writeFile(join(dataDir, "dcat.rdf"), dcatCatalog({ municipality, openData, asOf, periods }));
}
