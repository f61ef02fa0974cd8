import { copyFile, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { soundCopy } from "../../loaders/intake/rebuild/soundCopy.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { salsaText } from "../badInputs/sampleText.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { ask, attempt, grades, importText, kept, unitA, unitB } from "./replaceFiles.js";

/** Everything that files have left in the database, as text. */
async function everything(workspace: Workspace): Promise<Record<string, string[]>> {
  const warehouse = await prepareWarehouse(workspace);
  try {
    const tables = await warehouse.query(
      `select schema_name || '."' || table_name || '"' as name from duckdb_tables()
      where schema_name in ('raw', 'meta') or schema_name = 'stg' and table_name in ('betyg', 'pupil') order by all`,
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables) {
      const rows = await warehouse.query(`select * from ${String(name)} order by all`);
      all[String(name)] = rows.map((row) => JSON.stringify(row));
    }
    return all;
  } finally {
    warehouse.close();
  }
}

/** Flips one bit. */
async function flip(path: string, position: number): Promise<void> {
  const file = await open(path, "r+");
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ 1;
  await file.write(byte, 0, 1, position);
  await file.close();
}

const database = (workspace: Workspace) => join(workspace.private, "warehouse.duckdb");
const raw = (workspace: Workspace) => join(workspace.private, "raw");

/** Corrections, quarantine, a file that was put back under another name, and a public file; inkommande/ tidied away. */
async function lived(): Promise<Workspace> {
  const workspace = await makeWorkspace({ isNew: true });
  const first = grades({ betyg: "B" }, { unit: unitB, pupil: "p2", betyg: "MVG" });
  await importText(workspace, "alla.csv", first);
  await importText(workspace, "salsa.json", salsaText(unitA));
  await importText(workspace, "rättad.csv", grades({ betyg: "A" }));
  await importText(workspace, "tillbaka.csv", first, { replaceNewer: true });
  await importText(workspace, "ht.csv", grades({ termin: "HT" }));
  for (const name of await readdir(workspace.incoming)) await rm(join(workspace.incoming, name));
  return workspace;
}

describe("85: a damaged database is made anew from the raw copies", () => {
  it.each([
    ["a bit flips in its first page", (path: string) => flip(path, 100)],
    ["a bit flips in what is read on opening", (path: string) => flip(path, 4116)],
    [
      "its second half is gone",
      async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2)),
    ],
    ["it is empty", (path: string) => truncate(path, 0)],
    ["it is another file", (path: string) => writeFile(path, "detta är ingen databas")],
  ])("when %s: the same files in the same order, to the letter", async (_title, damage) => {
    const workspace = await lived();
    const before = await everything(workspace);
    await damage(database(workspace));
    const { faults, log } = await attempt(workspace);
    expect(faults).toEqual([]);
    expect(log.join("\n")).toMatch(
      /är skadad.*\n.*råkopiorna.*\n.*ombyggd: 5 inläsningar.*warehouse\.skadad-1\.duckdb/,
    );
    expect(await everything(workspace)).toEqual(before);
    expect((await readdir(workspace.private)).filter((name) => name.startsWith("warehouse")).sort()).toEqual([
      "warehouse.duckdb",
      "warehouse.skadad-1.duckdb",
    ]);
    // and the order goes on from where it was
    await importText(workspace, "ny.csv", grades({ betyg: "D" }));
    expect(await kept(workspace)).toContain(`${unitA} 2024/25 VT 9 MA D`);
  });

  it("a bit anywhere is found when it is read, or was in nothing that counts", async () => {
    const workspace = await lived();
    const before = await everything(workspace);
    const path = database(workspace);
    await copyFile(path, join(workspace.private, "hel"));
    const { size } = await stat(path);
    for (let step = 1; step < 6; step++) {
      await copyFile(join(workspace.private, "hel"), path);
      await flip(path, Math.floor((size * step) / 6) + 77);
      const { faults } = await importText(workspace, "ny.csv", grades({ betyg: "D" }));
      expect(faults).toEqual([]);
      expect(await kept(workspace)).toContain(`${unitA} 2024/25 VT 9 MA D`);
      await rm(path);
      await copyFile(join(workspace.private, "hel"), path);
    }
    expect(await everything(workspace)).toEqual(before);
  }, 120_000);

  it("it stays as it is, with a sentence for each, while a raw copy is missing or altered too (86)", async () => {
    const workspace = await lived();
    const before = await everything(workspace);
    const [copy = ""] = (await readdir(raw(workspace))).filter((name) => !name.endsWith(".json"));
    const path = join(raw(workspace), copy);
    const bytes = await readFile(path);
    await flip(path, 10);
    const good = await readFile(database(workspace));
    await flip(database(workspace), 100);
    const damaged = await readFile(database(workspace));
    const { faults } = await attempt(workspace);
    expect(faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["skadad-databas", "skadad-rakopia"]),
    );
    expect(faults.find(({ code }) => code === "skadad-rakopia")?.message).toContain(copy.slice(0, 12));
    expect(damaged.equals(await readFile(database(workspace)))).toBe(true);
    expect(good.equals(damaged)).toBe(false);
    await rm(path);
    expect((await attempt(workspace)).faults.map(({ code }) => code)).toContain("saknad-rakopia");
    // the same bytes in inkommande/, under any name, heal it
    await writeFile(join(workspace.incoming, "åter.csv"), bytes);
    expect((await attempt(workspace, [])).faults).toEqual([]);
    expect(await everything(workspace)).toEqual(before);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  it("needs the key that the codes were made with", async () => {
    const workspace = await lived();
    await flip(database(workspace), 100);
    await rm(join(workspace.private, "nyckel"));
    expect((await attempt(workspace)).faults).toMatchObject([{ code: "nyckel" }]);
  });

  it("says what to do where nothing is recorded of what was taken in", async () => {
    const workspace = await lived();
    for (const name of await readdir(raw(workspace)))
      if (name.endsWith(".json")) await rm(join(raw(workspace), name));
    await flip(database(workspace), 100);
    const { faults } = await attempt(workspace);
    expect(faults.map(({ code }) => code)).toEqual(["skadad-databas", "inga-rakopior"]);
  });

  it("a database that someone has removed is begun anew from inkommande/, as before", async () => {
    const workspace = await lived();
    await rm(database(workspace));
    await importText(workspace, "ny.csv", grades({ betyg: "D" }));
    expect(await kept(workspace)).toEqual([`${unitA} 2024/25 VT 9 MA D`]);
    await flip(database(workspace), 100);
    await attempt(workspace, []);
    expect(await kept(workspace)).toEqual([`${unitA} 2024/25 VT 9 MA D`]);
    expect(await ask(workspace, "select count(*)::integer as n from meta.file")).toEqual([{ n: 1 }]);
  });
});

describe("86: a raw copy is checked before it is read again", () => {
  it("and is taken from inkommande/ when it has been altered", async () => {
    const workspace = await makeWorkspace({ incoming: { "betyg.csv": grades() } });
    await attempt(workspace);
    const [sha256 = ""] = (await readdir(raw(workspace))).filter((name) => !name.endsWith(".json"));
    const copy = join(raw(workspace), sha256);
    expect(await soundCopy(workspace, sha256, "betyg.csv")).toBe(copy);
    await flip(copy, 5);
    expect(await soundCopy(workspace, sha256, "betyg.csv")).toBe(join(workspace.incoming, "betyg.csv"));
    await rm(join(workspace.incoming, "betyg.csv"));
    await expect(soundCopy(workspace, sha256, "betyg.csv")).rejects.toMatchObject({
      faults: [{ code: "skadad-rakopia", file: "betyg.csv" }],
    });
  });
});
