import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Warehouse } from "./openWarehouse.js";
import { runSqlFile } from "./runSqlFile.js";
import { widenGrades } from "./widenGrades.js";

const sql = (name: string) => new URL(`./${name}.sql`, import.meta.url);
const sources = new URL("../sources/", import.meta.url);

export interface Preparation {
  /** Folder of the curated lists. */
  readonly referenceDir: string;
  /** Whether there was no database: then it is made in one transaction, which spares a write for each statement. */
  readonly isNew: boolean;
}

/**
 * Makes the tables, views and macros that are not of one workspace, and brings in the curated lists. Nothing is done in
 * a database that was made by the same SQL and lists; what is kept in it stands.
 */
export async function prepareTables(
  warehouse: Warehouse,
  { referenceDir, isNew }: Preparation,
): Promise<void> {
  const [raw, scope] = [await besideReaders("raw.sql"), await besideReaders("scope.sql")];
  const own = ["macros", "reference", "schema", "cells", "standing", "widen_betyg"].map(sql);
  const version = await versionOf(referenceDir, [...own, ...raw, ...scope]);
  if (!isNew && (await preparedVersion(warehouse)) === version) return;
  const make = async () => {
    await runSqlFile(warehouse, sql("macros"));
    await warehouse.setVariable("reference_path", referenceDir);
    await runSqlFile(warehouse, sql("reference"));
    await runSqlFile(warehouse, sql("schema"));
    await widenGrades(warehouse);
    await runSqlFile(warehouse, sql("cells"));
    for (const file of raw) await runSqlFile(warehouse, file);
    await runSqlFile(warehouse, sql("standing"));
    for (const file of scope) await runSqlFile(warehouse, file);
    // last, so that a run that is cut off is done again
    await warehouse.run("create or replace table meta.prepared as select $version::varchar as version", {
      version,
    });
  };
  if (isNew) await warehouse.transaction(make);
  else await make();
}

/** Each source keeps beside its reader the raw table it fills, and what of it a later file replaces. */
async function besideReaders(name: "raw.sql" | "scope.sql"): Promise<URL[]> {
  const folders = (await readdir(sources, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = await Promise.all(
    folders.map(async (folder) => {
      const dir = new URL(`${folder.name}/`, sources);
      return (await readdir(dir)).includes(name) ? [new URL(name, dir)] : [];
    }),
  );
  return files.flat().sort((a, b) => (a.pathname < b.pathname ? -1 : 1));
}

/** Digest of everything that the tables are made of. */
async function versionOf(referenceDir: string, files: readonly URL[]): Promise<string> {
  const lists = (await readdir(referenceDir)).filter((name) => name.endsWith(".csv")).sort();
  const paths = [
    ...files.map((file) => fileURLToPath(file)),
    ...lists.map((name) => join(referenceDir, name)),
  ];
  const digest = createHash("sha256");
  for (const text of await Promise.all(paths.map((path) => readFile(path)))) digest.update(text).update("\0");
  return digest.digest("hex");
}

async function preparedVersion(warehouse: Warehouse): Promise<unknown> {
  const [made] = await warehouse.query(
    "select 1 as made from duckdb_tables() where schema_name = 'meta' and table_name = 'prepared'",
  );
  if (!made) return undefined;
  const [row] = await warehouse.query("select version from meta.prepared");
  return row?.["version"];
}
