import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeExample } from "../../loaders/example/writeExample.js";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { runBuild } from "../../loaders/pipeline.js";
import { fileHashes } from "../../loaders/publish/manifest.js";
import { openWarehouse } from "../../loaders/warehouse/openWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { valueColumns } from "../../src/indicators/valueRow.js";
import { buildExample, type ExampleBuild, exampleAsOf } from "../support/buildExample.js";

let root: string;

let example: ExampleBuild;

beforeAll(async () => {
  example = await buildExample();
  root = await mkdtemp(join(tmpdir(), "nulage-build-"));
}, 300_000);

afterAll(() => rm(root, { recursive: true, force: true }));

/** Builds the internal edition of a workspace in `root`. */
async function build(name: string) {
  const workspace = await openWorkspace(join(root, name));
  return runBuild(workspace, {
    edition: "intern",
    asOf: exampleAsOf,
    outDir: join(workspace.published, "intern"),
  });
}

const data = (file: string) => join(example.intern, "data", file);

describe("a published edition", () => {
  it("F42 is the same to the byte when it is built again from the same files with the same as-of date", async () => {
    await writeExample(join(root, "b"));
    await build("b");
    const [a, b] = [
      await fileHashes(example.intern),
      await fileHashes(join(root, "b", "publicerat", "intern")),
    ];
    expect(Object.keys(a).length).toBeGreaterThan(20);
    expect(b).toEqual(a);
  });

  it("has a manifest whose hashes are those of the files", async () => {
    const manifest = JSON.parse(await readFile(data("manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ asOf: exampleAsOf, edition: "intern", municipality: { code: "9900" } });
    for (const [path, hash] of Object.entries(manifest.files)) {
      const bytes = await readFile(join(example.intern, path));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
    }
  });

  it("says the same in values.parquet as in values.csv", async () => {
    const dir = join(example.intern, "data");
    const warehouse = await openWarehouse({ path: ":memory:", allowedDirectories: [dir] });
    const columns = Object.fromEntries(valueColumns.map((name) => [name, "VARCHAR"]));
    await warehouse.setVariable("columns", warehouse.struct(columns));
    await warehouse.setVariable("dir", dir);
    await warehouse.run(
      "create table csv as from read_csv(getvariable('dir') || '/values.csv', columns = getvariable('columns'), header = true, auto_detect = false, quote = '\"')",
    );
    await warehouse.run("create table parquet as from read_parquet(getvariable('dir') || '/values.parquet')");
    const [difference] = await warehouse.query(
      `select count(*)::integer as n,
        count(*) filter (csv.value::double is distinct from parquet.value or csv.n::integer is distinct from parquet.n
          or csv.status is distinct from parquet.status or csv.ci_low::double is distinct from parquet.ci_low)::integer as apart
      from csv join parquet using (indicator_id, unit_id, unit_level, period, "group", perspective)`,
    );
    warehouse.close();
    expect(difference).toEqual({ n: expect.any(Number), apart: 0 });
    expect(Number(difference?.["n"])).toBeGreaterThan(400);
  });

  it("N-6, F38: describes every column in datapackage.json, and names every source it uses in sources.json", async () => {
    const description = JSON.parse(await readFile(data("datapackage.json"), "utf8"));
    const fields = description.resources[0].schema.fields.map(({ name }: { name: string }) => name);
    expect(fields).toEqual([...valueColumns]);
    const sources = new Set(
      JSON.parse(await readFile(data("sources.json"), "utf8")).map(({ id }: { id: string }) => id),
    );
    const csv = await readFile(data("values.csv"), "utf8");
    const used = new Set(
      csv
        .trimEnd()
        .split("\n")
        .slice(1)
        .flatMap((line) => (line.split(",").at(-1) ?? "").split("+")),
    );
    for (const id of used) expect(sources).toContain(id);
  });

  it("shows every source file's records as accepted, quarantined or ignored, with nothing left over", async () => {
    const sources = JSON.parse(await readFile(data("sources.json"), "utf8"));
    // 22 were received; one is a copy of another, which has replaced it
    expect(sources.length).toBe(21);
    for (const source of sources) {
      expect(source.accepted + source.quarantined + source.ignored).toBe(source.recordsIn);
    }
  });

  it("DC-12, F43: in the public edition rounds own values by group size and shows nothing the internal one hides", async () => {
    const rows = async (edition: "publik" | "intern") => {
      const text = await readFile(join(example[edition], "data", "values.csv"), "utf8");
      return text
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","));
    };
    const [publik, intern] = [await rows("publik"), await rows("intern")];
    expect(publik.length).toBe(intern.length);
    let rounded = 0;
    for (const [index, row] of publik.entries()) {
      const exact = intern[index] ?? [];
      expect(row.slice(0, 6)).toEqual(exact.slice(0, 6));
      expect(row[6] === "").toBe(exact[6] === "");
      if (row[6] !== exact[6]) rounded += 1;
    }
    expect(rounded).toBeGreaterThan(50);
  });

  it("stands untouched when a file with faults comes, and the fault names file, row, column and remedy", async () => {
    const name = "c";
    await cp(example.workspace, join(root, name), { recursive: true, verbatimSymlinks: true });
    const before = await readlink(join(root, name, "publicerat", "intern"));
    const hashes = await fileHashes(join(root, name, "publicerat", "intern"));
    const file = join(root, name, "inkommande", "betyg_ak9_vt2025.csv");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/;[A-F];(J?);(J?)\n/, ";MVG;$1;$2\n"));
    const error = await build(name).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DataFaults);
    if (!(error instanceof DataFaults)) return;
    expect(error.faults[0]).toMatchObject({ file: "betyg_ak9_vt2025.csv", row: 2, column: "betyg" });
    expect(error.faults[0]?.message).toMatch(/MVG.*A, B, C, D, E, F eller - \(streck\)/);
    expect(await readlink(join(root, name, "publicerat", "intern"))).toBe(before);
    expect(await fileHashes(join(root, name, "publicerat", "intern"))).toEqual(hashes);
    await writeFile(file, text);
    await build(name);
    expect(Object.keys(await fileHashes(join(root, name, "publicerat", "intern")))).toEqual(
      Object.keys(hashes),
    );
  });
});
