import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import { franvaroFile, franvaroHeader, franvaroRow } from "../support/franvaroFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const day = "2026-02-01";

async function importText(text: string | Uint8Array, name = "franvaro.csv") {
  const workspace = await makeWorkspace({ incoming: { [name]: text } });
  const [imported] = await runImport(workspace, undefined, day);
  return { workspace, source: imported?.source.id, result: imported?.result };
}

async function ask(workspace: Workspace, sql: string) {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

/** What is kept, with days as text. */
const kept = `select row_number, lasar_slut, termin::varchar as termin, enhet, arskurs, kon::varchar as kon,
  undervisningstid_min, giltig_min, ogiltig_min, rapporterad_min, period_fran::varchar as fran,
  period_till::varchar as till from stg.franvaro order by row_number`;

const codes = (result: Awaited<ReturnType<typeof importText>>["result"]) =>
  result?.quarantine.map(({ code, row }) => [code, row]);

describe("a franvaro file", () => {
  it("FR-3: becomes one row per pupil and period, in minutes", async () => {
    const second = franvaroRow({ elev_id: "e2", kon: "P", arskurs: "9", giltig_min: "0", ogiltig_min: "0" });
    const { workspace, source, result } = await importText(franvaroFile(franvaroRow(), second));
    expect([source, result?.quarantine, result?.warnings]).toEqual(["franvaro", [], []]);
    expect(result?.accounting).toEqual({
      records: 3,
      accepted: 2,
      quarantined: 0,
      ignored: 1,
      ignoredBy: { rubrik: 1 },
    });
    const common = {
      lasar_slut: 2025,
      termin: "VT",
      enhet: 12345678,
      undervisningstid_min: 1300,
      rapporterad_min: 1240,
      fran: "2025-01-13",
      till: "2025-01-17",
    };
    expect(await ask(workspace, kept)).toEqual([
      { row_number: 2, ...common, arskurs: 8, kon: "F", giltig_min: 60, ogiltig_min: 20 },
      { row_number: 3, ...common, arskurs: 9, kon: "P", giltig_min: 0, ogiltig_min: 0 },
    ]);
    expect(result?.periods).toBe("2024/25 VT 2025-01-13–2025-01-17");
  });

  it("FR-5: may leave out what is reported and the days; what is not reported is then unknown, not present", async () => {
    const header =
      "Läsår;Termin;Elev_id;Skolenhetskod;Årskurs;Kön;Undervisningstid_min;Giltig_min;Ogiltig_min";
    const { workspace, result } = await importText(`${header}\n2024/25;ht;e1;12345678;F;K;90000;600;0\n`);
    expect(result?.accounting).toMatchObject({ accepted: 1, quarantined: 0 });
    expect(await ask(workspace, kept)).toEqual([
      {
        row_number: 2,
        lasar_slut: 2025,
        termin: "HT",
        enhet: 12345678,
        arskurs: 0,
        kon: "F",
        undervisningstid_min: 90000,
        giltig_min: 600,
        ogiltig_min: 0,
        rapporterad_min: null,
        fran: null,
        till: null,
      },
    ]);
    expect(result?.periods).toBe("2024/25 HT");
  });

  it("takes an empty cell for reported minutes and days as not told", async () => {
    const row = franvaroRow({ rapporterad_min: "", period_fran: "", period_till: " " });
    const { workspace } = await importText(franvaroFile(row));
    expect(await ask(workspace, kept)).toMatchObject([{ rapporterad_min: null, fran: null, till: null }]);
  });

  it.each([
    ["a missing field", franvaroRow().split(";").slice(0, 8).join(";"), "franvaro-1"],
    ["a field too many", `${franvaroRow()};x`, "franvaro-2"],
    ["a läsår that is not two years in a row", franvaroRow({ lasar: "2024/26" }), "franvaro-3"],
    ["an unknown term", franvaroRow({ termin: "ST" }), "franvaro-4"],
    ["an empty id", franvaroRow({ elev_id: " " }), "franvaro-5"],
    ["a unit code of seven digits", franvaroRow({ skolenhetskod: "1234567" }), "franvaro-6"],
    ["a year above 9", franvaroRow({ arskurs: "10" }), "franvaro-7"],
    ["an unknown sex", franvaroRow({ kon: "X" }), "franvaro-8"],
    ["no teaching time", franvaroRow({ undervisningstid_min: "" }), "franvaro-9"],
    ["teaching time with a decimal", franvaroRow({ undervisningstid_min: "1300,5" }), "franvaro-9"],
    ["teaching time with a sign", franvaroRow({ undervisningstid_min: "+1300" }), "franvaro-9"],
    ["teaching time in scientific form", franvaroRow({ undervisningstid_min: "13e2" }), "franvaro-9"],
    ["negative valid absence", franvaroRow({ giltig_min: "-5" }), "franvaro-10"],
    ["empty valid absence, which is not 0", franvaroRow({ giltig_min: "" }), "franvaro-10"],
    ["invalid absence that is no number", franvaroRow({ ogiltig_min: "NaN" }), "franvaro-11"],
    ["reported time that is no number", franvaroRow({ rapporterad_min: "1 240" }), "franvaro-12"],
    ["more absence than teaching", franvaroRow({ giltig_min: "1290" }), "franvaro-13"],
    ["more reported than taught", franvaroRow({ rapporterad_min: "1301" }), "franvaro-14"],
    ["a first day that is not in the calendar", franvaroRow({ period_fran: "2025-02-30" }), "franvaro-15"],
    ["a first day with slashes", franvaroRow({ period_fran: "2025/01/13" }), "franvaro-15"],
    ["a first day before our century", franvaroRow({ period_fran: "1025-01-13" }), "franvaro-15"],
    ["a last day without hyphens", franvaroRow({ period_till: "20250117" }), "franvaro-17"],
    ["only one of the days", franvaroRow({ period_till: "" }), "franvaro-18"],
    ["an end before the beginning", franvaroRow({ period_till: "2025-01-12" }), "franvaro-19"],
    [
      "more than 24 hours a day",
      franvaroRow({ undervisningstid_min: "1441", period_till: "2025-01-13" }),
      "franvaro-20",
    ],
    [
      "more than a term holds",
      franvaroRow({ undervisningstid_min: "264961", period_fran: "", period_till: "" }),
      "franvaro-20",
    ],
  ])("quarantines %s, with row, reason and the other rows kept", async (_title, bad, code) => {
    const other = franvaroRow({ elev_id: "e9" });
    const { result } = await importText(franvaroFile(other, bad));
    expect(result?.accounting).toMatchObject({ records: 3, accepted: 1, quarantined: 1, ignored: 1 });
    expect(codes(result)).toEqual([[code, 3]]);
    expect(result?.quarantine[0]?.message).toMatch(/\.$/);
  });

  it("takes the most that a day and a term hold, and teaching time 0", async () => {
    const rows = [
      franvaroRow({ undervisningstid_min: "1440", period_till: "2025-01-13" }),
      franvaroRow({ elev_id: "e2", undervisningstid_min: "264960", period_fran: "", period_till: "" }),
      franvaroRow({
        elev_id: "e3",
        undervisningstid_min: "0",
        giltig_min: "0",
        ogiltig_min: "000",
        rapporterad_min: " 0 ",
      }),
    ];
    const { result } = await importText(franvaroFile(...rows));
    expect(result?.accounting).toMatchObject({ accepted: 3, quarantined: 0 });
  });

  it("leaves days with a mark as they stand in the message, and never a number that may be someone's", async () => {
    const rows = ["12/6 2025", "2025-06-12T23:30Z", "090229-0000", "20090229"].map((text, index) =>
      franvaroRow({ elev_id: `e${index}`, period_fran: text }),
    );
    // so far down that the header's own check of the first rows does not see them
    const good = Array.from({ length: 60 }, (_, index) => franvaroRow({ elev_id: `g${index}` }));
    const { result } = await importText(franvaroFile(...good, ...rows));
    expect(result?.quarantine.map(({ value }) => value)).toEqual([
      "12/6 2025",
      "2025-06-12T23:30Z",
      "•••",
      "•••",
    ]);
  });
});

describe("records of the same pupil in a franvaro file", () => {
  const later = { period_fran: "2025-01-20", period_till: "2025-01-24" };

  it("count once when they stand twice, and wait when they say different things of a period", async () => {
    const { workspace, result } = await importText(
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
    expect(codes(result)).toEqual([5, 6, 7, 8].map((row) => ["franvaro-21", row]));
    expect((await ask(workspace, kept)).map((row) => row["row_number"])).toEqual([2, 3]);
  });

  it("are known as the same whichever way the personnummer is written", async () => {
    const rows = ["20090229-0000", "090229-0000"].map((id) => franvaroRow({ elev_id: id }));
    const { workspace, result } = await importText(franvaroFile(...rows));
    expect(result?.accounting.ignoredBy).toEqual({ rubrik: 1, "samma rad igen": 1 });
    const database = await readFile(join(workspace.private, "warehouse.duckdb"));
    for (const id of ["0902290000", "090229-0000"]) expect(database.includes(id)).toBe(false);
  });

  it("may be of two units when the pupil has moved, but not over the same days", async () => {
    const moved = { ...later, skolenhetskod: "87654321" };
    const { result } = await importText(
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
    expect(codes(result)).toEqual([
      ["franvaro-22", 6],
      ["franvaro-22", 7],
    ]);
    expect(result?.quarantine.map(({ value }) => value)).toEqual(["12345678", "87654321"]);
  });

  it("FR-3: wait when their periods have days in common at one unit, since lessons would count twice", async () => {
    const { result } = await importText(
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
    expect(codes(result)).toEqual([4, 5, 7, 8, 9, 10].map((row) => ["franvaro-24", row]));
    expect(result?.accounting.accepted).toBe(3);
  });

  it("wait when they have two sexes in a term; between läsår it may be another", async () => {
    const before = { lasar: "2023/24", period_fran: "2024-01-15", period_till: "2024-01-19" };
    const { result } = await importText(
      franvaroFile(
        franvaroRow(),
        franvaroRow({ ...later, kon: "P" }),
        franvaroRow({ elev_id: "e2" }),
        franvaroRow({ elev_id: "e2", ...before, kon: "P" }),
      ),
    );
    expect(codes(result)).toEqual([
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
    const { result } = await importText(franvaroFile(...rows, first, last.replace(";60;", ";59;")));
    expect(result?.accounting).toMatchObject({ accepted: 299, quarantined: 2 });
    expect(result?.accounting.ignoredBy).toEqual({ rubrik: 1, "samma rad igen": 1 });
    expect(codes(result)).toEqual([
      ["franvaro-21", 151],
      ["franvaro-21", 303],
    ]);
  });
});

describe("what looks odd in a franvaro file", () => {
  it("is told once with how many and the first, and taken in", async () => {
    const weekend = { period_fran: "2025-01-18", period_till: "2025-01-19" };
    const outside = { period_fran: "2024-12-30", period_till: "2025-01-03" };
    const { result } = await importText(
      franvaroFile(
        franvaroRow(),
        franvaroRow(weekend),
        franvaroRow({ elev_id: "e2", ...outside }),
        franvaroRow({ elev_id: "e3", ...outside }),
        // waits for another reason, and is not counted here
        franvaroRow({ elev_id: "e4", ...outside, kon: "" }),
        // a Friday and a Saturday
        franvaroRow({ elev_id: "e5", period_fran: "2025-01-17", period_till: "2025-01-18" }),
      ),
    );
    expect(result?.accounting).toMatchObject({ accepted: 5, quarantined: 1 });
    expect(result?.warnings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["franvaro-201", 4, "period_fran"],
      ["franvaro-202", 3, "period_fran"],
    ]);
    expect(result?.warnings[0]?.message).toContain("Det gäller 2 rader; den här är den första.");
  });
});

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
    expect((await ask(workspace, kept)).map((row) => row["fran"])).toEqual(["2025-01-13", "2025-01-20"]);
  });

  it("replace the unit and period that they correct", async () => {
    const workspace = await makeWorkspace({ incoming: {} });
    await take(workspace, "a.csv", franvaroFile(franvaroRow()));
    await take(workspace, "b.csv", franvaroFile(franvaroRow({ giltig_min: "0" })));
    expect(await ask(workspace, kept)).toMatchObject([{ giltig_min: 0 }]);
    expect(await ask(workspace, "select file_id from meta.file where superseded_by = 2")).toEqual([
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
    const { workspace, result } = await importText(`${[franvaroHeader, ...rows].join("\n")}\n`);
    expect(result?.accounting).toMatchObject({ accepted: pupils, quarantined: 0 });
    const counted = `select count(*)::integer as n, count(distinct pupil)::integer as pupils,
      count(distinct row_number)::integer as rows, sum(giltig_min)::integer as giltig,
      (select count(*)::integer from stg.pupil) as codes from stg.franvaro`;
    const giltig = rows.reduce((sum, _, index) => sum + (index % 7), 0);
    expect(await ask(workspace, counted)).toEqual([
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
    const { result } = await importText(text);
    expect(result?.accounting).toMatchObject({ accepted: 2, quarantined: 1 });
    expect(codes(result)).toEqual([["franvaro-8", 60_005]]);
  });
});
