import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rankSources } from "../../loaders/sources/recogniseSource.js";
import type { RawRow, RawTable } from "../../loaders/sources/source.js";
import { readReceived, receivePath } from "../intake/receive.js";
import { census, csvValues, xlsxValues } from "../support/exportCensus.js";
import { describeReal, realPath } from "../support/real.js";

/** Part of the file's name → source, key columns in the file, raw columns that are not values (narrow tables). */
const expected: readonly (readonly [RegExp, string, number, number?])[] = [
  [/behorighet/, "skolverket_behorighet_kommun", 6, 7],
  [/Slutbetyg.*Skolenhet/, "skolverket_slutbetyg_skolenhet", 7, 8],
  [/Betyg årskurs 6/, "skolverket_betyg_ak6_kommun", 5],
  [/ämnesbetyg över tid/, "skolverket_amnesbetyg_over_tid", 6],
  [/betygsresultat över tid/, "skolverket_betygsresultat_over_tid", 5],
  [/Resultat nationella prov årskurs 9/, "skolverket_np_ak9_kommun", 6],
  [/Antal elever.*Kommun/, "skolverket_elever_kommun", 5],
  [/Antal elever.*Skolnivå/, "skolverket_elever_skolenhet", 7],
  [/Personalstatistik/, "skolverket_personal_kommun", 5],
  [/Kostnader/, "skolverket_kostnader_kommun", 5],
  [/gymnasieskola_avgangselever/, "skolverket_avgangselever_skolenhet", 8],
];

const folders = ["skolverket/export-kommun", "skolverket/export-skolenhet", "transcribed"];
const files = folders.flatMap((folder) =>
  (existsSync(realPath(folder)) ? readdirSync(realPath(folder)) : [])
    .filter((name) => /\.(csv|xlsx)$/.test(name))
    .filter((name) => folder !== "transcribed" || name.startsWith("gymnasieskola"))
    .map((name): [string, string] => [name, folder]),
);

function valueTexts({ columns, rows }: RawTable, narrowKeys: number | undefined): string[] {
  const from = narrowKeys ?? columns.indexOf("text");
  return rows.flatMap(({ cells }) => cells.slice(from).map((cell) => cell ?? ""));
}

describeReal("every export of Skolverket", () => {
  it.each(files)("%s is recognised, conserved, and has the values of its bytes", async (name, folder) => {
    const path = realPath(folder, name);
    const [, id, keys = 0, narrowKeys] =
      expected.find(([pattern]) => pattern.test(name.normalize("NFC"))) ?? [];
    const received = await receivePath(path);
    const ranked = rankSources(received.probe).filter(({ recognition }) => recognition.score === 1);
    expect(ranked.map(({ source }) => source.id)).toEqual([id]);
    const { tables, accounting, quarantine } = await readReceived(received);
    expect([accounting.quarantined, quarantine]).toEqual([0, []]);
    const [table] = tables;
    if (table === undefined) throw new Error("no table");
    const bytes = readFileSync(path);
    const own = name.endsWith(".xlsx") ? xlsxValues(bytes, keys) : csvValues(bytes, keys);
    expect(census(valueTexts(table, narrowKeys))).toEqual(census(own));
    if (!name.endsWith(".xlsx")) expect(accounting.records).toBe(lineCount(bytes));
  });

  it("gives the same rows of betyg årskurs 6 2025 from the workbook and from the CSV", async () => {
    const title =
      "Grundskola - Betyg årskurs 6, andel som fått godkänt betyg (A-E), samtliga elever 2025 Kommun";
    const [csv, xlsx] = await Promise.all(
      ["csv", "xlsx"].map(async (form) => {
        const received = await receivePath(realPath("skolverket/export-kommun", `${title}.${form}`));
        return (await readReceived(received)).tables[0];
      }),
    );
    expect(xlsx?.columns).toEqual(csv?.columns);
    expect(xlsx?.rows.length).toBe(761 * 5);
    expect(xlsx?.rows.map(plainCells)).toEqual(csv?.rows.map(plainCells));
  });

  it("keeps each type of huvudman of betygsresultat över tid apart, though its sheets have the same rows", async () => {
    const name = "Grundskola - Jämförelse av betygsresultat över tid 2025 Kommun_Åk9.xlsx";
    const { tables, accounting, periods } = await readReceived(
      await receivePath(realPath("skolverket/export-kommun", name)),
    );
    const rows = tables[0]?.rows ?? [];
    const kinds = new Map<string, number>();
    for (const { cells } of rows) kinds.set(cells[1] ?? "", (kinds.get(cells[1] ?? "") ?? 0) + 1);
    expect([...kinds]).toEqual([
      ["Samtliga", 26_100],
      ["Kommunal", 26_100],
      ["Enskild", 12_510],
    ]);
    expect(periods).toBe("2015/16–2024/25");
    expect(accounting.records).toBe(2618 + 2618 + 1259 + 66);
  });
});

/** Without what Excel drops: ",0" and the space between thousands. */
function plainCells({ cells }: RawRow): (string | null)[] {
  const last = cells.at(-1) ?? "";
  const plain = /^[\d ]+(,\d+)?$/.test(last) ? last.replaceAll(" ", "").replace(/,0$/, "") : last;
  return [...cells.slice(0, -1), plain];
}

function lineCount(bytes: Buffer): number {
  return bytes
    .toString("latin1")
    .replace(/\r?\n$/, "")
    .split("\n").length;
}
