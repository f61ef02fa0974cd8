import type {
  CohortRow,
  ComparisonsRow,
  NearMissRow,
  PooledRow,
  ProfileRow,
  SexGapRow,
} from "../analyses/analysisData.js";
import type { FocusArea, Skolform } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import type { RowColumns } from "./rowColumns.js";

/** What every page's head says: whose figures, which edition, known when. */
export interface EditionInfo {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly edition: "publik" | "intern";
  /** ISO date: figures are shown as they were known then. */
  readonly asOf: string;
  /** The latest läsår with results, e.g. "2024/25". */
  readonly lasar: string;
  /** Läsår from which each grade system is in force, e.g. "2012/13". */
  readonly gradeSystemStarts: readonly string[];
  readonly programVersion: string;
}

export interface UnitInfo {
  /** Skolenhetskod, eight digits as text. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Skolform in words, e.g. "grundskola 7–9". */
  readonly skolform: string;
  /** "Kommunal" · "Enskild" · … as the source has it. */
  readonly huvudman: string;
  /** Whether any indicator has rows for the unit; units without get an honest empty page. */
  readonly hasResults: boolean;
}

/** A sentence chosen by a published rule. `indicatorId` and `unitId` link it to its picture. */
export interface Finding {
  /** Id in the rule list, e.g. "F-under-forvantat". */
  readonly rule: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly indicatorId: string;
  /** Whole Swedish sentences with n and period. */
  readonly text: string;
}

/** A measure of a sub-area. Figures of others than headlines stand on the school form's page only. */
export interface MeasureInfo {
  readonly id: string;
  readonly headline: boolean;
  /** Whether the edition has any row of it, hidden ones included. */
  readonly hasFigures: boolean;
}

/** A sub-area of a focus area (seed 000) and what is known about it. */
export interface SubAreaInfo {
  readonly focusArea: FocusArea;
  readonly skolform: Skolform;
  readonly name: string;
  readonly measures: readonly MeasureInfo[];
  /** What figures cannot say here; null when nothing. */
  readonly note: string | null;
  /** How it is followed up instead of by figures; null when there are figures. */
  readonly followUp: string | null;
}

/** One source file as readers may see it (sources.json has the same rows). */
export interface SourceInfo {
  readonly id: string;
  readonly source: string;
  readonly label: string;
  readonly publisher: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly recordsIn: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly ignored: number;
  /** Läsår or years covered, in words. */
  readonly periods: string;
  readonly importedAt: string;
  readonly origin: string | null;
  readonly licence: string | null;
  /** Declared rules by which records were ignored, with counts. */
  readonly ignoredBy: readonly { readonly rule: string; readonly count: number }[];
}

/** Where a published value comes from. Rows are given for public sources; for pupil files only the file as a whole. */
export interface ProvenanceInfo {
  readonly indicator_id: string;
  readonly unit_id: string;
  readonly period: string;
  readonly group: string;
  readonly perspective: string;
  readonly sourceId: string;
  /** What the source gave: the value itself, the expected value, or the national value. */
  readonly role: "value" | "expected" | "national";
  /** First and last row in the file, 1-based as a text editor shows it; null for JSON, where `place` says where. */
  readonly rowFirst: number | null;
  readonly rowLast: number | null;
  readonly place: string | null;
  /** What the municipality has corrected there, in a sentence; absent when nothing. */
  readonly correction?: string;
}

/** An open or settled question about the data (F27). */
export interface QualityNote {
  readonly check: string;
  readonly outcome: "ok" | "observera" | "fel";
  readonly text: string;
}

export interface LagetData {
  readonly edition: EditionInfo;
  readonly units: readonly UnitInfo[];
  /** All läsår and groups "alla" of units and the municipality, Riket included. */
  readonly rows: readonly ValueRow[];
  /** Sources of the rows, for captions. */
  readonly sources: readonly SourceInfo[];
  readonly subAreas: readonly SubAreaInfo[];
  readonly lead: string;
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Finding[];
}

export interface JamforData {
  readonly edition: EditionInfo;
  readonly units: readonly UnitInfo[];
  readonly rows: readonly ValueRow[];
  /** Sources of the rows, for captions. */
  readonly sources: readonly SourceInfo[];
}

/** How Jämför's data is written: the rows are many, and the reader's browser fetches them. */
export interface JamforFile extends Omit<JamforData, "rows"> {
  readonly rows: RowColumns;
}

export interface EnheterData {
  readonly edition: EditionInfo;
  /** The municipality's school forms, in the order the municipality has them. */
  readonly skolformer: readonly Skolform[];
  readonly units: readonly UnitInfo[];
}

export interface SkolformData {
  readonly edition: EditionInfo;
  readonly skolform: Skolform;
  readonly subAreas: readonly SubAreaInfo[];
  /** Rows of each measure in the latest period it has for the municipality or its units. */
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
}

/** Leta mönster: each measure and analysis in its latest period. */
export interface MonsterData {
  readonly edition: EditionInfo;
  readonly units: readonly UnitInfo[];
  readonly sources: readonly SourceInfo[];
  readonly rows: readonly ValueRow[];
  readonly profile: readonly ProfileRow[];
  /** How many comparisons the profile makes in its läsår; null when none. */
  readonly comparisons: ComparisonsRow | null;
  readonly cohorts: readonly CohortRow[];
  readonly pooled: readonly PooledRow[];
}

/** Hitta orsaker: each measure and analysis in its latest period. */
export interface OrsakerData {
  readonly edition: EditionInfo;
  readonly units: readonly UnitInfo[];
  readonly sources: readonly SourceInfo[];
  readonly rows: readonly ValueRow[];
  readonly nearMiss: readonly NearMissRow[];
  readonly profile: readonly ProfileRow[];
  readonly gaps: readonly SexGapRow[];
  readonly cohorts: readonly CohortRow[];
}

export interface EnhetData {
  readonly edition: EditionInfo;
  readonly unit: UnitInfo;
  /** Every row of the unit, and Riket's and the municipality's rows for the same indicators. */
  readonly rows: readonly ValueRow[];
  readonly sources: readonly SourceInfo[];
  readonly provenance: readonly ProvenanceInfo[];
  readonly findings: readonly Finding[];
}

/** A limit of absence, and who has decided on it; null where nobody in the municipality has (FR-2). */
export interface AbsenceLimitInfo {
  readonly percent: number;
  /** ISO date. */
  readonly decided: { readonly by: string; readonly date: string } | null;
}

export interface MetodData {
  readonly edition: EditionInfo;
  readonly absenceLimits: readonly AbsenceLimitInfo[];
  readonly sources: readonly SourceInfo[];
  readonly quality: readonly QualityNote[];
  /** The published rule list: id and what the rule says. */
  readonly findingRules: readonly { readonly id: string; readonly text: string }[];
}

/** The accessibility statement; null where the municipality has not filled it in. */
export interface AccessibilityData {
  readonly edition: EditionInfo;
  /** How to report a fault, as kommun.json has it. */
  readonly contact: string | null;
  /** ISO date. */
  readonly reviewed: string | null;
}

/** One kind of fault in a file: how many records have it, and the first of them. */
export interface QuarantineFault {
  readonly code: string;
  readonly column: string | null;
  /** Whole sentences: what is wrong, what is allowed, what to do. */
  readonly message: string;
  readonly waiting: number;
  /** The first five; a value is masked if it may identify someone, null when the fault is of no cell. */
  readonly rows: readonly { readonly row: number | null; readonly value: string | null }[];
}

/** A file that has records in quarantine. */
export interface QuarantineFile {
  readonly sourceId: string;
  readonly fileName: string;
  readonly label: string;
  /** The day the file was taken in, ISO. */
  readonly since: string;
  readonly records: number;
  readonly waiting: number;
  readonly faults: readonly QuarantineFault[];
}

/** Of the internal edition only. */
export interface KarantanData {
  readonly edition: EditionInfo;
  /** Largest share of a file's records that may wait while figures are published, 0–0.05. */
  readonly allowedShare: number;
  readonly files: readonly QuarantineFile[];
}
