import { readdir } from "node:fs/promises";
import { basename, sep } from "node:path";
import type { ReadResult } from "../../sources/source.js";
import type { SqlValue, Warehouse } from "../../warehouse/openWarehouse.js";
import { runSqlFile } from "../../warehouse/runSqlFile.js";

const sql = (name: string) => new URL(`./${name}.sql`, import.meta.url);
const sources = new URL("../../sources/", import.meta.url);

/** Notes what the file just taken in holds (`meta.file_scope`). Call it when its rows are in, inside the transaction. */
export async function holdScopes(
  warehouse: Warehouse,
  fileId: SqlValue,
  { tables }: Pick<ReadResult, "tables">,
): Promise<void> {
  await warehouse.setVariable("file_id", fileId);
  const written = new Set(tables.filter(({ rows }) => rows.length > 0).map(({ table }) => table));
  const { row, counted } = await scopeViews(warehouse);
  for (const view of row.filter((name) => written.has(name))) {
    await warehouse.setVariable("scope_view", `scope.${view}`);
    await runSqlFile(warehouse, sql("count_scopes"));
  }
  // large tables are filled by their reader, not by the tables it gives
  for (const view of counted) {
    await warehouse.setVariable("scope_view", `scoped.${view}`);
    await runSqlFile(warehouse, sql("count_counted"));
  }
}

/** What a file that was just taken in has in common with others. */
export interface Overlap {
  /** It has a scope that another file has. */
  readonly sharesScope: boolean;
  /** Another file of its source has its name. */
  readonly sharesName: boolean;
  /** It has pupils of a period that another file has pupils of. */
  readonly sharesPupils: boolean;
}

export async function overlapOf(warehouse: Warehouse): Promise<Overlap> {
  const [found] = await warehouse.query(
    `with own as (select scope from meta.file_scope where file_id = getvariable('file_id')),
    other as (
      select scope from meta.file_scope
      where file_id <> getvariable('file_id') and scope.family in (select scope.family from own)
    )
    select
      exists (from other semi join own using (scope)) as scope,
      exists (
        from meta.file as other join meta.file as own using (source, name)
        where own.file_id = getvariable('file_id') and other.file_id <> own.file_id
      ) as name,
      exists (
        from other join own on own.scope.period = other.scope.period
        where own.scope.family = 'betyg' and other.scope.family = 'betyg'
      ) as pupils`,
  );
  return {
    sharesScope: found?.["scope"] === true,
    sharesName: found?.["name"] === true,
    sharesPupils: found?.["pupils"] === true,
  };
}

/** Marks the files of which nothing counts any more, and takes the mark from those that count again. */
export async function markSuperseded(warehouse: Warehouse): Promise<void> {
  await runSqlFile(warehouse, new URL("../supersede.sql", import.meta.url));
}

/**
 * Compares the file just taken in, which must be the newest, with what it replaces: into `meta.revision` and the
 * temporary table replaced_scope. Then drops replaced rows of pupils. Gives the number of replaced scopes.
 */
export async function replaceScopes(warehouse: Warehouse): Promise<number> {
  await runSqlFile(warehouse, sql("replaced_scopes"));
  const families = await warehouse.query(
    "select scope.family as family, count(*)::integer as scopes from replaced_scope group by all",
  );
  if (families.length === 0) return 0;
  const { row, counted } = await scopeViews(warehouse);
  for (const view of row) {
    await warehouse.setVariable("scope_view", `scope.${view}`);
    if (await isConcerned(warehouse)) await runSqlFile(warehouse, sql("compare_rows"));
  }
  await runSqlFile(warehouse, sql("revision"));
  if (families.some(({ family }) => counted.includes(String(family)))) await dropReplaced(warehouse);
  return families.reduce((sum, { scopes }) => sum + Number(scopes), 0);
}

/** Whether a table has rows of the files at hand: most have none, and some are large. */
async function isConcerned(warehouse: Warehouse): Promise<boolean> {
  const [found] = await warehouse.query(
    `select exists (
      from query_table(getvariable('scope_view')) as held
      where held.file_id = getvariable('file_id') or held.file_id in (select file_id from replaced_scope)
    ) as yes`,
  );
  return found?.["yes"] === true;
}

/** Each source of pupils kept in `stg` says beside its reader how its replaced rows are dropped. */
async function dropReplaced(warehouse: Warehouse): Promise<void> {
  const entries = await readdir(sources, { recursive: true });
  for (const name of entries.filter((entry) => basename(entry) === "replace.sql").sort())
    await runSqlFile(warehouse, new URL(name.split(sep).join("/"), sources));
}

interface ScopeViews {
  readonly row: readonly string[];
  readonly counted: readonly string[];
}

/** They are made when the database is opened, and stay. */
const viewsOf = new WeakMap<Warehouse, ScopeViews>();

/** Tables that say what a row is about, row by row, and those that count it for themselves. */
async function scopeViews(warehouse: Warehouse): Promise<ScopeViews> {
  const known = viewsOf.get(warehouse);
  if (known) return known;
  const views = await warehouse.query(
    "select schema_name, view_name from duckdb_views() where schema_name in ('scope', 'scoped') order by all",
  );
  const of = (schema: string) =>
    views.filter((view) => view["schema_name"] === schema).map((view) => String(view["view_name"]));
  const found = { row: of("scope"), counted: of("scoped") };
  viewsOf.set(warehouse, found);
  return found;
}
