import { runImport } from "../../loaders/pipeline.js";
import type { ReadResult } from "../../loaders/sources/source.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { makeWorkspace } from "./makeWorkspace.js";

export interface ImportedText {
  readonly workspace: Workspace;
  readonly source: string | undefined;
  readonly result: ReadResult | undefined;
}

/** Imports a file with the text into a new workspace, on a day in February 2026. */
export async function importText(text: string | Uint8Array, name: string): Promise<ImportedText> {
  const workspace = await makeWorkspace({ incoming: { [name]: text } });
  const [imported] = await runImport(workspace, undefined, "2026-02-01");
  return { workspace, source: imported?.source.id, result: imported?.result };
}

/** What the workspace's warehouse answers. */
export async function askWarehouse(workspace: Workspace, sql: string): Promise<Record<string, unknown>[]> {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}
