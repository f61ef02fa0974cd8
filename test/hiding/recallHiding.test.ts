import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { recallHiding } from "../../loaders/hiding/recallHiding.js";
import type { OwnCell } from "../../loaders/values/readCells.js";

const options = { municipalityCode: "9900", minimumN: 10 };

function cells(n: number): { own: OwnCell[]; grades: []; published: [] } {
  const cell: OwnCell = {
    indicator_id: "behorighet_yr_ak9",
    period: "2024/25",
    lasar_slut: 2025,
    unit_id: "10000001",
    unit_level: "unit",
    grupp: "alla",
    perspective: "skolenhet",
    n,
    numerator: n - 9,
    sum_of_squares: n - 9,
    divisor: null,
    divisor_squares: null,
    sum_of_products: null,
    persons: n,
    persons_reached: n - 9,
    persons_missed: 9,
    persons_rest: null,
    reservation: null,
    file_ids: [1],
  };
  const town = { unit_id: "9900", unit_level: "municipality", perspective: "kommunala_skolor" } as const;
  return { own: [cell, { ...cell, ...town }], grades: [], published: [] };
}

async function privateFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-dolt-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

describe("what the audit has found must be hidden", () => {
  it("is remembered for the same figures, for the owner alone, and found again for others", async () => {
    const dir = await privateFolder();
    const file = join(dir, "dolt.json");
    const asked: string[] = [];
    const ask = (n: number) => recallHiding(dir, cells(n), options, (line) => asked.push(line));
    const first = await ask(60);
    expect(asked).toEqual(["Granskar 2024/25 …"]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await ask(60)).toEqual(first);
    expect(asked).toHaveLength(1);
    await ask(61);
    expect(asked).toHaveLength(2);
    await ask(60);
    expect(asked).toHaveLength(2);
    expect(JSON.parse(await readFile(file, "utf8"))).toHaveLength(2);
  });

  it("is found again when what is remembered cannot be read", async () => {
    const dir = await privateFolder();
    for (const text of ["", "{", '[{"madeFrom":1}]']) {
      await writeFile(join(dir, "dolt.json"), text);
      const asked: string[] = [];
      await recallHiding(dir, cells(60), options, (line) => asked.push(line));
      expect(asked).toHaveLength(1);
    }
  });

  it("is nothing where there are no figures of the municipality's own", async () => {
    const dir = await privateFolder();
    const none = await recallHiding(dir, { own: [], grades: [], published: [] }, options);
    expect([none.values.size, none.sizes.size, none.tables.size]).toEqual([0, 0, 0]);
    await expect(stat(join(dir, "dolt.json"))).rejects.toThrow();
  });
});
