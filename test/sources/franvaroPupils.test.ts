import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../loaders/sources/source.js";
import { franvaroFile, franvaroRow, keptFranvaro } from "../support/franvaroFile.js";
import { askWarehouse, importText } from "../support/importText.js";

const imported = (text: string) => importText(text, "franvaro.csv");

const quarantineCodes = (result: ReadResult | undefined) =>
  result?.quarantine.map(({ code, row }) => [code, row]);

describe("records of the same pupil in a franvaro file", () => {
  const later = { period_fran: "2025-01-20", period_till: "2025-01-24" };

  it("count once when they stand twice, and wait when they say different things of a period", async () => {
    const { workspace, result } = await imported(
      franvaroFile(
        franvaroRow(),
        franvaroRow(later),
        franvaroRow(),
        franvaroRow({ elev_id: "e2" }),
        franvaroRow({ elev_id: "e2", giltig_min: "61" }),
        franvaroRow({ elev_id: "e3" }),
        franvaroRow({ elev_id: "e3", rapporterad_min: "" }),
      ),
    );
    expect(result?.accounting.ignoredBy).toEqual({ rubrik: 1, "samma rad igen": 1 });
    expect(quarantineCodes(result)).toEqual([5, 6, 7, 8].map((row) => ["franvaro-21", row]));
    expect((await askWarehouse(workspace, keptFranvaro)).map((row) => row["row_number"])).toEqual([2, 3]);
  });

  it("are known as the same whichever way the personnummer is written", async () => {
    const rows = ["20090229-0000", "090229-0000"].map((id) => franvaroRow({ elev_id: id }));
    const { workspace, result } = await imported(franvaroFile(...rows));
    expect(result?.accounting.ignoredBy).toEqual({ rubrik: 1, "samma rad igen": 1 });
    const database = await readFile(join(workspace.private, "warehouse.duckdb"));
    for (const id of ["0902290000", "090229-0000"]) expect(database.includes(id)).toBe(false);
  });

  it("may be of two units when the pupil has moved, but not over the same days", async () => {
    const moved = { ...later, skolenhetskod: "87654321" };
    const { result } = await imported(
      franvaroFile(
        franvaroRow(),
        franvaroRow(moved),
        // days in common at different units: each unit's own lessons
        franvaroRow({ elev_id: "e2", period_till: "2025-01-22" }),
        franvaroRow({ elev_id: "e2", ...moved }),
        franvaroRow({ elev_id: "e3" }),
        franvaroRow({ elev_id: "e3", skolenhetskod: "87654321" }),
      ),
    );
    expect(result?.accounting).toMatchObject({ accepted: 4, quarantined: 2 });
    expect(quarantineCodes(result)).toEqual([
      ["franvaro-22", 6],
      ["franvaro-22", 7],
    ]);
    expect(result?.quarantine.map(({ value }) => value)).toEqual(["12345678", "87654321"]);
  });

  it("FR-3: wait when their periods have days in common at one unit, since lessons would count twice", async () => {
    const { result } = await imported(
      franvaroFile(
        franvaroRow(),
        franvaroRow(later),
        // a month around one of the weeks
        franvaroRow({ elev_id: "e2" }),
        franvaroRow({ elev_id: "e2", period_fran: "2025-01-01", period_till: "2025-01-31" }),
        franvaroRow({ elev_id: "e2", period_fran: "2025-02-03", period_till: "2025-02-07" }),
        // the whole term, and a week of it
        franvaroRow({ elev_id: "e3", period_fran: "", period_till: "" }),
        franvaroRow({ elev_id: "e3", ...later }),
        // the day that ends one begins the next
        franvaroRow({ elev_id: "e4", period_till: "2025-01-20" }),
        franvaroRow({ elev_id: "e4", ...later }),
      ),
    );
    expect(quarantineCodes(result)).toEqual([4, 5, 7, 8, 9, 10].map((row) => ["franvaro-24", row]));
    expect(result?.accounting.accepted).toBe(3);
  });

  it("wait when they have two sexes in a term; between läsår it may be another", async () => {
    const before = { lasar: "2023/24", period_fran: "2024-01-15", period_till: "2024-01-19" };
    const { result } = await imported(
      franvaroFile(
        franvaroRow(),
        franvaroRow({ ...later, kon: "P" }),
        franvaroRow({ elev_id: "e2" }),
        franvaroRow({ elev_id: "e2", ...before, kon: "P" }),
      ),
    );
    expect(quarantineCodes(result)).toEqual([
      ["franvaro-23", 2],
      ["franvaro-23", 3],
    ]);
    expect(result?.accounting.accepted).toBe(2);
  });

  it("are all found when there are more periods than one word has bits", async () => {
    const start = Date.UTC(2025, 0, 6);
    const days = Array.from({ length: 150 }, (_, index) =>
      new Date(start + index * 86_400_000).toISOString().slice(0, 10),
    );
    const rows = ["e1", "e2"].flatMap((elev_id) =>
      days.map((date) =>
        franvaroRow({
          elev_id,
          undervisningstid_min: "300",
          rapporterad_min: "",
          period_fran: date,
          period_till: date,
        }),
      ),
    );
    const [first = "", last = ""] = [rows[0], rows[149]];
    const { result } = await imported(franvaroFile(...rows, first, last.replace(";60;", ";59;")));
    expect(result?.accounting).toMatchObject({ accepted: 299, quarantined: 2 });
    expect(result?.accounting.ignoredBy).toEqual({ rubrik: 1, "samma rad igen": 1 });
    expect(quarantineCodes(result)).toEqual([
      ["franvaro-21", 151],
      ["franvaro-21", 303],
    ]);
  });
});
