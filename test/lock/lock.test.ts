import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockPoints } from "../../loaders/faultPoint.js";
import type { LockSecret } from "../../loaders/lock/lockKey.js";
import { lockPrivate } from "../../loaders/lock/lockPrivate.js";
import { LOCKED } from "../../loaders/lock/refuseLocked.js";
import { unlockPrivate } from "../../loaders/lock/unlockPrivate.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace, type Workspace } from "../../loaders/workspace/openWorkspace.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

const secret: LockSecret = { kind: "nyckelfil", bytes: Buffer.alloc(32, 7) };
const other: LockSecret = { kind: "nyckelfil", bytes: Buffer.alloc(32, 8) };
const a = "a".repeat(64);
const b = "b".repeat(64);
const MIB = 1024 * 1024;
const faultOf = (code: string) => ({ faults: expect.arrayContaining([expect.objectContaining({ code })]) });
const pupil = "200001019999-hemlig-elev";

/** Files of every size that matters to pieces of 1 MiB. */
const contents: Readonly<Record<string, Buffer>> = {
  nyckel: Buffer.alloc(32, 1),
  [`raw/${a}`]: Buffer.concat([Buffer.from(pupil), randomBytes(2 * MIB - pupil.length)]),
  [`raw/${b}`]: Buffer.concat([Buffer.from(pupil), randomBytes(2 * MIB + 1)]),
  [`raw/${b}.json`]: Buffer.alloc(0),
};

async function filled(): Promise<Workspace> {
  const workspace = await makeWorkspace({ isNew: true });
  await mkdir(join(workspace.private, "raw"), { recursive: true });
  for (const [path, bytes] of Object.entries(contents))
    await writeFile(join(workspace.private, path), bytes, { mode: path === "nyckel" ? 0o400 : 0o600 });
  return workspace;
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const hashes = Object.fromEntries(Object.entries(contents).map(([path, bytes]) => [path, hashOf(bytes)]));

/** The hash of every file of the private folder in the clear, by path. */
async function clear({ private: dir }: Workspace): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(dir.length + 1);
    if (entry.isFile() && !path.startsWith(LOCKED)) found[path] = hashOf(await readFile(join(dir, path)));
  }
  return found;
}

const run = (args: readonly string[], env = {}) =>
  new Promise<{ code: unknown; err: string }>((done) => {
    const options = { env: { ...process.env, ...env } };
    execFile(process.execPath, [program.nulage, ...args], options, (error, _out, err) =>
      done({ code: error ? (error.code ?? error.signal) : 0, err }),
    );
  });

describe("F43: a locked private folder", () => {
  it("opens to the same bytes and rights, and holds none of them in the clear meanwhile", async () => {
    const workspace = await filled();
    expect(await lockPrivate(workspace.private, secret)).toBe(4);
    expect(await clear(workspace)).toEqual({});
    for (const path of Object.keys(contents))
      expect((await readFile(join(workspace.private, LOCKED, path))).includes(pupil)).toBe(false);
    expect(await unlockPrivate(workspace.private, secret)).toBe(4);
    expect(await clear(workspace)).toEqual(hashes);
    expect((await stat(join(workspace.private, "nyckel"))).mode & 0o777).toBe(0o400);
    expect((await readdir(workspace.private)).sort()).toEqual(["nyckel", "raw"]);
  });

  it("is refused by all that opens the workspace or its database", async () => {
    const workspace = await filled();
    await lockPrivate(workspace.private, secret);
    await expect(openWorkspace(workspace.dir)).rejects.toMatchObject(faultOf("last"));
    await expect(prepareWarehouse(workspace)).rejects.toMatchObject(faultOf("last"));
    expect(existsSync(join(workspace.private, "warehouse.duckdb"))).toBe(false);
  });

  it("is not locked while another run has the database, and the database is as it was afterwards", async () => {
    const workspace = await filled();
    const warehouse = await prepareWarehouse(workspace);
    const file = join(workspace.dir, "nyckelfil");
    await writeFile(file, Buffer.alloc(32, 7));
    const { code, err } = await run(["lock", "--workspace", workspace.dir, "--key-file", file]);
    expect([code, err]).toEqual([1, expect.stringContaining(`process ${process.pid}`)]);
    warehouse.close();
    await lockPrivate(workspace.private, secret);
    await unlockPrivate(workspace.private, secret);
    const again = await prepareWarehouse(workspace);
    expect(await again.query("select count(*)::integer as n from meta.file")).toEqual([{ n: 0 }]);
    again.close();
  });

  it("does not open with another key, and nothing is changed", async () => {
    const workspace = await filled();
    await lockPrivate(workspace.private, secret);
    await expect(unlockPrivate(workspace.private, other)).rejects.toMatchObject(faultOf("fel-nyckel"));
    await expect(lockPrivate(workspace.private, other)).rejects.toMatchObject(faultOf("fel-nyckel"));
    expect(await clear(workspace)).toEqual({});
  });

  const inLock = (dir: string, path: string) => join(dir, LOCKED, path);
  const flip = async (path: string, at: number) => {
    const bytes = await readFile(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
  };
  const piece = MIB + 16;
  const harms: Readonly<Record<string, (dir: string) => Promise<void>>> = {
    "a changed byte of the text": (dir) => flip(inLock(dir, `raw/${a}`), 5000),
    "a changed byte of the header": (dir) => flip(inLock(dir, `raw/${a}`), 10),
    "an end cut off inside a piece": (dir) => truncate(inLock(dir, `raw/${a}`), 3000),
    "an end cut off between pieces": (dir) => truncate(inLock(dir, `raw/${a}`), 24 + piece),
    "an empty file": (dir) => truncate(inLock(dir, `raw/${b}.json`), 0),
    "pieces that changed places": async (dir) => {
      const bytes = await readFile(inLock(dir, `raw/${a}`));
      const parts = [bytes.subarray(0, 24), bytes.subarray(24 + piece), bytes.subarray(24, 24 + piece)];
      await writeFile(inLock(dir, `raw/${a}`), Buffer.concat(parts));
    },
    "files that changed places": async (dir) => {
      await rename(inLock(dir, `raw/${a}`), inLock(dir, "x"));
      await rename(inLock(dir, `raw/${b}`), inLock(dir, `raw/${a}`));
      await rename(inLock(dir, "x"), inLock(dir, `raw/${b}`));
    },
    "a file that is missing": (dir) => rm(inLock(dir, "nyckel"), { force: true }),
    "a list with a file less": async (dir) => {
      const list = JSON.parse(await readFile(inLock(dir, "las.json"), "utf8"));
      list.filer.pop();
      await writeFile(inLock(dir, "las.json"), JSON.stringify(list));
    },
    "a list that is missing": (dir) => rm(inLock(dir, "las.json")),
  };
  it("refuses what is not as it was locked, says which, and changes nothing", async () => {
    const workspace = await filled();
    await lockPrivate(workspace.private, secret);
    const whole = join(workspace.dir, "hel");
    await cp(join(workspace.private, LOCKED), whole, { recursive: true });
    for (const [harm, act] of Object.entries(harms)) {
      await act(workspace.private);
      await expect(unlockPrivate(workspace.private, secret), harm).rejects.toMatchObject(
        faultOf("skadat-las"),
      );
      expect(await clear(workspace), harm).toEqual({});
      await rm(join(workspace.private, LOCKED), { recursive: true });
      await cp(whole, join(workspace.private, LOCKED), { recursive: true });
    }
    // what an earlier locking with the same key left does not open in a later one
    await unlockPrivate(workspace.private, secret);
    await lockPrivate(workspace.private, secret);
    await cp(join(whole, `raw/${a}`), inLock(workspace.private, `raw/${a}`));
    await expect(unlockPrivate(workspace.private, secret)).rejects.toMatchObject(faultOf("skadat-las"));
  });

  it("takes a passphrase from a file, and refuses a short one", async () => {
    const workspace = await filled();
    const phrase = join(workspace.dir, "fras");
    const args = ["--workspace", workspace.dir, "--passphrase-file", phrase];
    await writeFile(phrase, "kort\n");
    expect(await run(["lock", ...args])).toMatchObject({ code: 1, err: expect.stringContaining("för kort") });
    await writeFile(phrase, "fem ord som ingen annan gissar\n");
    expect((await run(["lock", ...args])).code).toBe(0);
    expect(await run(["status", "--workspace", workspace.dir])).toMatchObject({
      code: 1,
      err: expect.stringContaining("Lås upp med nulage unlock"),
    });
    expect((await run(["unlock", ...args])).code).toBe(0);
    expect(await clear(workspace)).toEqual(hashes);
  });
});

describe("row 81: a lock that is cut off", () => {
  it.each(lockPoints)("at »%s« loses nothing: the next run ends what was begun", async (point) => {
    const workspace = await filled();
    const file = join(workspace.dir, "nyckelfil");
    await writeFile(file, Buffer.alloc(32, 7));
    const ofUnlock = lockPoints.indexOf(point) >= lockPoints.indexOf("file opened");
    if (ofUnlock) await lockPrivate(workspace.private, secret);
    const name = ofUnlock ? "unlock" : "lock";
    const cut = await run([name, "--workspace", workspace.dir, "--key-file", file], {
      NULAGE_FAULT: `kill:${point}:1`,
    });
    expect(cut.code).toBe("SIGKILL");
    await lockPrivate(workspace.private, secret);
    expect(await clear(workspace)).toEqual({});
    await unlockPrivate(workspace.private, secret);
    expect(await clear(workspace)).toEqual(hashes);
    expect((await readdir(workspace.private)).sort()).toEqual(["nyckel", "raw"]);
  });
});
