import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWarehouse, type Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { prepareTables } from "../../loaders/warehouse/prepareTables.js";

const lists = fileURLToPath(new URL("../../data/reference", import.meta.url));

let dir: string;
let referenceDir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "nulage-tabeller-"));
  referenceDir = join(dir, "listor");
  await cp(lists, referenceDir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function opened<Result>(isNew: boolean, ask: (warehouse: Warehouse) => Promise<Result>) {
  const warehouse = await openWarehouse({ path: join(dir, "w.duckdb"), allowedDirectories: [referenceDir] });
  try {
    await prepareTables(warehouse, { referenceDir, isNew });
    return await ask(warehouse);
  } finally {
    warehouse.close();
  }
}

const subject = (warehouse: Warehouse) => warehouse.query("select namn from ref.amne where kod = 'ZZ'");

describe("the tables of a workspace's database", () => {
  it("are not made again while the SQL and the lists are the same", async () => {
    await opened(true, (warehouse) =>
      warehouse.run("insert into ref.amne (kod, namn) values ('ZZ', 'kvar')"),
    );
    expect(await opened(false, subject)).toEqual([{ namn: "kvar" }]);
  });

  it("have a list as it is after it has changed", async () => {
    await opened(true, (warehouse) =>
      warehouse.run("insert into ref.amne (kod, namn) values ('ZZ', 'kvar')"),
    );
    await appendFile(join(referenceDir, "amnen.csv"), "ZZ;Nytt ämne;grund\n");
    expect(await opened(false, subject)).toEqual([{ namn: "Nytt ämne" }]);
  });

  it("are made again by the run after one that was cut off", async () => {
    await opened(true, (warehouse) => warehouse.run("drop table meta.prepared; drop table ref.symbol"));
    const [found] = await opened(false, (warehouse) =>
      warehouse.query("select count(*) > 10 as whole from ref.symbol"),
    );
    expect(found).toEqual({ whole: true });
  });
});
