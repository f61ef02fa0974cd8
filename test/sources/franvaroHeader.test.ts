import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchBulkHeader } from "../../loaders/bulk/matchBulkHeader.js";
import { franvaroFormat } from "../../loaders/sources/franvaro/franvaroFormat.js";
import { rankSources, recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { faultsOf, receive } from "../intake/receive.js";
import { betygHeader } from "../support/betygFile.js";
import { franvaroFile, franvaroHeader, franvaroRow } from "../support/franvaroFile.js";

const match = (header: string) => matchBulkHeader(franvaroFormat, header.split(";"), "a.csv");
const received = (text: string) => receive(text, "a.csv");

describe("the header of a franvaro file", () => {
  it("is recognised, and read only in bulk", async () => {
    const { file, probe } = await received(franvaroFile(franvaroRow()));
    const { source } = recogniseSource(file, probe);
    expect([source.id, source.bulk]).toEqual(["franvaro", franvaroFormat]);
    await expect(source.read(file, probe)).rejects.toThrow("franvaro is read in bulk");
  });

  it("is matched by name whatever its order, case and å, ä, ö", () => {
    const { columns, extra, warnings } = match(
      "Period_till;PERIOD_FRÅN;Ogiltig_min;Giltig_min;Undervisningstid_min;Kön;Årskurs;Skolenhetskod;Elev_id;Termin;Läsår;Klass",
    );
    expect(columns).toEqual([
      "period_till",
      "period_fran",
      "ogiltig_min",
      "giltig_min",
      "undervisningstid_min",
      "kon",
      "arskurs",
      "skolenhetskod",
      "elev_id",
      "termin",
      "lasar",
      "_extra_12",
    ]);
    expect(extra).toEqual(["Klass"]);
    expect(warnings).toMatchObject([{ code: "okand-kolumn" }]);
  });

  it("is refused when a column is missing, doubled or personal, each told by name", async () => {
    const renamed = await faultsOf(() =>
      match(franvaroHeader.replace(";giltig_min", ";giltig_frånvaro_min")),
    );
    expect(renamed).toMatchObject([{ code: "kolumn-saknas", row: 1, column: "giltig_min" }]);
    const doubled = await faultsOf(() => match(`${franvaroHeader};Period_från`));
    expect(doubled).toMatchObject([{ code: "dubbel-kolumn", column: "period_fran" }]);
    const personal = await faultsOf(() => match(`${franvaroHeader};Elevnamn`));
    expect(personal).toMatchObject([{ code: "personuppgift", column: "Elevnamn" }]);
  });

  it("is refused with every missing column at once, the three optional ones not among them", async () => {
    const faults = await faultsOf(() => match("lasar;termin"));
    expect(faults.map(({ column }) => column)).toEqual([
      "elev_id",
      "skolenhetskod",
      "arskurs",
      "kon",
      "undervisningstid_min",
      "giltig_min",
      "ogiltig_min",
    ]);
  });

  it("is not seen in a file that has no minutes, and a file with minutes is never taken for grades", async () => {
    const grades = await received(`${betygHeader}\n2024/25;VT;e1;12345678;9;F;MA;B\n`);
    expect(rankSources(grades.probe).map(({ source }) => source.id)).not.toContain("franvaro");
    const attendance = await received(franvaroFile(franvaroRow()).replace(";giltig_min", ";giltig"));
    const [fault] = await faultsOf(() => recogniseSource(attendance.file, attendance.probe));
    expect(fault?.message).toContain("Närmast är Kommunens frånvarofil, men: Saknad kolumn `giltig_min`.");
  });

  it("has its list of columns in the contract", async () => {
    const text = await readFile(
      join(import.meta.dirname, "../../loaders/sources/franvaro/README.md"),
      "utf8",
    );
    expect(text).toContain(franvaroHeader);
  });
});
