import type { RowFault, StandardFormat, StandardRow } from "./standardFormat.js";

export interface JudgedRow {
  /** 1-based, as the file shows it. */
  readonly row: number;
  readonly cells: StandardRow;
}

export interface KeyVerdicts {
  /** Rows that say again what an earlier row has said. */
  readonly repeats: ReadonlySet<number>;
  /** Rows that contradict another; every one of them waits, since none can be told to be the right one. */
  readonly contradictions: ReadonlyMap<number, Pick<RowFault, "message"> & Partial<RowFault>>;
}

/** Rules that need more than one row: the same row again, and contradictions (bad inputs 62–64). */
export function judgeKeys(rows: readonly JudgedRow[], format: StandardFormat): KeyVerdicts {
  const contradictions = new Map<number, Pick<RowFault, "message"> & Partial<RowFault>>();
  const repeats = new Set<number>();
  for (const group of format.same === undefined ? [] : groups(rows, format.same.within)) {
    const column = format.same?.columns.find(
      (name) => new Set(group.map(({ cells }) => cells[name])).size > 1,
    );
    if (column === undefined) continue;
    const message =
      `Samma elev har olika värden i \`${column}\`, rad ${list(group)}. En elev har ett värde vid samma tillfälle: ` +
      "behåll det som gällde då.";
    for (const { row } of group) contradictions.set(row, { column, message });
  }
  const standing = rows.filter(({ row, cells }) => !contradictions.has(row) && !format.repeats?.(cells));
  for (const group of groups(standing, format.key)) {
    const said = new Set(group.map(({ cells }) => JSON.stringify(cells)));
    if (said.size === 1) for (const { row } of group.slice(1)) repeats.add(row);
    else {
      const message = `Raderna ${list(group)} säger olika om samma sak (${format.key.join(", ")}). Behåll den rad som gäller.`;
      for (const { row } of group) contradictions.set(row, { message });
    }
  }
  return { repeats, contradictions };
}

/** Rows with equal `columns`, where there are several. */
function groups(rows: readonly JudgedRow[], columns: readonly string[]): JudgedRow[][] {
  const byKey = new Map<string, JudgedRow[]>();
  for (const each of rows) {
    const key = JSON.stringify(columns.map((name) => each.cells[name] ?? null));
    const group = byKey.get(key);
    if (group) group.push(each);
    else byKey.set(key, [each]);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

function list(group: readonly JudgedRow[]): string {
  const shown = group.slice(0, 5).map(({ row }) => row);
  return group.length > 5 ? `${shown.join(", ")} …` : shown.join(", ");
}
