import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExample, type ExampleBuild } from "../support/buildExample.js";
import { isolated, isolation } from "../support/isolated.js";

const way = isolation();
const words =
  way === "namespace" ? "in a namespace without network (unshare -rn)" : "with refusals inside Node";
let folder = "";
let example: ExampleBuild;

beforeAll(async () => {
  console.log(`the build runs ${words}`);
  folder = mkdtempSync(path.join(tmpdir(), "nulage-network-"));
  example = await buildExample();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`import and build, ${words}`, () => {
  it("the wall holds: an attempt to reach out fails and is seen", async () => {
    const reach = [
      "-e",
      'fetch("http://example.invalid/").then(() => process.exit(0), () => process.exit(7))',
    ];
    const { code, attempts } = await isolated(reach, way, path.join(folder, "wall.log"));
    expect(code).toBe(7);
    expect(attempts.join("\n")).toContain("example.invalid");
  });

  it("the wall holds: a plain socket fails and is seen", async () => {
    const reach = ["-e", 'require("net").connect(9, "192.0.2.1").on("error", () => process.exit(7))'];
    const { code, attempts } = await isolated(reach, way, path.join(folder, "socket.log"));
    expect(code).not.toBe(0);
    expect(attempts.join("\n")).toContain("192.0.2.1:9");
  });

  // each build works in a folder of its own under .build/, made anew: Framework finds no cache there
  it.each([
    [
      "a fresh workspace is imported and the intern edition is built from an empty Framework cache",
      0,
      "intern",
    ],
    ["the publik edition is built from an empty Framework cache", 1, "publik"],
  ] as const)("F41: %s without an attempt to reach out", (_title, place, edition) => {
    const run = example.runs[place];
    expect(run?.code, run?.output).toBe(0);
    expect(run?.attempts).toEqual([]);
    expect(existsSync(path.join(example[edition], "index.html"))).toBe(true);
  });
});
