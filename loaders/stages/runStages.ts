import { createHash } from "node:crypto";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import { contentPrints } from "./contentPrints.js";
import type { Stage } from "./readStage.js";

/** What a stage was made from, and what came of it. */
interface StageRun {
  readonly madeFrom: string;
  /** Of a table its content; of a view what it was made from. */
  readonly result: string;
}

/** Rows of these select among the rows of data; of no data they select nothing. */
const selecting: ReadonlySet<string> = new Set(["meta.standing"]);

/**
 * Runs the stages in their order. One whose SQL and inputs are as they were when it last ran is left as it stands, and so
 * is what hangs on one that came out the same. Inputs are told by what they hold, not by when they changed.
 */
export async function runStages(warehouse: Warehouse, stages: readonly Stage[]): Promise<void> {
  const views = await viewTables(warehouse);
  const made = new Set(stages.flatMap(({ writes }) => writes));
  const given = new Set(stages.flatMap(({ reads }) => reads).filter((table) => !made.has(table)));
  const tables = new Set([...given].flatMap((name) => views.get(name) ?? [name]));
  const held = await contentPrints(warehouse, [...tables].sort());
  const before = await runsBefore(warehouse);
  // until all have run nothing is known: a run that is cut off is done again
  await warehouse.run("delete from meta.stage");
  const results = new Map<string, string>();
  const print = (name: string) =>
    results.get(name) ?? (views.get(name) ?? [name]).map((table) => held.get(table)).join(", ");
  const now = new Map<string, StageRun>();
  const prepared = await preparedVersion(warehouse);
  for (const stage of stages) {
    const data = stage.reads.filter(isData);
    const isEmpty = data.length > 0 && data.every((name) => isNothing(print(name)));
    const inputs = stage.reads
      .filter((name) => !(isEmpty && selecting.has(name)))
      .map((name) => `${name} ${print(name)}`);
    const madeFrom = digest([prepared, stage.text, ...inputs]);
    const last = before.get(stage.name);
    const run = last?.madeFrom === madeFrom ? last : await runStage(warehouse, stage, madeFrom);
    now.set(stage.name, run);
    for (const table of stage.writes) results.set(table, run.result);
  }
  await warehouse.append(
    "meta",
    "stage",
    [...now].map(([name, { madeFrom, result }]) => [name, madeFrom, result]),
  );
}

async function runStage(warehouse: Warehouse, stage: Stage, madeFrom: string): Promise<StageRun> {
  for (const file of stage.files) await runSqlFile(warehouse, file);
  if (stage.isView) return { madeFrom, result: `view ${madeFrom}` };
  const prints = await contentPrints(warehouse, stage.writes);
  return { madeFrom, result: [...prints.values()].join(", ") };
}

/** What each view rests on, down to tables. */
async function viewTables(warehouse: Warehouse): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await warehouse.query(
    "select schema_name || '.' || view_name as name, sql from duckdb_views() where schema_name in ('scope', 'meta')",
  );
  const texts = new Map(rows.map(({ name, sql }) => [String(name), String(sql)]));
  const rest = (name: string, seen: ReadonlySet<string>): string[] => {
    const text = texts.get(name);
    if (text === undefined) return [name];
    const inner = [...text.matchAll(/\b(?:raw|scope|meta|ref|stg)\.[a-z_0-9]+/g)].map(([table]) => table);
    return inner
      .filter((table) => !seen.has(table))
      .flatMap((table) => rest(table, new Set([...seen, table])));
  };
  return new Map([...texts.keys()].map((name) => [name, [...new Set(rest(name, new Set([name])))].sort()]));
}

async function runsBefore(warehouse: Warehouse): Promise<ReadonlyMap<string, StageRun>> {
  const rows = await warehouse.query("select stage, made_from, result from meta.stage");
  return new Map(
    rows.map((row) => [
      String(row["stage"]),
      { madeFrom: String(row["made_from"]), result: String(row["result"]) },
    ]),
  );
}

async function preparedVersion(warehouse: Warehouse): Promise<string> {
  const [row] = await warehouse.query("select version || ' ' || version() as version from meta.prepared");
  return String(row?.["version"]);
}

function isData(name: string): boolean {
  return !selecting.has(name) && !/^(meta|ref)\./.test(name);
}

function isNothing(print: string): boolean {
  return print.split(", ").every((each) => each === "0");
}

function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
