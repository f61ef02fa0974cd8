import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { readNotebooks } from "../../loaders/publish/readNotebooks.js";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "nulage-notebooks-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(dir, "anteckningsbocker"), { recursive: true });
  await writeFile(join(dir, "anteckningsbocker", name), text);
}

describe("own notebooks", () => {
  it("are none where there is no folder", async () => {
    expect(await readNotebooks(dir)).toEqual([]);
  });

  it("have their first heading as title, and come by name; other files are left alone", async () => {
    await write("b-2.md", "\uFEFF# Två\r\n\r\nText.\r\n");
    await write("a.md", "# Ett");
    await write("data.csv", "x");
    expect(await readNotebooks(dir)).toEqual([
      { slug: "a", title: "Ett", text: "" },
      { slug: "b-2", title: "Två", text: "\nText.\n" },
    ]);
  });

  it("are refused all at once when a name cannot be an address or a title is missing", async () => {
    await write("Åk 9.md", "# Rubrik");
    await write("utan.md", "Ingen rubrik.");
    const fault = await readNotebooks(dir).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DataFaults);
    expect(fault instanceof DataFaults ? fault.faults.map(({ code }) => code).sort() : []).toEqual([
      "anteckningsbok-namn",
      "anteckningsbok-rubrik",
    ]);
  });
});
