import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { betygHeader } from "../support/betygFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function nulage(...args: string[]): Promise<Ran> {
  return new Promise((done) => {
    execFile(process.execPath, [program.nulage, ...args], (error, out, err) => {
      done({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err });
    });
  });
}

const rows = `${betygHeader}\n2024/25;VT;e1;12345678;9;F;MA;B\n`;

describe("nulage", () => {
  it("exits with 2 and the help text on a command, option or date that does not exist", async () => {
    for (const args of [
      ["bygg"],
      ["build", "--utgava", "x"],
      ["build", "--as-of", "2026-02-30"],
      ["build", "--edition", "hemlig"],
      ["check"],
      [],
    ]) {
      const { code, out, err } = await nulage(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(out + err).toContain("nulage import");
    }
  });

  it("exits with 1 and says what to do when there is no workspace", async () => {
    const { code, err } = await nulage("status", "--workspace", "/finns/inte");
    expect(code).toBe(1);
    expect(err).toContain("Här finns ingen arbetsyta");
  });

  it("names every fault of kommun.json at once", async () => {
    const workspace = await makeWorkspace({});
    await writeFile(join(workspace.dir, "kommun.json"), '{"kod": 586, "namn": "", "okänd": 1}');
    const { code, err } = await nulage("status", "--workspace", workspace.dir);
    expect(code).toBe(1);
    expect(err).toContain("kod");
    expect(err).toContain("namn");
    expect(err).toContain("okänd");
  });

  it("inspect says source, encoding and delimiter, and takes nothing in", async () => {
    const workspace = await makeWorkspace({ incoming: { "en fil": rows } });
    const { code, out } = await nulage("inspect", join(workspace.incoming, "en fil"));
    expect(code).toBe(0);
    expect(out).toContain("betygsfil");
    expect(out).toContain("utf-8");
    const { out: status } = await nulage("status", "--workspace", workspace.dir, "--json");
    expect(JSON.parse(status).files).toEqual([]);
  });

  it("inspect exits with 1 on a file it does not know, and says what it tried", async () => {
    const workspace = await makeWorkspace({ incoming: { "x.csv": "a;b\n1;2\n" } });
    const { code, out } = await nulage("inspect", join(workspace.incoming, "x.csv"));
    expect(code).toBe(1);
    expect(out).toContain("känns inte igen");
  });

  it("import takes in what it can and exits with 1 on a file it cannot read", async () => {
    const workspace = await makeWorkspace({
      incoming: { "a.csv": rows, "b.csv": "<!doctype html><html><body>Logga in</body></html>" },
    });
    const { code, err } = await nulage("import", "--workspace", workspace.dir);
    expect(code).toBe(1);
    expect(err).toContain("b.csv");
    const { out } = await nulage("status", "--workspace", workspace.dir, "--json");
    expect(JSON.parse(out).files.map(({ fileName }: { fileName: string }) => fileName)).toEqual(["a.csv"]);
  });

  it("status tells what waits in quarantine, with file, row and reason, and no pupil's id", async () => {
    const workspace = await makeWorkspace({
      incoming: { "betyg.csv": `${rows}2024/25;VT;hemlig-77;12345678;9;F;MA;G\n` },
    });
    expect((await nulage("import", "--workspace", workspace.dir)).code).toBe(0);
    const { out } = await nulage("status", "--workspace", workspace.dir);
    expect(out).toContain("betyg.csv rad 3");
    expect(out).toContain("A, B, C, D, E, F eller - (streck)");
    expect(out).not.toContain("hemlig-77");
    expect(out).toMatch(/1 rad sedan \d{4}-\d\d-\d\d: 3 »G«\.$/m);
    const told = JSON.parse((await nulage("status", "--workspace", workspace.dir, "--json")).out).quarantine;
    expect(told).toMatchObject([
      {
        fileName: "betyg.csv",
        records: 3,
        waiting: 1,
        faults: [{ code: "betyg-10", column: "betyg", waiting: 1, rows: [{ row: 3, value: "G" }] }],
      },
    ]);
  });

  it("a corrected file releases its rows", async () => {
    const wrong = `${rows}2024/25;VT;hemlig-77;12345678;9;F;MA;G\n`;
    const workspace = await makeWorkspace({ incoming: { "betyg.csv": wrong } });
    await nulage("import", "--workspace", workspace.dir);
    await writeFile(join(workspace.incoming, "betyg.csv"), wrong.replace(";G\n", ";C\n"));
    await nulage("import", "--workspace", workspace.dir);
    const { out } = await nulage("status", "--workspace", workspace.dir);
    expect(out).toContain("Inget väntar i karantän.");
  });
});
