import { type ComponentChildren, h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import type { Markup } from "./markup.js";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly numeric?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** More rows than this nobody reads on a page, and they would weigh more than the picture they belong to. */
export const MOST_ROWS = 1000;

/** A real table: caption, scopes, first column as row heading; scrolls by itself when it is wider than the page. A longer one than
 * `MOST_ROWS` gives its place to a sentence on where the rows are. */
export function DataTable<Row>(props: DataTableProps<Row>): Markup {
  const { caption, columns, rows, keyOf } = props;
  if (rows.length > MOST_ROWS)
    return h(
      "p",
      { class: "quiet" },
      `${caption} Tabellen har ${formatNumber(rows.length, 0)} rader, för många för en sida. Hämta filen för att läsa dem.`,
    );
  const classOf = (column: Column<Row>) => (column.numeric ? "numeric" : "text");
  return h(
    "div",
    { class: "table-scroll", role: "region", "aria-label": caption, tabIndex: 0 },
    h(
      "table",
      null,
      h("caption", null, caption),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          columns.map((column) =>
            h("th", { key: column.head, scope: "col", class: classOf(column) }, column.head),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map((row) =>
          h(
            "tr",
            { key: keyOf(row) },
            columns.map((column, index) =>
              index === 0
                ? h("th", { key: column.head, scope: "row", class: classOf(column) }, column.cell(row))
                : h("td", { key: column.head, class: classOf(column) }, column.cell(row) ?? "–"),
            ),
          ),
        ),
      ),
    ),
  );
}
