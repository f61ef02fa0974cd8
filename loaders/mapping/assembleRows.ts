import type { Fault } from "../intake/fault.js";
import { groupBy } from "../values/groupBy.js";
import type { Mapping } from "./mappingSchema.js";
import { mappingTargets } from "./mappingTargets.js";
import type { Fact } from "./readFacts.js";

export interface MappedRow {
  /** 1-based row of the value in the file. */
  readonly row: number;
  /** In the order of the target's columns. */
  readonly cells: readonly string[];
}

export interface AssembledRows {
  readonly rows: readonly MappedRow[];
  /** Rows of the file that gave something. */
  readonly used: ReadonlySet<number>;
  /** Rows that say what another row has said already, with the same value. */
  readonly doubles: ReadonlySet<number>;
  /** One per row of the file whose value contradicts another. */
  readonly faults: readonly Fault[];
}

/**
 * Facts of all rows → rows of the target. In `resultat` a count stands behind every measure of the same unit, period and
 * group, or those it names. The same value twice counts once; two different ones are a fault of both.
 */
export function assembleRows(facts: readonly Fact[], mapping: Mapping, file: string): AssembledRows {
  const { columns, values } = mappingTargets[mapping.mal];
  const isCount = (fact: Fact) => mapping.mal === "resultat" && fact.field === "antal";
  const keyColumns = columns.filter((column) => !values.includes(column));
  const groupKey = ({ fields }: Fact) =>
    JSON.stringify(
      keyColumns.filter((column) => column !== "indikator_id").map((column) => fields[column] ?? ""),
    );
  const valueKey = ({ fields, field }: Fact) =>
    JSON.stringify([field, ...keyColumns.map((column) => fields[column] ?? "")]);
  const countKey = (fact: Fact) => JSON.stringify([groupKey(fact), fact.measure?.namn ?? ""]);

  const faults = new Map<number, Fault>();
  const doubles = new Set<number>();
  const kept = withoutDoubles(
    facts.filter((fact) => !isCount(fact)),
    valueKey,
    file,
    faults,
    doubles,
  );
  const counts = withoutDoubles(facts.filter(isCount), countKey, file, faults, doubles);
  const countsByGroup = groupBy(counts, groupKey);

  const rows: MappedRow[] = [];
  const used = new Set<number>();
  for (const fact of kept) {
    if (faults.has(fact.row)) continue;
    const behind = countsByGroup.get(groupKey(fact))?.filter((count) => standsBehind(count, fact)) ?? [];
    const count = behind.find((each) => each.measure?.for.length) ?? behind[0];
    if (count && faults.has(count.row)) continue;
    if (count) used.add(count.row);
    used.add(fact.row);
    const given: Readonly<Record<string, string>> = {
      ...fact.fields,
      ...(count ? { antal: count.text } : {}),
      [fact.field]: fact.text,
    };
    rows.push({ row: fact.row, cells: columns.map((column) => given[column] ?? "") });
  }
  return { rows, used, doubles, faults: [...faults.values()] };
}

function standsBehind(count: Fact, fact: Fact): boolean {
  const names = count.measure?.for ?? [];
  return names.length === 0 || (fact.measure !== undefined && names.includes(fact.measure.namn));
}

function withoutDoubles(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
  file: string,
  faults: Map<number, Fault>,
  doubles: Set<number>,
): Fact[] {
  const seen = new Map<string, Fact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const other = seen.get(key);
    if (!other) seen.set(key, fact);
    else if (other.text === fact.text) doubles.add(fact.row);
    else {
      for (const [each, twin] of [
        [other, fact],
        [fact, other],
      ] as const) {
        const message =
          `Samma uppgift står också på rad ${twin.row} (${twin.column}), med ett annat värde. Båda väntar. ` +
          "Finns det en kolumn som skiljer raderna åt behöver mappningen säga vad den är.";
        faults.set(each.row, { code: "tva-varden", file, row: each.row, column: each.column, message });
      }
    }
  }
  return [...seen.values()];
}
