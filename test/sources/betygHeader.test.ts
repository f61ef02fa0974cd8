import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchBulkHeader } from "../../loaders/bulk/matchBulkHeader.js";
import { betygFormat } from "../../loaders/sources/betyg/betygFormat.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { faultsOf, receivePath } from "../intake/receive.js";

const received = (kind: "pass" | "fail", name: string) =>
  receivePath(join(import.meta.dirname, "../fixtures", kind, "betyg", `${name}.csv`));

async function header(kind: "pass" | "fail", name: string) {
  const { probe } = await received(kind, name);
  const [first, ...sample] = probe.head ?? [];
  return matchBulkHeader(betygFormat, first?.cells ?? [], `${name}.csv`, sample);
}

const HEADER = "lasar termin elev_id skolenhetskod arskurs kon amne betyg".split(" ");

describe("the header of a betyg file", () => {
  it("is recognised, and read only in bulk", async () => {
    const { file, probe } = await received("pass", "enkel");
    const { source } = recogniseSource(file, probe);
    expect([source.id, source.bulk]).toEqual(["betyg", betygFormat]);
    await expect(source.read(file, probe)).rejects.toThrow("betyg is read in bulk");
  });

  it("is matched by name whatever its order, case and å, ä, ö", async () => {
    const { columns, extra, warnings } = await header("pass", "annan-ordning");
    expect(columns).toEqual([
      "betyg",
      "amne",
      "kon",
      "arskurs",
      "skolenhetskod",
      "elev_id",
      "termin",
      "lasar",
      "sprakval",
      "_extra_10",
      "_extra_11",
    ]);
    expect(extra).toEqual(["Kommentar"]);
    expect(warnings).toMatchObject([{ code: "okand-kolumn" }]);
    const { file, probe } = await received("pass", "annan-ordning");
    expect(recogniseSource(file, probe).source.id).toBe("betyg");
  });

  it("is refused when a column is renamed, telling the nearest name", async () => {
    const [fault] = await faultsOf(header("fail", "omdopt-kolumn"));
    expect(fault).toMatchObject({ code: "kolumn-saknas", row: 1, column: "betyg" });
    expect(fault?.message).toContain("Saknad kolumn `betyg`. Menade du `Slutbetyg`?");
    const { file, probe } = await received("fail", "omdopt-kolumn");
    const [unknown] = await faultsOf(() => recogniseSource(file, probe));
    expect(unknown?.message).toContain("Närmast är Kommunens betygsfil, men: Saknad kolumn `betyg`.");
  });

  it("never suggests a torn name that holds an id", async () => {
    const torn = HEADER.map((name) => (name === "arskurs" ? "arskurs😀20090229-0000" : name));
    const faults = await faultsOf(async () => matchBulkHeader(betygFormat, torn, "fil.csv"));
    expect(faults).toMatchObject([{ code: "kolumn-saknas", column: "arskurs" }, { code: "personuppgift" }]);
    expect(JSON.stringify(faults)).not.toContain("0229");
  });

  it("is refused with every missing column at once", async () => {
    const faults = await faultsOf(() => matchBulkHeader(betygFormat, ["lasar", "termin"], "a.csv"));
    expect(faults.map((fault) => fault.column)).toEqual(HEADER.slice(2));
  });

  it("is refused when a column stands twice", async () => {
    expect(await faultsOf(header("fail", "dubbel-kolumn"))).toMatchObject([
      { code: "dubbel-kolumn", column: "betyg" },
    ]);
    const faults = await faultsOf(() => matchBulkHeader(betygFormat, [...HEADER, "Not", "not"], "a.csv"));
    expect(faults).toMatchObject([{ code: "dubbel-kolumn", column: "not" }]);
  });

  it("is refused when it holds names, contact details or personnummer, and never shows them", async () => {
    const faults = await faultsOf(header("fail", "personuppgifter"));
    expect(faults.map(({ column, row }) => [column, row])).toEqual([
      ["Förnamn", 1],
      ["E-post", 1],
      ["Fritext", 2],
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/1234|Kim|example/);
    const row = await faultsOf(() => matchBulkHeader(betygFormat, [...HEADER, "20120304-1234"], "a.csv"));
    expect(JSON.stringify(row)).not.toContain("1234");
    for (const name of ["Namn", "Personnr", "PNR", "Vårdnadshavare 1", "Adress", "Efternamn", "E_post"]) {
      expect(await faultsOf(() => matchBulkHeader(betygFormat, [...HEADER, name], "a.csv"))).toMatchObject([
        { code: "personuppgift" },
      ]);
    }
  });

  it("takes names of schools and subjects for what they are", () => {
    const { extra } = matchBulkHeader(
      betygFormat,
      [...HEADER, "skolnamn", "ämnesnamn", "__proto__"],
      "a.csv",
    );
    expect(extra).toEqual(["skolnamn", "ämnesnamn", "__proto__"]);
  });

  it("must be the first row", async () => {
    const { file, probe } = await received("fail", "rubrik-pa-rad-3");
    const [fault] = await faultsOf(() => recogniseSource(file, probe));
    expect(fault?.message).toContain("Rubrikraden hittas inte på rad 1 utan på rad 3");
  });

  it("has its list of columns in the contract", async () => {
    const text = await readFile(join(import.meta.dirname, "../../loaders/sources/betyg/README.md"), "utf8");
    expect(text).toContain(HEADER.join(";"));
  });
});
