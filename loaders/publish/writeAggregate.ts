import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type ValueRow, valueColumns } from "../../src/indicators/valueRow.js";
import { openWarehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";

/**
 * Writes the aggregate database into `privat/` and `values.parquet` from it. Both are made anew: they hold what this
 * publication says and nothing older.
 */
export async function writeAggregate(
  rows: readonly ValueRow[],
  privateDir: string,
  dataDir: string,
): Promise<void> {
  const path = join(privateDir, "aggregate.duckdb");
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
  const aggregate = await openWarehouse({
    path,
    allowedDirectories: [dataDir],
    tempDirectory: join(privateDir, "tmp", "duckdb"),
  });
  try {
    await runSqlFile(aggregate, new URL("../warehouse/aggregate.sql", import.meta.url));
    await aggregate.append(
      "published",
      "value",
      rows.map((row) => valueColumns.map((column) => row[column])),
    );
    const target = join(dataDir, "values.parquet").replaceAll("'", "''");
    await aggregate.run(
      `copy (select * from published.value order by rowid) to '${target}' (format parquet, compression zstd)`,
    );
  } finally {
    aggregate.close();
  }
}
