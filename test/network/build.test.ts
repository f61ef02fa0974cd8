import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeExample } from "../../loaders/example/writeExample.js";
import { isolated, isolation } from "./isolated.js";

const nulage = path.resolve(import.meta.dirname, "../../bin/nulage.js");
const way = isolation();
const words =
  way === "namespace" ? "in a namespace without network (unshare -rn)" : "with refusals inside Node";
let folder = "";
let workspace = "";
let log = "";

beforeAll(async () => {
  console.log(`the build runs ${words}`);
  folder = mkdtempSync(path.join(tmpdir(), "nulage-network-"));
  workspace = path.join(folder, "example");
  log = path.join(folder, "attempts.log");
  await writeExample(workspace);
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

  it("F41: a fresh workspace is imported without an attempt to reach out", async () => {
    const { code, output, attempts } = await isolated([nulage, "import", "--workspace", workspace], way, log);
    expect(code, output).toBe(0);
    expect(attempts).toEqual([]);
  });

  it.each(["intern", "publik"])("the %s edition is built from an empty Framework cache", async (edition) => {
    // a build works in a folder of its own under .build/, made anew: Framework finds no cache there
    const args = [nulage, "build", "--edition", edition, "--workspace", workspace];
    const { code, output, attempts } = await isolated(args, way, log);
    expect(code, output).toBe(0);
    expect(attempts).toEqual([]);
    expect(existsSync(path.join(workspace, "publicerat", edition, "index.html"))).toBe(true);
  });
});
