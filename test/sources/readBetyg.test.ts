import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { runImport } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { betygHeader } from "../support/betygFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const good = "2024/25;VT;e1;12345678;9;F;MA;B";
const day = "2026-02-01";

async function importText(text: string | Uint8Array, name = "betyg.csv") {
  const workspace = await makeWorkspace({ incoming: { [name]: text } });
  const [imported] = await runImport(workspace, undefined, day);
  return { workspace, result: imported?.result };
}

async function ask(workspace: Workspace, sql: string) {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

describe("a betyg file", () => {
  it.each([
    ["a missing field", "2024/25;VT;e2;12345678;9;F;MA", "betyg-1"],
    ["a field too many", `${good};extra`, "betyg-2"],
    ["a läsår that is not two years in a row", "2024/26;VT;e2;12345678;9;F;MA;A", "betyg-3"],
    ["an unknown term", "2024/25;ST;e2;12345678;9;F;MA;A", "betyg-4"],
    ["an empty id", "2024/25;VT;;12345678;9;F;MA;A", "betyg-5"],
    ["a unit code of seven digits", "2024/25;VT;e2;1234567;9;F;MA;A", "betyg-6"],
    ["a unit code in scientific form", "2024/25;VT;e2;1.2E7;9;F;MA;A", "betyg-6"],
    ["a year outside 1–9", "2024/25;VT;e2;12345678;10;F;MA;A", "betyg-7"],
    ["an unknown sex", "2024/25;VT;e2;12345678;9;X;MA;A", "betyg-8"],
    ["an unknown subject", "2024/25;VT;e2;12345678;9;F;XYZ;A", "betyg-9"],
    ["a grade of another system", "2024/25;VT;e2;12345678;9;F;MA;MVG", "betyg-10"],
  ])("quarantines %s, with row, reason and the other rows kept", async (_title, bad, code) => {
    const { result } = await importText([betygHeader, good, bad, ""].join("\n"));
    expect(result?.accounting).toMatchObject({ records: 3, accepted: 1, quarantined: 1, ignored: 1 });
    expect(result?.quarantine).toEqual([expect.objectContaining({ code, row: 3, file: "betyg.csv" })]);
  });

  it("takes a, b and K as A, B and F, and knows M2SPA, streck and an unread subject", async () => {
    const rows = [
      "2024/25;vt;e1;12345678;9;K;m2spa; a ",
      "2024/25;VT;e1;12345678;9;F;EN;-",
      "2024/25;VT;e1;12345678;9;F;MA;",
    ];
    const { workspace, result } = await importText([betygHeader, ...rows, ""].join("\n"));
    expect(result?.accounting.accepted).toBe(3);
    expect(
      await ask(
        workspace,
        "select amne::varchar as amne, sprak, betyg::varchar as betyg, kon::varchar as kon from stg.betyg order by row_number",
      ),
    ).toEqual([
      { amne: "M2", sprak: "SPA", betyg: "A", kon: "F" },
      { amne: "EN", sprak: "", betyg: "-", kon: "F" },
      { amne: "MA", sprak: "", betyg: "", kon: "F" },
    ]);
  });

  it("quarantines both rows when a pupil has two grades in a subject, and ignores a row that stands twice", async () => {
    const other = "2024/25;VT;e2;12345678;9;P;EN;C";
    const { result } = await importText(
      [betygHeader, good, good.replace(/B$/, "C"), other, other, ""].join("\n"),
    );
    expect(result?.accounting).toMatchObject({ accepted: 1, quarantined: 2, ignored: 2 });
    expect(result?.accounting.ignoredBy).toEqual({ rubrik: 1, "samma rad igen": 1 });
    expect(result?.quarantine.map(({ code }) => code)).toEqual(["betyg-13", "betyg-13"]);
  });

  it("quarantines a pupil at two units or with two sexes in a term", async () => {
    const rows = [
      good,
      "2024/25;VT;e1;87654321;9;F;EN;B",
      "2024/25;VT;e2;12345678;9;F;MA;B",
      "2024/25;VT;e2;12345678;9;P;EN;B",
    ];
    const { result } = await importText([betygHeader, ...rows, ""].join("\n"));
    expect(result?.quarantine.map(({ code }) => code)).toEqual([
      "betyg-14",
      "betyg-14",
      "betyg-15",
      "betyg-15",
    ]);
  });

  it("reads columns by name in any order, and accepts windows-1252, UTF-16, CRLF and a byte order mark alike", async () => {
    const header = "Betyg;Ämne;Kön;Årskurs;Skolenhetskod;Elev_id;Termin;Läsår";
    const text = `${header}\r\nB;MA;F;9;12345678;åsa-1;VT;2024/25\r\n`;
    const forms = [
      Buffer.from(text, "latin1"),
      Buffer.from(`\uFEFF${text}`, "utf8"),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    ];
    const codes: unknown[] = [];
    for (const form of forms) {
      const { workspace, result } = await importText(form);
      expect(result?.accounting).toMatchObject({ records: 2, accepted: 1 });
      codes.push(
        await ask(workspace, "select betyg::varchar as betyg, amne::varchar as amne, enhet from stg.betyg"),
      );
    }
    expect(codes[1]).toEqual(codes[0]);
    expect(codes[2]).toEqual(codes[0]);
  });

  it("keeps physical rows when blank lines and quoted line ends stand between", async () => {
    const text = `${betygHeader}\n${good}\n\n2024/25;VT;"e\n2";12345678;9;F;MA;C\n2024/25;VT;e3;12345678;9;F;MA;MVG\n`;
    const { result } = await importText(text);
    expect(result?.accounting).toMatchObject({ records: 5, accepted: 2, quarantined: 1, ignored: 2 });
    expect(result?.quarantine[0]).toMatchObject({ row: 6, code: "betyg-10" });
  });

  it.each([
    ["only a header", `${betygHeader}\n`, "inga-rader"],
    ["an unclosed quote", `${betygHeader}\n2024/25;VT;"e1;12345678;9;F;MA;B\n${good}\n`, "oppet-citattecken"],
    ["an end in the middle of a row", `${betygHeader}\n${good}\n2024/25;VT;e2;1234`, "avhuggen-fil"],
    ["a renamed column", `${betygHeader.replace("betyg", "vitsord")}\n${good}\n`, "okand-fil"],
    ["a column of names", `${betygHeader};namn\n${good};Anna\n`, "personuppgift"],
  ])("is refused as a whole with %s, and nothing of it is kept", async (_title, text, code) => {
    const workspace = await makeWorkspace({ incoming: { "betyg.csv": text } });
    const error = await runImport(workspace, undefined, day).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DataFaults);
    if (error instanceof DataFaults) expect(error.faults.map((fault) => fault.code)).toContain(code);
    expect(await ask(workspace, "select count(*)::integer as n from meta.file")).toEqual([{ n: 0 }]);
  });

  it("gives ten and twelve digits of the same invented number the same code, and stores neither", async () => {
    const rows = ["2024/25;VT;20090229-0000;12345678;9;F;MA;B", "2024/25;VT;090229-0000;12345678;9;F;EN;B"];
    const { workspace } = await importText([betygHeader, ...rows, ""].join("\n"));
    expect(await ask(workspace, "select count(distinct pupil)::integer as n from stg.betyg")).toEqual([
      { n: 1 },
    ]);
    const database = await readFile(join(workspace.private, "warehouse.duckdb"));
    expect(database.includes("0902290000")).toBe(false);
    expect(database.includes("090229-0000")).toBe(false);
    expect(await readdir(join(workspace.private, "tmp"))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/rader|utf8/)]),
    );
  });

  it("changes nothing when the same bytes come again, and replaces its unit and läsår when they are corrected", async () => {
    const workspace = await makeWorkspace({ incoming: { "betyg.csv": `${betygHeader}\n${good}\n` } });
    await runImport(workspace, undefined, day);
    const again = await runImport(workspace, undefined, day);
    expect(again[0]?.known).toBe(true);
    const corrected = await makeWorkspace({
      incoming: { "betyg.csv": `${betygHeader}\n${good.replace(/B$/, "A")}\n` },
    });
    await runImport(workspace, [join(corrected.incoming, "betyg.csv")], day);
    expect(await ask(workspace, "select betyg::varchar as betyg from stg.betyg")).toEqual([{ betyg: "A" }]);
  });
});
