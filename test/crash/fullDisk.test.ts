import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultPoints } from "../../loaders/faultPoint.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { program } from "../support/program.js";
import { buildIn, type CrashScene, copyScene, editionFiles, makeScene } from "./crashWorkspace.js";

const isLinux = process.platform === "linux" && existsSync("/usr/bin/prlimit");
let scene: CrashScene;
let folder = "";

beforeAll(async () => {
  scene = await makeScene("again");
  folder = await mkdtemp(join(tmpdir(), "nulage-full-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(dirname(scene.template), { recursive: true, force: true });
});

/** A build takes its files in first, dated as those of the scene. */
const build = ["build", "--as-of", "2026-02-01"];

interface Ended {
  readonly code: unknown;
  readonly err: string;
}

function nulage(
  dir: string,
  args: readonly string[],
  fault?: string,
  before: readonly string[] = [],
): Promise<Ended> {
  const [command = process.execPath, ...rest] = [
    ...before,
    process.execPath,
    program.nulage,
    ...args,
    "--workspace",
    dir,
  ];
  const env = { ...process.env, ...(fault ? { NULAGE_FAULT: fault } : {}) };
  return new Promise((done) => {
    execFile(command, rest, { env }, (error, _, err) => done({ code: error === null ? 0 : error.code, err }));
  });
}

/** After a failed run: what stood stands, the database opens, nothing is left, and the next run is as if undisturbed. */
async function expectIntact(dir: string): Promise<void> {
  expect(await editionFiles(dir)).toEqual(scene.before);
  (await prepareWarehouse(await openWorkspace(dir))).close();
  expect(await buildIn(dir)).toEqual(scene.after);
  expect((await readdir(join(dir, "publicerat"))).sort()).toEqual([".utgavor", "intern"]);
}

describe("row 80: a disk that is full", () => {
  const ofImport = faultPoints
    .slice(0, faultPoints.indexOf("figures computed"))
    .filter((point) => point !== "key written");
  it.each(ofImport.map((point, at) => [point, at % 2 === 0 ? "ENOSPC" : "EIO"] as const))(
    "an import that fails at »%s« with %s says so in Swedish, exits with 1, and loses nothing",
    async (point, what) => {
      const dir = join(folder, point.replaceAll(" ", "-"));
      await copyScene(scene.template, dir);
      const { code, err } = await nulage(dir, build, `${what}:${point}`);
      expect(code).toBe(1);
      expect(err).toContain(
        what === "ENOSPC" ? "Disken är full." : "Disken gick inte att läsa eller skriva.",
      );
      await expectIntact(dir);
    },
  );

  it("a build that cannot write its pages leaves the edition that stands", async () => {
    const dir = join(folder, "sidor");
    await copyScene(scene.template, dir);
    const { code, err } = await nulage(dir, build, "ENOSPC:pages written");
    expect(code).toBe(1);
    expect(err).toContain("Inget har publicerats; det som var publicerat förut står kvar.");
    await expectIntact(dir);
  });

  it.runIf(isLinux)("the database's own writes fail too: no file may grow beyond what it is", async () => {
    const dir = join(folder, "tak");
    await copyScene(scene.template, dir);
    const { code, err } = await nulage(dir, build, undefined, ["/usr/bin/prlimit", "--fsize=4096"]);
    expect([code, err.includes("Disken är full.")]).toEqual([1, true]);
    await expectIntact(dir);
  });

  it("a small disk fills up for real, where this user may mount one", async ({ skip }) => {
    const disk = join(folder, "disk");
    if (!mounted(disk)) skip("mounting a small file system is not permitted here");
    try {
      const dir = join(disk, "arbetsyta");
      await copyScene(scene.template, dir);
      execFileSync("sh", ["-c", `dd if=/dev/zero of="${disk}/fyllning" bs=4k 2>/dev/null || true`]);
      const { code, err } = await nulage(dir, build);
      expect([code, err.includes("Disken är full.")]).toEqual([1, true]);
      await rm(join(disk, "fyllning"));
      await expectIntact(dir);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

function mounted(disk: string): boolean {
  try {
    execFileSync("mkdir", [disk]);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
