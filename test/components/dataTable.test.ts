import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { DataTable, MOST_ROWS } from "../../src/components/DataTable.js";

const table = (length: number) =>
  renderToString(
    h(DataTable<number>, {
      caption: "Värden.",
      rows: Array.from({ length }, (_, at) => at),
      keyOf: String,
      columns: [{ head: "Rad", cell: String }],
    }),
  );

it("F39: a table is whole or says how many rows its file has: never cut", () => {
  expect([...table(MOST_ROWS).matchAll(/<tr>/g)]).toHaveLength(MOST_ROWS + 1);
  const long = table(MOST_ROWS + 1);
  expect(long).not.toContain("<table>");
  expect(long).toContain("Värden. Tabellen har 1\u00a0001 rader, för många för en sida. Hämta filen");
});
