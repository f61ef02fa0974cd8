import { describe, expect, it, onTestFinished } from "vitest";
import { openWarehouse } from "../../loaders/warehouse/openWarehouse.js";
import { runSqlFile } from "../../loaders/warehouse/runSqlFile.js";
import { pupilCode } from "../../loaders/workspace/pupilCode.js";

const key = { id: "k", innerPad: Buffer.alloc(64, 0x11), outerPad: Buffer.alloc(64, 0x22) };
const macros = new URL("../../loaders/warehouse/macros.sql", import.meta.url);
const sql = new URL("../../loaders/bulk/sql/code_pupils.sql", import.meta.url);

describe("a pupil's code", () => {
  it("is the same as the bulk reader gives, in every writing of the id", async () => {
    const [date, end] = ["811218", "9876"];
    const ids = [
      `${date}-${end}`,
      `19${date}${end}`,
      `19${date}-${end}`,
      `${date}+${end}`,
      `12${date.slice(2)}${end}`,
      "x-1",
      " Å7 ",
    ];
    const warehouse = await openWarehouse({ path: ":memory:" });
    onTestFinished(() => warehouse.close());
    await runSqlFile(warehouse, macros);
    await warehouse.run("create temp table bulk_sum (elev_id varchar)");
    for (const id of ids) await warehouse.run("insert into bulk_sum values ($id)", { id });
    const pads = {
      ipad: warehouse.blob(key.innerPad),
      opad: warehouse.blob(key.outerPad),
      century_pivot: 26,
    };
    await runSqlFile(warehouse, sql, pads);
    const rows = await warehouse.query("select elev_id, code from bulk_code");
    expect(rows).toHaveLength(ids.length);
    for (const { elev_id: id, code } of rows) expect(pupilCode(key, 26, String(id)), String(id)).toBe(code);
    expect(pupilCode(key, 26, `${date}-${end}`)).toBe(pupilCode(key, 26, `19${date}${end}`));
  });
});
