import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import type { Fault } from "../../loaders/intake/fault.js";
import type { ImportedFile } from "../../loaders/intake/importFiles.js";
import { runImport } from "../../loaders/pipeline.js";
import type { Row } from "../../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { betygHeader } from "../support/betygFile.js";

export const day = "2026-02-01";
export const unitA = "90000001";
export const unitB = "90000002";
export const unitC = "90000003";

export interface GradeRow {
  readonly unit?: string;
  readonly pupil?: string;
  readonly lasar?: string;
  readonly termin?: string;
  readonly arskurs?: string;
  readonly amne?: string;
  readonly betyg?: string;
}

/** A betyg file of invented pupils; what is not told is the same in every row. */
export function grades(...rows: readonly GradeRow[]): string {
  const lines = rows.map(
    ({
      unit = unitA,
      pupil = "p1",
      lasar = "2024/25",
      termin = "VT",
      arskurs = "9",
      amne = "MA",
      betyg = "C",
    }) => [lasar, termin, pupil, unit, arskurs, "F", amne, betyg].join(";"),
  );
  return `${[betygHeader, ...lines].join("\n")}\n`;
}

export interface Imported {
  readonly imported: readonly ImportedFile[];
  readonly faults: readonly Fault[];
  readonly log: readonly string[];
}

/** Writes a file to `inkommande/` and imports it by name. */
export async function importText(
  workspace: Workspace,
  name: string,
  text: string,
  how: { readonly replaceNewer?: boolean } = {},
): Promise<Imported> {
  const path = join(workspace.incoming, name);
  await writeFile(path, text);
  return attempt(workspace, [path], how);
}

/** Imports the named files, or all of `inkommande/`. */
export async function attempt(
  workspace: Workspace,
  files?: readonly string[],
  how: { readonly replaceNewer?: boolean } = {},
): Promise<Imported> {
  const log: string[] = [];
  try {
    return {
      imported: await runImport(workspace, files, day, (line) => log.push(line), how),
      faults: [],
      log,
    };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { imported: [], faults: error.faults, log };
  }
}

export async function ask(workspace: Workspace, sql: string): Promise<Row[]> {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

/** Every grade that counts, as "unit läsår term year subject grade", in order. */
export async function kept(workspace: Workspace): Promise<string[]> {
  const rows = await ask(
    workspace,
    `select concat_ws(' ', enhet, lasar_text(lasar_slut), termin, arskurs, amne, betyg) as row
    from stg.betyg order by all`,
  );
  return rows.map(({ row }) => String(row));
}
