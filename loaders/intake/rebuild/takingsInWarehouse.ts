import { z } from "zod";
import type { Warehouse } from "../../warehouse/openWarehouse.js";
import type { FileTaking } from "./takings.js";

const contract = z.object({
  sha256: z.string(),
  order: z.int(),
  name: z.string(),
  day: z.string(),
  origin: z.string().nullable(),
  dated: z.string().nullable(),
});

/** When and as what each file was last taken in, as the database has it; of one file, or of all. */
export async function takingsInWarehouse(
  warehouse: Warehouse,
  sha256: string | null = null,
): Promise<FileTaking[]> {
  const rows = await warehouse.query(
    `select sha256, file_id as order, name, imported_at as day, origin, dated
    from meta.file where $sha256 is null or sha256 = $sha256 order by file_id`,
    { sha256 },
  );
  return rows.map((row) => {
    const { origin, dated, ...taking } = contract.parse(row);
    return { ...taking, ...(origin === null ? {} : { origin }), ...(dated === null ? {} : { dated }) };
  });
}
