import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { PublishedNumber } from "../disclosure/publication.js";
import type { DeclaredPublication } from "./declarePublication.js";
import { stepId } from "./trueCells.js";

/** Columns that say something about a cell's pupils; all are empty where the value is hidden. */
const derived = [
  "value",
  "n",
  "ci_low",
  "ci_high",
  "expected",
  "deviation",
  "deviation_low",
  "deviation_high",
  "judgement",
  "national",
] as const satisfies readonly (keyof ValueRow)[];

/** The words for a small group. Other words for a hidden cell say nothing of it: small and large ones have them. */
const FEWER = /^Färre än (\d+) elever\.$/;
/** Exact to 1e-6 in the internal edition; the documented rounding by group size in the public one. */
const EXACT = 5e-7;

export interface RowReading {
  readonly edition: "publik" | "intern";
  /** How explanations name the file; `values.csv` unless told. */
  readonly file?: string;
  /** Whether a source is of pupils' records; files of grades unless told. */
  readonly isOwn?: (sourceId: string) => boolean;
}

export interface RowNumbers {
  readonly numbers: readonly PublishedNumber[];
  /** Swedish: rows that say more than their status allows, or that nobody has declared. */
  readonly faults: readonly string[];
}

/**
 * What the rows of `values.csv` say about the municipality's own cells, each number with its meaning. Rows of public
 * sources are not ours to hide; they come as outside knowledge.
 */
export function rowNumbers(
  rows: readonly ValueRow[],
  declared: DeclaredPublication,
  { edition, file = "values.csv", isOwn = isOfGrades }: RowReading,
): RowNumbers {
  const numbers: PublishedNumber[] = [];
  const faults: string[] = [];
  rows.forEach((row, index) => {
    const line = `${file} rad ${index + 2}`;
    if (row.unit_level === "national" || !row.source_ids.split("+").some(isOwn)) return;
    if (row.status !== "ok") {
      const shown = derived.filter((column) => row[column] !== null);
      if (shown.length > 0) faults.push(`${line}: värdet är dolt, men ${shown.join(", ")} står där.`);
    }
    const isStep = /^(betyg|omdome)_/.test(row.group);
    const indicatorId = isStep ? stepId(row.indicator_id, row.group) : row.indicator_id;
    const group = isStep ? "alla" : row.group;
    const population = declared.population({ indicatorId, period: row.period, unitId: row.unit_id, group });
    if (population === undefined) {
      faults.push(`${line}: ${row.indicator_id}, ${row.unit_id}, ${row.group} är inte en deklarerad cell.`);
      return;
    }
    const measure = declared.measure(indicatorId, row.period);
    numbers.push(...saidBy(row, population, measure, line, edition));
  });
  return { numbers, faults };
}

function isOfGrades(sourceId: string): boolean {
  return sourceId.startsWith("betyg-");
}

function saidBy(
  row: ValueRow,
  population: string,
  measure: string,
  line: string,
  edition: "publik" | "intern",
): PublishedNumber[] {
  const said = (column: string) => ({ population, place: `${line}, kolumnen ${column}` });
  const scale = indicatorById(row.indicator_id).measure === "share" ? 100 : 1;
  const numbers: PublishedNumber[] = [];
  if (row.n !== null) numbers.push({ ...said("n"), says: "count", low: row.n, high: row.n });
  const fewer = row.status === "suppressed" ? FEWER.exec(row.status_reason ?? "")?.[1] : undefined;
  if (fewer !== undefined)
    numbers.push({ ...said("status_reason"), says: "count", low: 0, high: Number(fewer) - 1, isOpen: true });
  if (row.status === "approximate") {
    const [low, high] = [0, 4];
    const nearlyAll = row.status_reason?.startsWith("~100") ?? false;
    numbers.push({ ...said("status"), says: nearlyAll ? "outside" : "total", measure, low, high });
  }
  if (row.value !== null) {
    const half = edition === "intern" ? EXACT : roundingHalf(row, scale);
    const [low, high] = [(row.value - half) / scale, (row.value + half) / scale];
    numbers.push({ ...said("value"), says: "perHead", measure, low, high });
  }
  return numbers;
}

/** Half a step of the rounding that readers are told of: whole percent below 100 pupils, whole points below 50. */
function roundingHalf({ n }: ValueRow, scale: number): number {
  return n !== null && n < (scale === 100 ? 100 : 50) ? 0.5 : 0.05;
}
