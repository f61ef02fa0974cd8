import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dependencyTable } from "../../scripts/dependencyTable.js";
import { readRepositoryFile } from "./repositoryFiles.js";

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ bin: names, scripts: names, dependencies: names, devDependencies: names })
  .parse(JSON.parse(readRepositoryFile("package.json")));
const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
  optionalDependencies: names.optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readRepositoryFile("package-lock.json"))).packages;
const locked = Object.entries(lock).filter(([name]) => name !== "");
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

/** A binary for another platform than the one CI and servers have; never installed or run there. */
function isForeign({ optional, os, cpu, libc }: z.infer<typeof entry>): boolean {
  const isHere = os?.includes("linux") && cpu?.includes("x64") && !libc?.includes("musl");
  return optional === true && os !== undefined && cpu !== undefined && !isHere;
}

describe("dependencies", () => {
  it("every version in package.json is exact", () => {
    const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it("the lock has the version that package.json asks for", () => {
    for (const [name, version] of Object.entries(direct)) {
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it("everything comes from the npm registry: no git, no file, no address of its own", () => {
    const elsewhere = locked.filter(
      ([, { resolved, link }]) => link || (resolved && !/^https:\/\/registry\.npmjs\.org\//.test(resolved)),
    );
    expect(elsewhere.map(([name]) => name)).toEqual([]);
  });

  it("everything that CI or a server installs is locked by its sha512", () => {
    const unlocked = locked.filter(
      ([, each]) => !each.integrity?.startsWith("sha512-") && !each.inBundle && !isForeign(each),
    );
    expect(unlocked.map(([name]) => name)).toEqual([]);
  });

  it("the lock has every platform's optional packages, without which npm ci refuses", () => {
    const missing = locked.flatMap(([name, { optionalDependencies }]) => {
      const places = name.split("/node_modules/");
      const above = places.map((_, index) => `${places.slice(0, index + 1).join("/node_modules/")}/`);
      const found = (wanted: string) => [...above, ""].some((at) => lock[`${at}node_modules/${wanted}`]);
      return Object.keys(optionalDependencies ?? {}).filter((wanted) => !found(wanted));
    });
    expect(missing, "run: node --import tsx scripts/completeLock.ts").toEqual([]);
  });

  it("F43: docs/dependencies.md has each package with its licence and the reason it is there", async () => {
    const table = await dependencyTable(async (name) => readRepositoryFile(name));
    expect(readRepositoryFile("docs/dependencies.md"), "run: npm run dependencies").toBe(table);
  });

  it("F43: every package of the program, those of the packages too, has a licence that lets anyone use it", () => {
    const free =
      /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|CC0-1\.0|Unlicense|Python-2\.0)\b/;
    // its package.json says MIT in the way of 2014
    const known = ["node_modules/json-bignum"];
    const odd = locked.filter(
      ([name, each]) =>
        each.dev !== true && !isForeign(each) && !known.includes(name) && !free.test(each.license ?? ""),
    );
    expect(odd.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
  });

  it("no package may run a script when it is installed, and new ones are saved exact", () => {
    const settings = readRepositoryFile(".npmrc").split("\n");
    expect(settings).toContain("ignore-scripts=true");
    expect(settings).toContain("save-exact=true");
  });

  it("the commands of the contract are there", () => {
    expect(manifest.bin).toEqual({ nulage: "bin/nulage.js" });
    const wanted = ["start", "build", "test", "check", "lint", "format", "typecheck", "screenshots", "bench"];
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(wanted));
  });
});
