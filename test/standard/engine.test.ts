import { describe, expect, it } from "vitest";
import { workbookFile } from "../support/workbookFile.js";
import { header, readRows, record, refusal } from "./readMade.js";

const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code);

describe("the header of a standard file (contract §3)", () => {
  it("is matched by name: order, case and å/ä/ö are free, and a byte order mark is no part of it", async () => {
    const shuffled = ["\ufeffKÖN", "Läsår", "ELEV_ID", "skolenhetskod", "Dag", "tal", "antal", "ja", "ord"];
    const { rows } = await readRows([shuffled.join(";"), "P;2024/25;e1;12345678;2025-03-01;;;;"]);
    expect(rows).toMatchObject([{ row: 2, lasar: "2024/25", elev_id: "elev(e1)", kon: "P" }]);
  });

  it("bad input 35: what is missing is told with the nearest name, everything at once", async () => {
    const torn = header.replace("kon", "kön_").replace(";ord", "");
    const faults = await refusal([torn, "2024/25;e1;12345678;F;;;;"]);
    expect(codes(faults)).toEqual(["kolumn-saknas", "kolumn-saknas"]);
    expect(faults[0]?.message).toContain("Menade du `kön_`?");
  });

  it("bad input 37: a column that stands twice is refused", async () => {
    expect(codes(await refusal([`${header};kon`, `${record("e1")};F`]))).toEqual(["dubbel-kolumn"]);
  });

  it("bad input 36: an unknown column is a warning that names it; one for names is refused", async () => {
    const { warnings, rows } = await readRows([`${header};klass`, `${record("e1")};9A`]);
    expect([codes(warnings), warnings[0]?.message]).toEqual([
      ["okand-kolumn"],
      expect.stringContaining("`klass`"),
    ]);
    expect(rows).toHaveLength(1);
    for (const name of ["Förnamn", "personnummer", "vårdnadshavare 1"])
      expect(codes(await refusal([`${header};${name}`, `${record("e1")};x`]))).toEqual(["personuppgift"]);
  });

  it("a personnummer in a column that is not read refuses the file, however far down, and is not told", async () => {
    const many = Array.from({ length: 200 }, (_, at) => `${record(`e${at}`)};`);
    const faults = await refusal([`${header};kommentar`, ...many, `${record("sist")};090229-0000`]);
    expect(faults).toMatchObject([{ code: "personuppgift", row: 202, column: "kommentar" }]);
    expect(JSON.stringify(faults)).not.toContain("090229");
  });
});

describe("every record is accounted for (design decision 3)", () => {
  it("accepted, quarantined and ignored make up the file, blank lines in the middle too", async () => {
    const lines = [header, record("e1"), "", ";;;;;;;;", record("e2", { kon: "X" }), record("e1")];
    const { accounting } = await readRows(lines);
    expect(accounting).toEqual({
      records: 6,
      accepted: 1,
      quarantined: 1,
      ignored: 4,
      ignoredBy: { rubrik: 1, "tom rad": 2, "samma rad igen": 1 },
    });
  });

  it("bad input 33: a record with a cell too few is no record with an empty cell", async () => {
    const short = record("e1").split(";").slice(0, -1).join(";");
    const { rows, quarantine } = await readRows([header, short, `${record("e2")};x`, `${record("e3")};;`]);
    expect(codes(quarantine)).toEqual(["antal-celler", "antal-celler"]);
    expect(quarantine[0]?.message).toContain("8 celler men rubrikraden har 9");
    expect(rows).toMatchObject([{ elev_id: "elev(e3)" }]);
  });

  it("bad input 3: a file that ends within its last record is refused", async () => {
    const cut = Buffer.from(`${header}\n${record("e1")}\n2024/25;e2;123`);
    expect(await refusal(cut)).toMatchObject([{ code: "avhuggen-fil", row: 3 }]);
  });

  it("bad inputs 24, 31 and 60: controls, stray quotes and Excel's errors wait, also where any word may stand", async () => {
    const bad = [{ ord: "a\u0007" }, { ord: 'a"b' }, { ord: "#REF!" }, { tal: "#DIV/0!" }];
    const { quarantine } = await readRows([header, ...bad.map((change, at) => record(`e${at}`, change))]);
    expect(codes(quarantine)).toEqual(["styrtecken", "losryckt-citattecken", "excelfel", "excelfel"]);
  });

  it("bad input 2: a header alone is refused", async () => {
    expect(codes(await refusal([header]))).toEqual(["inga-rader"]);
  });

  it("a fault tells its own row and column, blank lines counted", async () => {
    const { quarantine } = await readRows([header, record("e1"), "", record("e2", { lasar: "2024/26" })]);
    expect(quarantine).toMatchObject([{ row: 4, column: "lasar", value: "2024/26" }]);
  });
});

describe("records of the same person", () => {
  it("bad input 62: the same record again is kept once, also when its cells are written otherwise", async () => {
    const { rows } = await readRows([header, record("e1"), ` ${record("e1").replace(";F;", "; k ;")}`]);
    expect(rows).toHaveLength(1);
  });

  it("bad input 63: all that contradict each other wait, and none is chosen", async () => {
    const lines = [header, record("e1", { antal: "1" }), record("e1", { antal: "2" }), record("e2")];
    const { rows, quarantine } = await readRows(lines);
    expect(quarantine).toMatchObject([
      { row: 2, code: "motsagelse" },
      { row: 3, code: "motsagelse" },
    ]);
    expect(rows).toMatchObject([{ row: 4 }]);
  });

  it("bad input 64: one pupil at two units, or with two sexes, at the same time", async () => {
    const other = { dag: "2025-04-01" };
    const lines = [
      header,
      record("e1"),
      record("e1", { ...other, skolenhetskod: "87654321" }),
      record("e2"),
      record("e2", { ...other, kon: "P" }),
      record("e3"),
      record("e3", { ...other }),
    ];
    const { rows, quarantine } = await readRows(lines);
    expect(quarantine.map(({ row, column }) => [row, column])).toEqual([
      [2, "skolenhetskod"],
      [3, "skolenhetskod"],
      [4, "kon"],
      [5, "kon"],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([6, 7]);
  });
});

describe("protected identity (DC-16, bad input 68)", () => {
  const marked = (name: string, ...marks: readonly string[]) => [
    `${header};${name}`,
    ...marks.map((mark, at) => `${record(`e${at}`)};${mark}`),
  ];

  it.each([
    "skyddad",
    "Skyddade personuppgifter",
    "skyddade_personuppgifter",
    "sekretess",
    "Sekretessmarkering",
  ])("%s is a mark: whatever is not plainly a no leaves the pupil out", async (name) => {
    const { rows, accounting, quarantine } = await readRows(
      marked(name, "", "N", "nej", "0", "J", "x", "skyddad folkbokföring"),
    );
    expect(rows.map(({ elev_id }) => elev_id)).toEqual(["elev(e0)", "elev(e1)", "elev(e2)", "elev(e3)"]);
    expect(accounting.ignoredBy).toEqual({ rubrik: 1, "rad som källan har märkt": 3 });
    expect(quarantine).toEqual([]);
  });

  it("a marked pupil is in no listing: not for a faulty record, and not for a record without the mark", async () => {
    const lines = [
      `${header};skyddad`,
      `${record("e1", { kon: "fel", ord: 'a"b' })};J`,
      `${record("e1", { dag: "igår" })};`,
      `${record("e2")};`,
    ];
    const { rows, quarantine, warnings } = await readRows(lines);
    expect([quarantine, warnings]).toEqual([[], []]);
    expect(rows).toMatchObject([{ elev_id: "elev(e2)" }]);
  });
});

describe("workbooks", () => {
  const sheet = (name: string, ...lines: readonly string[]) => ({
    name,
    rows: lines.map((line) => line.split(";")),
  });

  it("may have other sheets beside the one of the format, whose rows are counted as ignored", async () => {
    const sheets = [sheet("Läs mig", "Uttag 2025", ""), sheet("Data", header, record("e1"))];
    const { rows, accounting } = await readRows(workbookFile({ sheets }));
    expect(rows).toHaveLength(1);
    expect(accounting.ignoredBy).toMatchObject({ rubrik: 1, "annat blad": 1 });
  });

  it("are refused with two sheets of the format: which one holds cannot be known", async () => {
    const sheets = [sheet("A", header, record("e1")), sheet("B", header, record("e1"))];
    expect(codes(await refusal(workbookFile({ sheets })))).toEqual(["flera-tabeller"]);
  });

  it("bad input 45: a number that Excel holds as a number has no ambiguous mark", async () => {
    const cells: (string | number)[] = record("e1").split(";");
    cells[5] = 231.125;
    const { rows } = await readRows(
      workbookFile({ sheets: [{ name: "A", rows: [header.split(";"), cells] }] }),
    );
    expect(rows).toMatchObject([{ tal: "231,125" }]);
  });
});
