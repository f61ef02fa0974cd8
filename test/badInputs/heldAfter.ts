import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace, type Workspace } from "../../loaders/workspace/openWorkspace.js";
import { earlierFiles } from "./earlierWorkspace.js";

/** Table → its rows as text, and which file each is of. */
export type Held = ReadonlyMap<string, readonly { readonly fileId: number; readonly row: string }[]>;
/** How the records of a new file were accounted for. */
export type HeldFile = Readonly<Record<string, unknown>>;

export interface HeldAfter {
  readonly held: Held;
  readonly files: readonly HeldFile[];
  readonly answer: readonly unknown[] | undefined;
}

const tables = `select distinct table_schema || '."' || table_name || '"' as name from information_schema.columns
  where column_name = 'file_id' and (table_schema in ('raw', 'meta') or table_schema = 'stg' and table_name in ('betyg', 'franvaro'))
  order by name`;

const files = `select accepted, quarantined, ignored, records = accepted + quarantined + ignored as conserved,
    (select count(*) from meta.quarantine where file_id = file.file_id) = quarantined as told,
    case source
      when 'betyg' then accepted = (select count(*) from stg.betyg where file_id = file.file_id)
      when 'franvaro' then accepted = (select count(*) from stg.franvaro where file_id = file.file_id)
      else true
    end as kept
  from meta.file as file where file_id > ${earlierFiles}`;

/**
 * Everything that files have left in the warehouse of `workspace`, opened with the good kommun.json of the earlier
 * workspace `template`; and the answer to `question`.
 */
export async function heldAfter(
  template: string,
  workspace?: Workspace,
  question?: string,
): Promise<HeldAfter> {
  const opened = workspace ?? (await openWorkspace(template));
  const warehouse = await prepareWarehouse(opened);
  try {
    const held = new Map<string, { fileId: number; row: string }[]>();
    for (const { name } of await warehouse.query(tables)) {
      const rows = await warehouse.query(`select * from ${name} order by all`);
      const texts = rows.map((row) => ({ fileId: Number(row["file_id"]), row: JSON.stringify(row) }));
      held.set(String(name), texts);
    }
    const answer = question === undefined ? undefined : await warehouse.query(question);
    return { held, files: await warehouse.query(files), answer };
  } finally {
    warehouse.close();
  }
}
