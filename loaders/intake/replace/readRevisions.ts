import { z } from "zod";
import type { Warehouse } from "../../warehouse/openWarehouse.js";

const contract = z.object({
  sha256: z.string(),
  name: z.string(),
  replaced_sha256: z.string(),
  replaced_name: z.string(),
  imported_at: z.string(),
  unit: z.string(),
  period: z.string(),
  scopes: z.int(),
  rows_before: z.int(),
  rows_after: z.int(),
  changed: z.int(),
  added: z.int(),
  removed: z.int(),
});

/** What a file changed when it replaced another, for one unit and period: how many rows, never which (F28). */
export interface Revision {
  readonly sha256: string;
  readonly name: string;
  readonly replacedSha256: string;
  readonly replacedName: string;
  readonly importedAt: string;
  /** Code of unit or municipality, or what else a row is about; empty where rows have none. */
  readonly unit: string;
  readonly period: string;
  /** How many parts (years, measures) of the unit and period were replaced. */
  readonly scopes: number;
  readonly before: number;
  readonly after: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

const revisions = `
  select revision.sha256, file.name, revision.replaced_sha256, replaced.name as replaced_name, revision.imported_at,
    revision.unit, revision.period, count(*)::integer as scopes, sum(rows_before)::integer as rows_before,
    sum(rows_after)::integer as rows_after, sum(changed)::integer as changed, sum(added)::integer as added,
    sum(removed)::integer as removed
  from meta.revision as revision
  join meta.file as file on file.sha256 = revision.sha256
  join meta.file as replaced on replaced.sha256 = revision.replaced_sha256
  where $file_id is null or revision.file_id = $file_id
  group by all
  order by imported_at, min(revision.file_id), replaced_name, replaced_sha256, unit, period`;

/** The revisions of one file, or of every file in the order they came. */
export async function readRevisions(warehouse: Warehouse, fileId: number | null = null): Promise<Revision[]> {
  const rows = await warehouse.query(revisions, { file_id: fileId });
  return rows.map((row) => {
    const { sha256, name, imported_at, unit, period, scopes, changed, added, removed, ...rest } =
      contract.parse(row);
    return {
      sha256,
      name,
      replacedSha256: rest.replaced_sha256,
      replacedName: rest.replaced_name,
      importedAt: imported_at,
      unit,
      period,
      scopes,
      before: rest.rows_before,
      after: rest.rows_after,
      changed,
      added,
      removed,
    };
  });
}
