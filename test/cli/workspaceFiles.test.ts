import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { runBuild, runImport } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { betygHeader } from "../support/betygFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { withoutPages } from "../support/withoutPages.js";

const enheter =
  "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa";

async function faultsOf(own: Record<string, string>) {
  const workspace = await makeWorkspace({ own });
  const error = await prepareWarehouse(workspace).catch((caught: unknown) => caught);
  if (!(error instanceof DataFaults)) throw new Error("no fault was found");
  return error.faults;
}

describe("the workspace's own files", () => {
  it("mal.csv: a target that is no number and a measure that does not exist are named, both at once", async () => {
    const faults = await faultsOf({
      "mal.csv":
        "indikator_id;enhet;lasar;mal;beslutad\nmeritvarde_ak9;alla;2024/25;två;\nmeritvärde;alla;2024/25;225;\n",
    });
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, "mal"],
      [3, "indikator_id"],
    ]);
    expect(faults[0]?.message).toContain("Här står »två«");
  });

  it("enheter.csv: a misspelt huvudman, a short code and a code twice are named with their rows", async () => {
    const rows = ["12345678;A;A;grundskola;komunal;;;;", "1234;B;B;grundskola;kommunal;;;;"];
    const faults = await faultsOf({ "enheter.csv": `${[enheter, ...rows].join("\n")}\n` });
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, "huvudman"],
      [3, "skolenhetskod"],
    ]);
    const twice = "12345678;A;A;grundskola;kommunal;;;;\n12345678;B;B;grundskola;kommunal;;;;\n";
    const [repeated] = await faultsOf({ "enheter.csv": `${enheter}\n${twice}` });
    expect(repeated).toMatchObject({ row: 3, column: "skolenhetskod" });
  });

  it("enheter.csv saved by Excel in windows-1252 keeps å, ä and ö", async () => {
    const workspace = await makeWorkspace({});
    const text = `${enheter}\n12345678;Rönnforsskolan;Rönnfors;grundskola;kommunal;;;;\n`;
    await writeFile(join(workspace.dir, "enheter.csv"), Buffer.from(text, "latin1"));
    const warehouse = await openMarts(workspace);
    expect(await warehouse.query("select namn from mart.unit")).toEqual([{ namn: "Rönnforsskolan" }]);
  });

  it("two new grade files for the same units and läsår are refused, not settled by their names", async () => {
    const row = "2024/25;VT;e1;12345678;9;F;MA;";
    const files = { "a.csv": `${betygHeader}\n${row}B\n`, "b.csv": `${betygHeader}\n${row}C\n` };
    const workspace = await makeWorkspace({ incoming: files });
    const error = await runImport(workspace, undefined, "2026-02-01").catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DataFaults);
    if (error instanceof DataFaults)
      expect(error.faults[0]).toMatchObject({ code: "tva-filer", file: "b.csv" });
    const again = await runImport(workspace, undefined, "2026-02-01").catch((caught: unknown) => caught);
    expect(Array.isArray(again) ? again.length : "refused").toBeTruthy();
  });

  it("a corrected file laid beside the old one replaces it once, and nothing changes after that", async () => {
    const row = "2024/25;VT;e1;12345678;9;F;MA;";
    const workspace = await makeWorkspace({ incoming: { "b.csv": `${betygHeader}\n${row}B\n` } });
    await runImport(workspace, undefined, "2026-02-01");
    await writeFile(join(workspace.incoming, "a.csv"), `${betygHeader}\n${row}A\n`);
    const second = await runImport(workspace, undefined, "2026-02-01");
    expect(second.map(({ file, known }) => [file.name, known])).toEqual([
      ["a.csv", false],
      ["b.csv", true],
    ]);
    const third = await runImport(workspace, undefined, "2026-02-01");
    expect(third.every(({ known }) => known)).toBe(true);
  });

  it("minsta_antal in kommun.json raises the fewest pupils behind a published value", async () => {
    const pupils = Array.from({ length: 12 }, (_, i) => `2024/25;VT;e${i};12345678;9;F;MA;B`);
    const workspace = await makeWorkspace({
      config: { publicering: { minsta_antal: 15 } },
      incoming: { "betyg.csv": `${[betygHeader, ...pupils].join("\n")}\n` },
    });
    const outDir = join(workspace.published, "intern");
    await runBuild(workspace, { edition: "intern", asOf: "2026-02-01", outDir, ...withoutPages });
    const { readFile } = await import("node:fs/promises");
    const csv = await readFile(join(outDir, "data", "values.csv"), "utf8");
    expect(csv).toContain("Färre än 15 elever.");
    expect(csv).not.toMatch(/,ok,/);
  });

  it("a build without a single value for the municipality stops, and says what to look at", async () => {
    const workspace = await makeWorkspace({});
    const outDir = join(workspace.published, "intern");
    const error = await runBuild(workspace, { edition: "intern", asOf: "2026-02-01", outDir }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(DataFaults);
  });
});
