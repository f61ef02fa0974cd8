import { execFileSync } from "node:child_process";
import { appendFile, chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatFault } from "../../loaders/intake/formatFault.js";
import { storeRawCopy } from "../../loaders/intake/storeRawCopy.js";
import { faultsOf, temporaryFolder } from "./receive.js";

async function places() {
  const folder = await temporaryFolder();
  const inbox = join(folder, "inkommande");
  await mkdir(inbox);
  return { folder, inbox, privat: join(folder, "privat") };
}

describe("storing a raw copy", () => {
  it("keeps the bytes under their hash, for the owner's eyes only", async () => {
    const { inbox, privat } = await places();
    await writeFile(join(inbox, "betyg.csv"), "a;b\n1;2\n");
    const stored = await storeRawCopy(join(inbox, "betyg.csv"), privat);
    expect(stored).toMatchObject({ name: "betyg.csv", size: 8, path: join(privat, "raw", stored.sha256) });
    expect(stored.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await readFile(stored.path, "utf8")).toBe("a;b\n1;2\n");
    expect((await stat(stored.path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(privat, "raw"))).mode & 0o777).toBe(0o700);
  });

  it("gives one copy for the same bytes, also under another name", async () => {
    const { inbox, privat } = await places();
    await writeFile(join(inbox, "a.csv"), "x");
    await writeFile(join(inbox, "b.csv"), "x");
    const first = await storeRawCopy(join(inbox, "a.csv"), privat);
    const again = await storeRawCopy(join(inbox, "a.csv"), privat);
    const other = await storeRawCopy(join(inbox, "b.csv"), privat);
    expect([again.path, other.path]).toEqual([first.path, first.path]);
    expect(await readdir(join(privat, "raw"))).toEqual([first.sha256]);
  });

  it.each([
    "a'); DROP TABLE t; --.csv",
    "två\nrader.csv",
    "omvänd\u202e.csv",
    "a\u030angstro\u0308m.csv",
    "betyg*.csv",
    "[x].csv",
    `${"x".repeat(251)}.csv`,
  ])("takes a file whatever it is called, and shows the name on one safe line: %j", async (name) => {
    const { inbox, privat } = await places();
    await writeFile(join(inbox, name), "x");
    const stored = await storeRawCopy(join(inbox, name), privat);
    expect(stored.name).toBe(name);
    expect(formatFault({ code: "x", file: name, message: "Fel." })).not.toMatch(/[\n\u202e]/);
  });

  it("refuses a folder, a FIFO and a device without hanging", async () => {
    const { inbox, privat } = await places();
    execFileSync("mkfifo", [join(inbox, "ko.csv")]);
    expect(await faultsOf(storeRawCopy(inbox, privat))).toMatchObject([{ code: "mapp" }]);
    expect(await faultsOf(storeRawCopy(join(inbox, "ko.csv"), privat))).toMatchObject([
      { code: "inte-en-fil" },
    ]);
    expect(await faultsOf(storeRawCopy("/dev/zero", privat))).toMatchObject([{ code: "inte-en-fil" }]);
  });

  it("refuses a link out of its folder, and takes one within it", async () => {
    const { folder, inbox, privat } = await places();
    await writeFile(join(folder, "hemlig.csv"), "x");
    await writeFile(join(inbox, "riktig.csv"), "x");
    await symlink(join(folder, "hemlig.csv"), join(inbox, "ut.csv"));
    await symlink("riktig.csv", join(inbox, "inne.csv"));
    expect(await faultsOf(storeRawCopy(join(inbox, "ut.csv"), privat))).toMatchObject([{ code: "lank-ut" }]);
    expect((await storeRawCopy(join(inbox, "inne.csv"), privat)).name).toBe("inne.csv");
  });

  it("says that a file is not there", async () => {
    const { inbox, privat } = await places();
    for (const name of ["saknas.csv", "s3:", "a\0b"]) {
      expect(await faultsOf(storeRawCopy(join(inbox, name), privat))).toMatchObject([{ code: "finns-inte" }]);
    }
  });

  it.skipIf(process.getuid?.() === 0)("refuses a file it may not read", async () => {
    const { inbox, privat } = await places();
    await writeFile(join(inbox, "last.csv"), "x");
    await chmod(join(inbox, "last.csv"), 0);
    expect(await faultsOf(storeRawCopy(join(inbox, "last.csv"), privat))).toMatchObject([
      { code: "olaslig" },
    ]);
  });

  it("refuses a file over the limit and leaves nothing behind", async () => {
    const { inbox, privat } = await places();
    await writeFile(join(inbox, "stor.csv"), "x".repeat(2000));
    const faults = await faultsOf(storeRawCopy(join(inbox, "stor.csv"), privat, { limit: 1000 }));
    expect(faults).toMatchObject([{ code: "for-stor-fil", file: "stor.csv" }]);
    expect(await readdir(privat).catch(() => [])).toEqual([]);
  });

  it("refuses a file that changes while it is read and leaves nothing behind", async () => {
    const { inbox, privat } = await places();
    const path = join(inbox, "vaxer.csv");
    await writeFile(path, "a;b\n");
    const faults = await faultsOf(storeRawCopy(path, privat, { onChunk: () => appendFile(path, "c;d\n") }));
    expect(faults).toMatchObject([{ code: "andrad-under-lasning" }]);
    expect(await readdir(join(privat, "raw"))).toEqual([]);
  });
});
