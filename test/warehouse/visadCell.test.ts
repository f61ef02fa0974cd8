import { afterAll, beforeAll, expect, it } from "vitest";
import { openWarehouse, type Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { runSqlFile } from "../../loaders/warehouse/runSqlFile.js";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse({ path: ":memory:" });
  await runSqlFile(warehouse, new URL("../../loaders/warehouse/macros.sql", import.meta.url));
});
afterAll(() => warehouse.close());

async function shown(column: string, cells: readonly string[]): Promise<string[]> {
  const rows: string[] = [];
  for (const cell of cells) {
    const [row] = await warehouse.query("select visad_cell($column, $cell) as cell", { column, cell });
    rows.push(String(row?.["cell"]));
  }
  return rows;
}

const columns = [
  ...[
    "lasar",
    "termin",
    "skolenhetskod",
    "arskurs",
    "kon",
    "amne",
    "betyg",
    "sprakval",
    "anpassad_studiegang",
  ],
  "en ny kolumn",
];

it.each(columns)("row 67: no name, number or address is shown in the column %s", async (column) => {
  const personal = [
    ...["ELSA", "Elsa", "BO", "Bo", "Ida", "Åsa", "Per", "Kim Påhittad", "ANNA-KARIN", "Li Ek"],
    ...[
      "20090229-0000",
      "0902290000",
      "20090229",
      "090229",
      "kim@example.org",
      "070-174 06 05",
      "0701740605",
    ],
  ];
  const hidden = await shown(column, personal);
  // six or eight digits in a column of unit codes are a code
  const isCode = (cell: string) => column === "skolenhetskod" && /^\d{6,8}$/.test(cell);
  const expected = personal.map((cell) => (isCode(cell) ? cell : "•••"));
  expect(hidden).toEqual(expected);
});

it.each([
  ["betyg", ["MVG", "IG", "Ä", "2", "2,5", "..", "1e400", "A+", "godkänd", "0x1F", ""]],
  ["kon", ["Flicka", "MÄN", "okänt", "X", "1"]],
  ["amne", ["SVE", "Matematik", "M2 spanska", "M4", "X"]],
  ["lasar", ["2024/2025", "2024-25", "2024", "24/25", "läsåret 2024/25"]],
  ["termin", ["våren", "VT25", "HT 2024", "H"]],
  ["skolenhetskod", ["1234567", "8,1234567E+07", "123456e2", "+1234567", "12 345 678"]],
  ["arskurs", ["åk 9", "10", "9A", "förskoleklass", "-1"]],
  ["sprakval", ["ja", "TRUE", "1"]],
])("row 51: what is usually written wrong in %s is shown, so that it can be found", async (column, cells) => {
  expect(await shown(column, cells)).toEqual(cells);
});
