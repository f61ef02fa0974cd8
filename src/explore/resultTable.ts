import { cellText } from "./cellText.js";
import type { Cell, QueryResult } from "./queryResult.js";

/** More rows than this are a file and not a page. */
export const MOST_ROWS = 500;

function element(name: string, text: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Numbers of a column have the same decimals, so that they can be read down: none for whole numbers, more for small ones. */
function decimalsOf(cells: readonly Cell[]): number {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number" && Number.isFinite(cell));
  if (numbers.every(Number.isInteger)) return 0;
  return numbers.every((each) => Math.abs(each) < 1) ? 3 : 1;
}

/** The answer as a real table, the first column as row headings; text from data never becomes markup. */
export function resultTable({ columns, rows }: QueryResult, caption: string): HTMLElement {
  const kind = (at: number) => (columns[at]?.numeric ? "numeric" : "text");
  const decimals = columns.map((_, at) => decimalsOf(rows.map((row) => row[at] ?? null)));
  const head = document.createElement("tr");
  head.append(...columns.map(({ name }, at) => element("th", name, { scope: "col", class: kind(at) })));
  const body = document.createElement("tbody");
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line = document.createElement("tr");
    line.append(
      ...row.map((cell, at) =>
        at === 0
          ? element("th", cellText(cell, decimals[at]), { scope: "row", class: kind(at) })
          : element("td", cellText(cell, decimals[at]), { class: kind(at) }),
      ),
    );
    body.append(line);
  }
  const table = document.createElement("table");
  const top = document.createElement("thead");
  top.append(head);
  table.append(element("caption", caption, {}), top, body);
  const scroll = element("div", "", {
    class: "table-scroll",
    role: "region",
    "aria-label": caption,
    tabindex: "0",
  });
  scroll.append(table);
  return scroll;
}
