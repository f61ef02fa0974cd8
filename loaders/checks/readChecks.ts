import { z } from "zod";
import type { Warehouse } from "../warehouse/openWarehouse.js";

const finding = z.object({
  rule: z.string(),
  /** Swedish name of the rule, for people. */
  name: z.string(),
  severity: z.enum(["varning", "fel"]),
  /** Null for figures that are not of one file. */
  file: z.string().nullable(),
  row: z.int().nullable(),
  message: z.string(),
});

export type Finding = z.infer<typeof finding>;

/**
 * What the latest build's checks found, by rule and file. Findings on files that have been replaced since are left out.
 * They speak of units and groups, never of a person; still they are for the analyst and not for the site, which is
 * told how many there are.
 */
export async function readChecks(warehouse: Warehouse): Promise<Finding[]> {
  const rows = await warehouse.query(
    `select found.rule, kontroll.namn as name, found.severity, file.name as file, found.row_number as row, found.message
    from meta.check as found
    join ref.kontroll as kontroll on kontroll.kontroll = found.rule
    left join meta.file as file using (file_id)
    where file.superseded_by is null
    order by found.severity, found.rule, file.name, found.row_number, found.message`,
  );
  return rows.map((row) => finding.parse(row));
}
