import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { workspaceFiles } from "../loaders/example/workspaceFiles.js";
import { runImport } from "../loaders/pipeline.js";
import { openWarehouse } from "../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../loaders/warehouse/prepareWarehouse.js";
import { runSqlFile } from "../loaders/warehouse/runSqlFile.js";
import { openWorkspace, type Workspace } from "../loaders/workspace/openWorkspace.js";
import { countGrades } from "./countGrades.js";
import type { GradeCounts } from "./gradeCounts.js";
import { gradeColumns } from "./gradeFile.js";
import { type Measure, measure } from "./measure.js";

export type TaskName = "import" | "raw-file" | "raw-memory" | "count";

export interface TaskResult {
  readonly measure: Measure;
  readonly counts?: GradeCounts;
  /** Rows a raw load has read. */
  readonly rows?: number;
}

/** What a child process can be told to do with the betyg file at `path`; `scratch` is an empty folder of its own. */
export const tasks: Readonly<Record<TaskName, (path: string, scratch: string) => Promise<TaskResult>>> = {
  import: importTask,
  "raw-file": (path, scratch) => rawLoad(path, join(scratch, "raw.duckdb")),
  "raw-memory": (path) => rawLoad(path, ":memory:"),
  count: async (path) => {
    let counts: GradeCounts | undefined;
    const measured = await measure(async () => {
      counts = await countGrades(path);
    });
    return { measure: measured, ...(counts ? { counts } : {}) };
  },
};

async function rawLoad(path: string, database: string): Promise<TaskResult> {
  const sql = new URL("./sql/raw_load.sql", import.meta.url);
  let rows = 0;
  const measured = await measure(async () => {
    const warehouse = await openWarehouse({ path: database, allowedDirectories: [dirname(path)] });
    const columns = Object.fromEntries([...gradeColumns, "_over"].map((name) => [name, "VARCHAR"]));
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
async function importTask(path: string, scratch: string): Promise<TaskResult> {
  await mkdir(scratch, { recursive: true });
  for (const file of workspaceFiles()) await writeFile(join(scratch, file.path), file.text);
  const workspace = await openWorkspace(scratch);
  const measured = await measure(async () => {
    await runImport(workspace, [path], "2026-01-01");
  });
  const counts = await keptCounts(workspace);
  await rm(workspace.private, { recursive: true });
  return { measure: measured, counts };
}

async function keptCounts(workspace: Workspace): Promise<GradeCounts> {
  const warehouse = await prepareWarehouse(workspace);
  const sql = await readFile(new URL("./sql/import_counts.sql", import.meta.url), "utf8");
  const [row] = await warehouse.query(sql);
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
    grades: String(row?.["grades"]),
  };
}
