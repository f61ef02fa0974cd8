import { z } from "zod";
import { sources } from "../sources/registry.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import type { FilePeriod, PupilFile } from "./forgettable.js";

const contract = z.object({
  sha256: z.string(),
  name: z.string(),
  source: z.string(),
  records: z.int(),
  family: z.string().nullable(),
  period: z.string().nullable(),
  is_replaced: z.boolean(),
});

/** The files of pupils' records that have been taken in, also those that later files have replaced. */
export async function readPupilFiles(warehouse: Warehouse): Promise<PupilFile[]> {
  const rows = await warehouse.query(
    `select sha256, name, source, accepted + quarantined as records, own.scope.family as family, own.scope.period as period,
      -- a period counts as replaced only when each of the file's scopes of it is
      coalesce(bool_and(exists (
        from meta.file_scope as later where later.scope = own.scope and later.file_id > own.file_id
      )), false) as is_replaced
    from meta.file as file left join meta.file_scope as own using (file_id)
    group by all order by all`,
  );
  const files = new Map<string, PupilFile & { periods: FilePeriod[] }>();
  for (const row of rows) {
    const { source, family, period, is_replaced: isReplaced, ...file } = contract.parse(row);
    const known = sources.find(({ id }) => id === source);
    if (!known) throw new Error(`unknown source: ${source}`);
    if (known.bulk === undefined && known.holdsPupils !== true) continue;
    const own = files.get(file.sha256) ?? { ...file, periods: [] };
    if (family !== null && period !== null) own.periods.push({ family, period, isReplaced });
    files.set(file.sha256, own);
  }
  return [...files.values()];
}
