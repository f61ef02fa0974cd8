import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import type { ReadResult } from "../../loaders/sources/source.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { franvaroFile, franvaroHeader, franvaroRow, keptFranvaro } from "../support/franvaroFile.js";
import { askWarehouse, importText } from "../support/importText.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const day = "2026-02-01";
const imported = (text: string) => importText(text, "franvaro.csv");

const quarantineCodes = (result: ReadResult | undefined) =>
  result?.quarantine.map(({ code, row }) => [code, row]);

describe("franvaro files one after another", () => {
  const week = (from: string, till: string) =>
    franvaroFile(franvaroRow({ period_fran: from, period_till: till }));
  const take = async (workspace: Workspace, name: string, text: string) => {
    const other = await makeWorkspace({ incoming: { [name]: text } });
    await runImport(workspace, [join(other.incoming, name)], day);
  };

  it("each keep their own period, also under the same name", async () => {
    const workspace = await makeWorkspace({ incoming: {} });
    await take(workspace, "franvaro.csv", week("2025-01-13", "2025-01-17"));
    await take(workspace, "franvaro.csv", week("2025-01-20", "2025-01-24"));
    expect((await askWarehouse(workspace, keptFranvaro)).map((row) => row["fran"])).toEqual([
      "2025-01-13",
      "2025-01-20",
    ]);
  });

  it("replace the unit and period that they correct", async () => {
    const workspace = await makeWorkspace({ incoming: {} });
    await take(workspace, "a.csv", franvaroFile(franvaroRow()));
    await take(workspace, "b.csv", franvaroFile(franvaroRow({ giltig_min: "0" })));
    expect(await askWarehouse(workspace, keptFranvaro)).toMatchObject([{ giltig_min: 0 }]);
    expect(await askWarehouse(workspace, "select file_id from meta.file where superseded_by = 2")).toEqual([
      { file_id: 1 },
    ]);
  });

  it("cannot both be new when they are of the same unit and period", async () => {
    const workspace = await makeWorkspace({
      incoming: {
        "a.csv": franvaroFile(franvaroRow()),
        "b.csv": franvaroFile(franvaroRow({ giltig_min: "0" })),
      },
    });
    await expect(runImport(workspace, undefined, day)).rejects.toMatchObject({
      faults: [{ code: "tva-filer" }],
    });
  });
});

describe("a large franvaro file", () => {
  it("loses no pupil above 204 800, the size at which a connection that reads and writes at once has lost rows", async () => {
    const pupils = 210_000;
    const rows = Array.from(
      { length: pupils },
      (_, index) =>
        `2024/25;VT;elev-${index};12345678;${index % 10};${index % 2 ? "F" : "P"};1000;${index % 7};0;;;`,
    );
    const { workspace, result } = await imported(`${[franvaroHeader, ...rows].join("\n")}\n`);
    expect(result?.accounting).toMatchObject({ accepted: pupils, quarantined: 0 });
    const counted = `select count(*)::integer as n, count(distinct pupil)::integer as pupils,
      count(distinct row_number)::integer as rows, sum(giltig_min)::integer as giltig,
      (select count(*)::integer from stg.pupil) as codes from stg.franvaro`;
    const giltig = rows.reduce((sum, _, index) => sum + (index % 7), 0);
    expect(await askWarehouse(workspace, counted)).toEqual([
      { n: pupils, pupils, rows: pupils, giltig, codes: pupils },
    ]);
  });

  it("is rewritten record by record when its records are not one line each, and keeps its physical rows", async () => {
    const blank = `\n${" ".repeat(50)}\n`.repeat(30_000);
    const rows = [
      franvaroRow(),
      franvaroRow({ elev_id: '"e\n2"' }),
      franvaroRow({ elev_id: "e3", kon: "X" }),
    ];
    const text = `${franvaroHeader}\n${rows[0]}\n${blank}${rows[1]}\n${rows[2]}\n`;
    const { result } = await imported(text);
    expect(result?.accounting).toMatchObject({ accepted: 2, quarantined: 1 });
    expect(quarantineCodes(result)).toEqual([["franvaro-8", 60_005]]);
  });
});
