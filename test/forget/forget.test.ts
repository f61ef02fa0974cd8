import { execFile } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forgetPoints } from "../../loaders/faultPoint.js";
import { FORGET_LOG, forgetBefore } from "../../loaders/forget/forgetBefore.js";
import { runImport } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { withWarehouse } from "../../loaders/withWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

const options = { before: "2022/23", now: new Date("2026-02-01T12:00:00Z") };

/** Twenty pupils of one school who finished year 9 then. */
function pupils(lasarSlut: number) {
  return Array.from({ length: 20 }, (_, at) => ({
    id: `kanarie-${lasarSlut}-${at}`,
    enhet: "10000001",
    kon: "F" as const,
    arskurs: 9 as const,
    lasarSlut,
    grades: [{ amne: "MA", betyg: "C" as const }],
  }));
}

/** Grades of two läsår taken in from a file each, and what the database calls the earlier pupils. */
async function takenIn(): Promise<{ workspace: Workspace; codes: readonly string[] }> {
  const incoming = { "gamla.csv": gradeFile(pupils(2021)), "nya.csv": gradeFile(pupils(2025)) };
  const workspace = await makeWorkspace({ incoming });
  await runImport(
    workspace,
    ["gamla.csv"].map((name) => join(workspace.incoming, name)),
    "2026-01-01",
  );
  const rows = await withWarehouse(workspace, (warehouse) => warehouse.query("select code from stg.pupil"));
  await runImport(workspace, undefined, "2026-01-02");
  await rm(join(workspace.incoming, "gamla.csv"));
  return { workspace, codes: rows.map(({ code }) => String(code)) };
}

/** Läsår that the database has grades of, and the raw copies there are. */
async function left(workspace: Workspace) {
  const warehouse = await prepareWarehouse(workspace);
  const rows = await warehouse.query("select distinct lasar_slut as year from stg.betyg order by 1");
  warehouse.close();
  const raw = (await readdir(join(workspace.private, "raw"))).filter((name) => !name.endsWith(".json"));
  return { years: rows.map(({ year }) => Number(year)), raw: raw.length };
}

/** Files of the private folder in which any of the words stands. */
async function filesWith(workspace: Workspace, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(workspace.private, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(entry.parentPath, entry.name), "latin1");
    if (words.some((word) => text.includes(word))) found.push(entry.name);
  }
  return found;
}

const only2025 = { years: [2025], raw: 1 };

describe("forgetting earlier läsår", () => {
  it("F43: leaves nothing of their pupils in the private folder, and the rows of later ones as they were", async () => {
    const { workspace, codes } = await takenIn();
    expect(codes).toHaveLength(20);
    expect(await filesWith(workspace, ["kanarie-2021-", ...codes])).not.toEqual([]);
    await forgetBefore(workspace, { ...options, isDry: true });
    expect(await left(workspace)).toEqual({ years: [2021, 2025], raw: 2 });
    const { forgotten } = await forgetBefore(workspace, options);
    expect(forgotten).toMatchObject([{ name: "gamla.csv", records: 20 }]);
    expect(await left(workspace)).toEqual(only2025);
    expect(await filesWith(workspace, ["kanarie-2021-", ...codes])).toEqual([]);
    const log = (await readFile(join(workspace.private, FORGET_LOG), "utf8")).trim().split("\n");
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { steg: "börjar", fore: "2022/23", filer: 1, rader: 20 },
      { steg: "klart", nar: "2026-02-01T12:00:00.000Z" },
    ]);
    expect((await forgetBefore(workspace, options)).forgotten).toEqual([]);
  });

  it("F43: nothing comes back when the database is damaged and made anew from the raw copies", async () => {
    const { workspace } = await takenIn();
    await forgetBefore(workspace, options);
    await writeFile(join(workspace.private, "warehouse.duckdb"), "skadad");
    await withWarehouse(workspace, async () => undefined);
    expect(await left(workspace)).toEqual(only2025);
  });

  it("F43: refuses, and changes nothing, while a file lies in inkommande or holds a kept läsår too", async () => {
    const { workspace } = await takenIn();
    const both = gradeFile([...pupils(2021), ...pupils(2023)]);
    await writeFile(join(workspace.incoming, "gamla.csv"), gradeFile(pupils(2021)));
    await writeFile(join(workspace.incoming, "flera.csv"), both);
    await runImport(workspace, [join(workspace.incoming, "flera.csv")], "2026-01-03");
    await expect(forgetBefore(workspace, options)).rejects.toMatchObject({
      faults: [
        { code: "flera-lasar", file: "flera.csv" },
        { code: "kvar-i-inkommande", file: "gamla.csv" },
      ],
    });
    expect(await left(workspace)).toEqual({ years: [2021, 2023, 2025], raw: 3 });
  });

  it.each(forgetPoints)("F43, row 81: cut off at %s, the next run finishes it", async (point) => {
    const { workspace, codes } = await takenIn();
    const args = ["forget", "--before", "2022/23", "--workspace", workspace.dir];
    const run = (env = {}) =>
      new Promise<unknown>((done) => {
        const settings = { env: { ...process.env, ...env } };
        execFile(process.execPath, [program.nulage, ...args], settings, (error) =>
          done(error ? (error.signal ?? error.code) : 0),
        );
      });
    expect(await run({ NULAGE_FAULT: `kill:${point}` })).toBe("SIGKILL");
    expect(await run()).toBe(0);
    expect(await left(workspace)).toEqual(only2025);
    expect(await filesWith(workspace, ["kanarie-2021-", ...codes])).toEqual([]);
    const log = (await readFile(join(workspace.private, FORGET_LOG), "utf8")).trim().split("\n");
    expect(JSON.parse(log.at(-1) ?? "")).toMatchObject({ steg: "klart", filer: 1, rader: 20 });
  });

  it("F43: asks for a läsår, and says what it is", async () => {
    const words = await new Promise<string>((done) => {
      execFile(process.execPath, [program.nulage, "forget", "--before", "2021"], (_error, _out, err) =>
        done(err),
      );
    });
    expect(words).toContain("--before ska vara det första läsår som ska vara kvar");
  });
});
