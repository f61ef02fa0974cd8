import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixtureUnitsFile } from "../mapping/exportFixture.js";
import { exportFixtures } from "../mapping/exportFixtures.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

function nulage(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [program.nulage, ...args], (error, out, err) => {
      done({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out: out + err });
    });
  });
}

describe("nulage inspect on an export nothing knows", () => {
  it("shows the mapping and the first rows, saves it with --spara, and import then reads the file", async () => {
    const { text = "" } = exportFixtures.find(({ name }) => name === "pivoterad") ?? {};
    const workspace = await makeWorkspace({
      own: { "enheter.csv": fixtureUnitsFile },
      incoming: { "Rapport (3).csv": text },
    });
    const file = join(workspace.incoming, "Rapport (3).csv");
    const place = ["--workspace", workspace.dir];
    const shown = await nulage("inspect", file, ...place);
    expect(shown.out).toContain('"mal": "resultat"');
    expect(shown.out).toContain("behorighet_yr_ak9;90000001;2022/23;alla;");
    expect(shown.out).toContain("--spara");
    expect((await nulage("import", ...place)).code).toBe(1);
    const saved = await nulage("inspect", "--spara", file, ...place);
    expect([saved.code, saved.out]).toEqual([0, expect.stringContaining("mappningar/rapport-3.json")]);
    const imported = await nulage("import", ...place);
    expect([imported.code, imported.out]).toEqual([
      0,
      expect.stringContaining("15 rader: 8 inlästa, 0 i karantän"),
    ]);
    expect((await nulage("inspect", file, ...place)).out).toContain("Är: Export läst med mappning (100 %)");
  });
});
