import { z } from "zod";
import type { Warehouse } from "../warehouse/openWarehouse.js";

interface LaterFile {
  readonly sha256: string;
  readonly name: string;
  readonly dated: string | null;
  /** Share of its records that wait in quarantine. */
  readonly waiting: number;
}

/** A file that has been taken in, and what has become of it. */
export interface KnownFile {
  readonly fileId: number;
  /** Fingerprint of what its reading hung on beside its bytes. */
  readonly settings: string;
  /** Nothing of it counts any more. */
  readonly isReplaced: boolean;
  /** The files that have replaced it, or parts of it. */
  readonly replacedBy: readonly LaterFile[];
}

const contract = z.object({
  file_id: z.int(),
  sha256: z.string(),
  settings: z.string(),
  superseded_by: z.int().nullable(),
  by_files: z.array(z.int()).nullable(),
});
const identity = z.object({
  file_id: z.int(),
  sha256: z.string(),
  name: z.string(),
  dated: z.string().nullable(),
  waiting: z.number(),
});

/** Every file that has been taken in, by its hash. */
export async function knownFiles(warehouse: Warehouse): Promise<Map<string, KnownFile>> {
  const rows = await warehouse.query(
    `select file.file_id, file.sha256, coalesce(settings.settings, '') as settings, file.superseded_by, replaced.by_files
    from meta.file as file
    left join meta.file_settings as settings on settings.file_id = file.file_id
    left join meta.replaced_file as replaced on replaced.file_id = file.file_id`,
  );
  const named = await warehouse.query(
    `select file.file_id, sha256, name, dated, coalesce(waiting.records / nullif(file.records, 0), 0)::double as waiting
    from meta.file as file
    left join (select file_id, count(*) as records from meta.waiting group by file_id) as waiting using (file_id)`,
  );
  const byId = new Map(
    named.map((row) => {
      const { file_id, ...file } = identity.parse(row);
      return [file_id, file];
    }),
  );
  return new Map(
    rows.map((row) => {
      const { file_id, sha256, settings, superseded_by, by_files } = contract.parse(row);
      const by = new Set([...(by_files ?? []), ...(superseded_by === null ? [] : [superseded_by])]);
      const replacedBy = [...by].flatMap((id) => byId.get(id) ?? []);
      return [sha256, { fileId: file_id, settings, isReplaced: superseded_by !== null, replacedBy }];
    }),
  );
}
