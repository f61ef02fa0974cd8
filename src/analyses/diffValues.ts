import { type ValueRow, valueColumns } from "../indicators/valueRow.js";

/** A row of values.csv as it is written there: an empty cell is the empty text. */
export type WrittenRow = Readonly<Record<string, string>>;

type Column = keyof ValueRow;

const cell = (row: WrittenRow | undefined, column: Column) => row?.[column] ?? "";

/** What of an edition the reasons are sought in. */
export interface EditionFacts {
  readonly rows: readonly WrittenRow[];
  /** Definition of each indicator, as text that is equal when the definition is. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Version and commit of the program that built it. */
  readonly program: string;
}

/**
 * Why a value is another: files have come or gone; the indicator is defined anew; the target is another; the program is
 * another; or none of these, and then a correction or a setting of the municipality is.
 */
export type ChangeReason = "filer" | "definition" | "mal" | "program" | "rattelse_eller_installning";

export interface ValueChange {
  readonly key: Readonly<Record<(typeof keyColumns)[number], string>>;
  readonly kind: "ny" | "borttagen" | "andrad";
  readonly reason: ChangeReason;
  /** Columns that differ, old and new; all that are not empty where the row is new or gone. */
  readonly columns: readonly { readonly column: string; readonly from: string; readonly to: string }[];
  /** Source files that only the one edition rests on. */
  readonly filesGone: readonly string[];
  readonly filesCome: readonly string[];
}

const keyColumns = ["indicator_id", "unit_id", "unit_level", "period", "group", "perspective"] as const;
/** What a reader is told of a change: neither the key, nor the words beside a status, nor the files, which give the reason. */
const untold: readonly Column[] = [...keyColumns, "status_reason", "source_ids"];
const told = valueColumns.filter((column) => !untold.includes(column));

const keyOf = (row: WrittenRow) => keyColumns.map((column) => cell(row, column)).join("|");

/** What changed from one edition to another, value by value, with the reason (F28); in the order of the keys. */
export function diffValues(before: EditionFacts, after: EditionFacts): ValueChange[] {
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const now = new Map(after.rows.map((row) => [keyOf(row), row]));
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const [first, second] = [old.get(key), now.get(key)];
    const row = second ?? first;
    if (!row) return [];
    const columns = told
      .map((column) => ({ column, from: cell(first, column), to: cell(second, column) }))
      .filter(({ from, to }) => from !== to);
    if (first && second && columns.length === 0) return [];
    const [left, right] = [filesOf(first), filesOf(second)];
    const filesGone = left.filter((file) => !right.includes(file));
    const filesCome = right.filter((file) => !left.includes(file));
    const kind = first ? (second ? "andrad" : "borttagen") : "ny";
    const isTarget = kind === "andrad" && columns.every(({ column }) => column === "target");
    return [
      {
        key: {
          indicator_id: cell(row, "indicator_id"),
          unit_id: cell(row, "unit_id"),
          unit_level: cell(row, "unit_level"),
          period: cell(row, "period"),
          group: cell(row, "group"),
          perspective: cell(row, "perspective"),
        },
        kind,
        reason: reasonOf(cell(row, "indicator_id"), {
          before,
          after,
          isTarget,
          hasOtherFiles: filesGone.length + filesCome.length > 0,
        }),
        columns,
        filesGone,
        filesCome,
      },
    ];
  });
}

function filesOf(row: WrittenRow | undefined): readonly string[] {
  return cell(row, "source_ids")
    .split("+")
    .filter((id) => id !== "");
}

function reasonOf(
  indicatorId: string,
  {
    before,
    after,
    isTarget,
    hasOtherFiles,
  }: {
    readonly before: EditionFacts;
    readonly after: EditionFacts;
    readonly isTarget: boolean;
    readonly hasOtherFiles: boolean;
  },
): ChangeReason {
  if (isTarget) return "mal";
  const [old, now] = [before.definitions.get(indicatorId), after.definitions.get(indicatorId)];
  // another definition decides even where files differ too
  if (old !== now) return "definition";
  if (hasOtherFiles) return "filer";
  return before.program === after.program ? "rattelse_eller_installning" : "program";
}
