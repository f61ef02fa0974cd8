import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { MASK, maskValue } from "../intake/maskValue.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import type { Sheet } from "../intake/sheet.js";
import { applyMapping } from "./applyMapping.js";
import type { MappingContext } from "./mappingContext.js";
import type { Mapping } from "./mappingSchema.js";
import { proposeMapping } from "./propose/proposeMapping.js";
import type { Question } from "./propose/question.js";

/** What an unknown export seems to be: a mapping to use, what only a person can say, and how it would be read. */
export interface ExportInspection {
  readonly mapping?: Mapping;
  readonly questions: readonly Question[];
  /** What was looked for when no mapping can be proposed. */
  readonly tried: readonly string[];
  readonly preview?: {
    readonly columns: readonly string[];
    /** The first rows; pupils' ids are masked, and what may be somebody's own words. */
    readonly rows: readonly (readonly string[])[];
    readonly records: number;
    readonly accepted: number;
  };
  readonly faults: readonly Fault[];
}

const ROWS = 5;
/** A text that stands on so many rows is a question or an answer to choose, and no one's own words. */
const USUAL = 3;

/** Proposes a mapping for a file that no source and no saved mapping knows, and reads the file by it. */
export function inspectExport(
  sheets: readonly Sheet[],
  name: string,
  context: MappingContext,
): ExportInspection {
  const proposed = proposeMapping(sheets, name, context);
  if (!("mapping" in proposed)) return { questions: [], tried: proposed.tried, faults: [] };
  const { mapping, questions } = proposed;
  try {
    const table = applyMapping(sheets, withStandIns(mapping), context);
    const pupil = table.columns.indexOf("elev_id");
    const { records, accepted } = table.accounting;
    const previewed = (cell: string, at: number) => {
      const isUsual = table.rows.filter(({ cells }) => cells[at] === cell).length >= USUAL;
      return isUsual && !namesSomeone(cell) ? cell : maskValue(cell, table.columns[at]);
    };
    const rows = table.rows
      .slice(0, ROWS)
      .map(({ cells }) => cells.map((cell, at) => (at === pupil ? MASK : previewed(cell, at))));
    // what is missing is asked for already
    const isAsked = questions.some(({ nyckel }) => nyckel.startsWith("fasta."));
    const quarantine = table.quarantine.filter(({ code }) => !isAsked || code !== "uppgift-saknas");
    const faults = [...quarantine, ...table.warnings];
    return {
      mapping,
      questions,
      tried: [],
      preview: { columns: table.columns, rows, records, accepted },
      faults,
    };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { mapping, questions, tried: [], faults: error.faults };
  }
}

/** Unanswered questions as "?1", "?2", so that the rest can be shown. */
function withStandIns(mapping: Mapping): Mapping {
  return {
    ...mapping,
    matt: mapping.matt.map((measure, at) => ({
      ...measure,
      indikator_id: measure.indikator_id ?? `?${at + 1}`,
    })),
    period: { ...mapping.period, ar: mapping.period.ar ?? "kalenderar" },
  };
}
