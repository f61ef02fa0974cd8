import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CommandContext } from "../../loaders/cli/command.js";
import { diffCommand } from "../../loaders/cli/diff.js";
import { parseArguments } from "../../loaders/cli/parseArguments.js";
import { buildExample } from "../support/buildExample.js";

async function diff(...editions: readonly string[]): Promise<{ text: string; data: unknown }> {
  let told = { text: "", data: undefined as unknown };
  const context: CommandContext = {
    now: new Date("2026-02-01"),
    log: () => {},
    isQuiet: false,
    print: (text, data) => {
      told = { text, data };
    },
  };
  expect(await diffCommand.run(parseArguments(editions, []), context)).toBe(0);
  return told;
}

describe("nulage diff", () => {
  it("F28: tells each value that differs between two built editions, and why; the same edition has none", async () => {
    const { intern, publik } = await buildExample();
    expect((await diff(intern, intern)).text).toContain("inget värde har ändrats");
    const dir = await mkdtemp(join(tmpdir(), "nulage-diff-"));
    try {
      await cp(join(intern, "data"), join(dir, "data"), { recursive: true });
      const csv = await readFile(join(dir, "data", "values.csv"), "utf8");
      const lines = csv.split("\n");
      const at = lines.findIndex((line) => line.startsWith("meritvarde_ak9,85809579,unit,2024/25,alla"));
      const cells = (lines[at] ?? "").split(",");
      cells[6] = "1";
      lines[at] = cells.join(",");
      await writeFile(join(dir, "data", "values.csv"), lines.join("\n"));
      const { text } = await diff(intern, dir);
      expect(text).toContain("1 värde skiljer.");
      expect(text).toContain("ändrat meritvarde_ak9 85809579 2024/25 alla skolenhet");
      expect(text).toContain("en rättelse eller en inställning i arbetsytan");
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
    await expect(diff(intern, publik)).rejects.toMatchObject({ faults: [{ code: "olika-utgavor" }] });
    await expect(diff(intern, tmpdir())).rejects.toMatchObject({ faults: [{ code: "utgava-saknas" }] });
  });
});
