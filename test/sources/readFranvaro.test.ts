import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../loaders/sources/source.js";
import { franvaroFile, franvaroRow, keptFranvaro } from "../support/franvaroFile.js";
import { askWarehouse, importText } from "../support/importText.js";

const imported = (text: string) => importText(text, "franvaro.csv");

const quarantineCodes = (result: ReadResult | undefined) =>
  result?.quarantine.map(({ code, row }) => [code, row]);

describe("a franvaro file", () => {
  it("FR-3: becomes one row per pupil and period, in minutes", async () => {
    const second = franvaroRow({ elev_id: "e2", kon: "P", arskurs: "9", giltig_min: "0", ogiltig_min: "0" });
    const { workspace, source, result } = await imported(franvaroFile(franvaroRow(), second));
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
    expect(await askWarehouse(workspace, keptFranvaro)).toEqual([
      { row_number: 2, ...common, arskurs: 8, kon: "F", giltig_min: 60, ogiltig_min: 20 },
      { row_number: 3, ...common, arskurs: 9, kon: "P", giltig_min: 0, ogiltig_min: 0 },
    ]);
    expect(result?.periods).toBe("2024/25 VT 2025-01-13–2025-01-17");
  });

  it("FR-5: may leave out what is reported and the days; what is not reported is then unknown, not present", async () => {
    const header =
      "Läsår;Termin;Elev_id;Skolenhetskod;Årskurs;Kön;Undervisningstid_min;Giltig_min;Ogiltig_min";
    const { workspace, result } = await imported(`${header}\n2024/25;ht;e1;12345678;F;K;90000;600;0\n`);
    expect(result?.accounting).toMatchObject({ accepted: 1, quarantined: 0 });
    expect(await askWarehouse(workspace, keptFranvaro)).toEqual([
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
    const { workspace } = await imported(franvaroFile(row));
    expect(await askWarehouse(workspace, keptFranvaro)).toMatchObject([
      { rapporterad_min: null, fran: null, till: null },
    ]);
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
    const { result } = await imported(franvaroFile(other, bad));
    expect(result?.accounting).toMatchObject({ records: 3, accepted: 1, quarantined: 1, ignored: 1 });
    expect(quarantineCodes(result)).toEqual([[code, 3]]);
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
    const { result } = await imported(franvaroFile(...rows));
    expect(result?.accounting).toMatchObject({ accepted: 3, quarantined: 0 });
  });

  it("leaves days with a mark as they stand in the message, and never a number that may be someone's", async () => {
    const rows = ["12/6 2025", "2025-06-12T23:30Z", "090229-0000", "20090229"].map((text, index) =>
      franvaroRow({ elev_id: `e${index}`, period_fran: text }),
    );
    // so far down that the header's own check of the first rows does not see them
    const good = Array.from({ length: 60 }, (_, index) => franvaroRow({ elev_id: `g${index}` }));
    const { result } = await imported(franvaroFile(...good, ...rows));
    expect(result?.quarantine.map(({ value }) => value)).toEqual([
      "12/6 2025",
      "2025-06-12T23:30Z",
      "•••",
      "•••",
    ]);
  });
});

describe("what looks odd in a franvaro file", () => {
  it("is told once with how many and the first, and taken in", async () => {
    const weekend = { period_fran: "2025-01-18", period_till: "2025-01-19" };
    const outside = { period_fran: "2024-12-30", period_till: "2025-01-03" };
    const { result } = await imported(
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
