import type { Source } from "../../sources/source.js";
import type { Warehouse } from "../../warehouse/openWarehouse.js";
import { runSqlFile } from "../../warehouse/runSqlFile.js";
import { DataFaults } from "../dataFaults.js";
import { showText } from "../showText.js";

/**
 * Throws DataFaults when the file just taken in may not replace what it replaces: its content is of an earlier day (bad
 * input 9), or both are new and say different things, so that which one holds would hang on their names.
 */
export async function refuseReplacing(
  warehouse: Warehouse,
  name: string,
  source: Source,
  { fresh, replaceNewer }: { readonly fresh: ReadonlySet<string>; readonly replaceNewer: boolean },
): Promise<void> {
  if (!replaceNewer) await refuseOlder(warehouse, name);
  const isOwn = source.bulk !== undefined || source.holdsPupils === true || source.publisher === "Kommunen";
  if (isOwn) await refuseAmbiguous(warehouse, name, fresh);
}

async function refuseOlder(warehouse: Warehouse, name: string): Promise<void> {
  await runSqlFile(warehouse, new URL("./older_than.sql", import.meta.url));
  const [newer] = await warehouse.query("select name, dated from older_than order by dated desc, name");
  await warehouse.run("drop table older_than");
  if (newer === undefined) return;
  const message =
    `Filens uppgifter är äldre än de som redan är inlästa ur ${showText(String(newer["name"]))}, som är från ` +
    `${newer["dated"]}. Inget ändras. Ta bort filen, eller läs in den med nulage import --replace om den ändå gäller.`;
  throw new DataFaults([{ code: "aldre-fil", file: name, message }]);
}

/** Two new files for the same unit and period, which differ: only whoever made them knows which one holds. */
async function refuseAmbiguous(
  warehouse: Warehouse,
  name: string,
  fresh: ReadonlySet<string>,
): Promise<void> {
  const replaced = await warehouse.query(
    `select distinct old.name, old.sha256
    from meta.revision as revision
    join meta.file as old on old.sha256 = revision.replaced_sha256
    join meta.file as file on file.file_id = revision.file_id
    where revision.file_id = getvariable('file_id') and revision.changed + revision.added + revision.removed > 0
      -- where both say which day they are of, it is known which one holds
      and (old.dated is null or file.dated is null or old.dated = file.dated)
    order by all`,
  );
  const rivals = replaced.filter((row) => fresh.has(String(row["sha256"])));
  if (rivals.length === 0) return;
  const names = rivals.map((row) => `»${showText(String(row["name"]))}«`).join(", ");
  const message = `Filen gäller samma enheter och läsår som ${names}, och båda är nya. Behåll den som gäller och ta bort den andra.`;
  throw new DataFaults([{ code: "tva-filer", file: name, message }]);
}
