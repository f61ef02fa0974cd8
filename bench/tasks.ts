import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { workspaceFiles } from "../loaders/example/workspaceFiles.js";
import { runImport } from "../loaders/pipeline.js";
import { openWarehouse } from "../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../loaders/warehouse/prepareWarehouse.js";
import { runSqlFile } from "../loaders/warehouse/runSqlFile.js";
import { openWorkspace, type Workspace } from "../loaders/workspace/openWorkspace.js";
import type { FileCounts } from "./fileCounts.js";
import type { Kind } from "./kinds.js";
import { loopImport } from "./loopImport.js";
import { type Measure, measure } from "./measure.js";

export type TaskName = "import" | "raw-file" | "raw-memory" | "loop" | "count";

export interface TaskResult {
  readonly measure: Measure;
  readonly counts?: FileCounts;
  /** Rows that a raw load or the loop has read. */
  readonly rows?: number;
}

/** A file of a kind, an empty folder to work in, and how many rows the loop takes. */
export interface TaskInput {
  readonly kind: Kind;
  readonly path: string;
  readonly scratch: string;
  readonly loopRows: number;
}

/** What a child process can be told to do. */
export const tasks: Readonly<Record<TaskName, (input: TaskInput) => Promise<TaskResult>>> = {
  import: importTask,
  "raw-file": (input) => rawLoad(input, join(input.scratch, "raw.duckdb")),
  "raw-memory": (input) => rawLoad(input, ":memory:"),
  loop: async ({ kind, path, scratch, loopRows }) => {
    let rows = 0;
    const measured = await measure(async () => {
      rows = (await loopImport(path, kind.loop, loopRows, join(scratch, "loop.duckdb"))).rows;
    });
    return { measure: measured, rows };
  },
  count: async ({ kind, path }) => {
    let counts: FileCounts | undefined;
    const measured = await measure(async () => {
      counts = await kind.count(path);
    });
    return { measure: measured, ...(counts ? { counts } : {}) };
  },
};

async function rawLoad({ kind, path }: TaskInput, database: string): Promise<TaskResult> {
  const sql = new URL("./sql/raw_load.sql", import.meta.url);
  let rows = 0;
  const measured = await measure(async () => {
    const warehouse = await openWarehouse({ path: database, allowedDirectories: [dirname(path)] });
    const columns = Object.fromEntries([...kind.columns, "_over"].map((name) => [name, "VARCHAR"]));
    await warehouse.setVariable("raw_path", path);
    await warehouse.setVariable("raw_columns", warehouse.struct(columns));
    await runSqlFile(warehouse, sql);
    const [row] = await warehouse.query("select count(*) as n from raw_load");
    rows = Number(row?.["n"]);
    warehouse.close();
  });
  return { measure: measured, rows };
}

/** The import as a user runs it: a new workspace, one file, the database closed after it. */
async function importTask({ kind, path, scratch }: TaskInput): Promise<TaskResult> {
  await mkdir(scratch, { recursive: true });
  for (const file of workspaceFiles()) await writeFile(join(scratch, file.path), file.text);
  const workspace = await openWorkspace(scratch);
  const measured = await measure(async () => {
    await runImport(workspace, [path], "2026-01-01");
  });
  const counts = await keptCounts(workspace, kind.counts);
  await rm(workspace.private, { recursive: true });
  return { measure: measured, counts };
}

async function keptCounts(workspace: Workspace, file: URL): Promise<FileCounts> {
  const warehouse = await prepareWarehouse(workspace);
  const [row] = await warehouse.query(await readFile(file, "utf8"));
  warehouse.close();
  const number = (name: string) => Number(row?.[name]);
  if (number("rows_apart") !== number("accepted")) throw new Error("accepted records share a row number");
  return {
    records: number("records"),
    accepted: number("accepted"),
    quarantined: number("quarantined"),
    ignored: number("ignored"),
    pupils: number("pupils"),
    rules: String(row?.["rules"]),
    kept: String(row?.["kept"]),
  };
}
