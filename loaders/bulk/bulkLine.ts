/** What a format's load.sql reads as "not there", which is another thing than empty. */
const MISSING = "\u0001";

/**
 * A record as one line for load.sql: its cells (undefined is "not there"), a mark when it had too many, and the row it
 * stands on in what the person sent.
 */
export function bulkLine(cells: readonly (string | undefined)[], over: boolean, row: number): string {
  const fields = cells.map((cell) => (cell === undefined ? MISSING : quoted(cell)));
  return [...fields, over ? "1" : MISSING, String(row)].join(";");
}

/** Line ends inside a cell become spaces: no field of these files may have one, so the record is judged faulty anyway. */
function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""').replaceAll(/[\r\n]+/g, " ")}"`;
}
