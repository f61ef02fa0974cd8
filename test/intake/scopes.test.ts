import { expect, it } from "vitest";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

it("P3: every table that files fill says what of it a later file replaces", async () => {
  const warehouse = await prepareWarehouse(await makeWorkspace({ isNew: true }));
  const names = async (sql: string) => (await warehouse.query(sql)).map(({ name }) => name);
  const filled = await names(
    `select distinct table_name as name from information_schema.columns
    where column_name = 'file_id' and (table_schema = 'raw' or table_schema = 'stg') order by 1`,
  );
  const scoped = await names(
    "select view_name as name from duckdb_views() where schema_name = 'scope' order by 1",
  );
  const complete = await names(
    `select table_name as name from information_schema.columns
    where table_schema = 'scope' and column_name in ('file_id', 'scope', 'scope_key')
    group by table_name having count(*) = 3 order by 1`,
  );
  warehouse.close();
  expect(scoped).toEqual(filled);
  expect(complete).toEqual(scoped);
});
