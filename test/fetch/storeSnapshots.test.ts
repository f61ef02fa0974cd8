import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { readSnapshotSet, sha256Of } from "../../loaders/fetch/snapshotSet.js";
import { storeSnapshots } from "../../loaders/fetch/storeSnapshots.js";

const writer = fileURLToPath(new URL("./writeForever.ts", import.meta.url));

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-snapshots-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

const snapshot = (name: string, text: string) => ({
  name,
  url: "http://127.0.0.1/x",
  bytes: Buffer.from(text),
});

it("a run that is killed at any moment leaves the set before or the set after, whole", async () => {
  const dir = await folder();
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, ["--import", "tsx", writer, dir, String(round)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((ready) => child.stdout.once("data", ready));
    await setTimeout(20 + round * 37);
    child.kill("SIGKILL");
    await new Promise((closed) => child.once("close", closed));
    const set = await readSnapshotSet(dir, "0586");
    expect(set?.files).toHaveLength(5);
    const texts = await Promise.all(
      (set?.files ?? []).map(({ sha256 }) => readFile(join(dir, `${sha256}.json`), "utf8")),
    );
    expect(new Set(texts.map((text) => text.split(" ")[0])).size).toBe(1);
    for (const name of (await readdir(dir)).filter((each) => /^[0-9a-f]{64}\.json$/.test(each)))
      expect(sha256Of(await readFile(join(dir, name)))).toBe(name.slice(0, 64));
  }
});

it("keeps older snapshots, sweeps what was left half written long ago, and keeps the folder to its owner", async () => {
  const dir = await folder();
  await storeSnapshots(dir, "0586", [snapshot("a.json", "1")], "2026-01-01");
  const [old, fresh] = [join(dir, ".skriver-old"), join(dir, ".skriver-fresh")];
  for (const path of [old, fresh]) await writeFile(path, "half");
  await utimes(old, new Date(0), new Date(0));
  const set = await storeSnapshots(dir, "0586", [snapshot("a.json", "2")], "2026-02-01");
  expect(set.files[0]?.fetched).toBe("2026-02-01");
  const names = await readdir(dir);
  expect(names).toContain(`${sha256Of(Buffer.from("1"))}.json`);
  expect(names.filter((name) => name.startsWith(".skriver-"))).toEqual([".skriver-fresh"]);
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
  const back = await storeSnapshots(dir, "0586", [snapshot("a.json", "1")], "2026-03-01");
  expect(back.files[0]?.fetched).toBe("2026-01-01");
});

it("a set that is harmed, or another municipality's, is no set", async () => {
  const dir = await folder();
  await storeSnapshots(dir, "0586", [snapshot("a.json", "1")], "2026-01-01");
  expect(await readSnapshotSet(dir, "0586")).toBeDefined();
  expect(await readSnapshotSet(dir, "0580")).toBeUndefined();
  await writeFile(join(dir, `${sha256Of(Buffer.from("1"))}.json`), "changed");
  expect(await readSnapshotSet(dir, "0586")).toBeUndefined();
  await storeSnapshots(dir, "0586", [snapshot("a.json", "1")], "2026-01-01");
  expect(await readSnapshotSet(dir, "0586")).toBeDefined();
});
