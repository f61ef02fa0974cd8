import { type ComponentChildren, h } from "preact";
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

/** A real table: caption, scopes, first column as row heading; scrolls by itself when it is wider than the page. */
export function DataTable<Row>(props: DataTableProps<Row>): Markup {
  const { caption, columns, rows, keyOf } = props;
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
