import type { ValueRow } from "../../src/indicators/valueRow.js";
import { compareWithExpected, type Expectation } from "./compareWithExpected.js";
import type { Draft, SourceRef } from "./draft.js";
import { gradeDrafts } from "./gradeDrafts.js";
import { groupBy } from "./groupBy.js";
import type { MoreHidden } from "./moreHidden.js";
import { ownDrafts } from "./ownDrafts.js";
import { ownModels } from "./ownModels.js";
import { protectOwnCells } from "./protectOwnCells.js";
import { publishedDrafts, unweightedDrafts } from "./publishedDrafts.js";
import type { Cells, Target } from "./readCells.js";
import { surveyDrafts } from "./surveyDrafts.js";

export interface ComparedValue {
  readonly row: ValueRow;
  readonly refs: readonly SourceRef[];
}

export interface ValueRowOptions {
  readonly municipalityCode: string;
  /** Fewest pupils the municipality has chosen; raises an indicator's own minimum, never lowers it. */
  readonly minimumN: number;
  /** Fewest answers to a survey; those of `minimumN` unless told. */
  readonly minimumAnswers?: number;
  /** What the audit has found must be hidden besides. */
  readonly more?: MoreHidden;
  /** File id → key into sources.json. */
  readonly sourceKey: (fileId: number) => string;
}

const INSTEAD =
  "Ur en offentlig källa: den egna uppgiften döljs för att en mindre grupp annars kunde räknas fram.";

/**
 * Every published value, compared: one row per indicator, unit, läsår, group and perspective. A unit's own calculation
 * from pupils' grades wins over a published figure for the same cell; the two are never averaged. One that is hidden for
 * what it tells of others gives way to a published one, which everybody has already. Ordered by indicator, unit, läsår
 * and group.
 */
export function valueRows(cells: Cells, options: ValueRowOptions): ComparedValue[] {
  const { more } = options;
  const protectedCells = protectOwnCells(cells.own, options.minimumN, more);
  const drafts = preferOwn([
    ...ownDrafts(protectedCells, options.minimumN),
    ...surveyDrafts(cells.surveys, options.minimumAnswers ?? options.minimumN),
    ...gradeDrafts(cells.grades, protectedCells, options.minimumN, more),
    ...publishedDrafts(cells.published, options.minimumN),
    ...unweightedDrafts(cells.unweighted),
  ]);
  const national = new Map(
    drafts
      .filter((draft) => draft.perspective === "riket" && draft.value !== null)
      .map((draft) => [comparisonKey(draft), draft]),
  );
  const models = ownModels(cells.modelUnits);
  const expectation = (draft: Draft) => compareWithExpected(draft, cells.expected, models);
  return drafts
    .map((draft) => compare(draft, national.get(comparisonKey(draft)), expectation(draft), cells, options))
    .map((value) => ({ value, key: sortKey(value.row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ value }) => value);
}

/** The two references a value is held against have its own läsår and group. */
function comparisonKey(draft: Draft): string {
  const group = draft.group === "ovriga_kommunala_skolor" ? "alla" : draft.group;
  return `${draft.indicator.id}|${draft.period}|${group}`;
}

function preferOwn(drafts: readonly Draft[]): Draft[] {
  const cells = groupBy(drafts, (draft) =>
    [draft.indicator.id, draft.unitLevel, draft.unitId, draft.period, draft.group, draft.perspective].join(
      "|",
    ),
  );
  return [...cells.values()].flatMap((same) => {
    const own = same.find((draft) => draft.origin === "own");
    const open = same.find(({ origin, status }) => origin === "published" && status === "ok");
    if (own?.hiddenFor === "complement" && open) return { ...open, reason: open.reason ?? INSTEAD };
    return own ?? same[0] ?? [];
  });
}

function compare(
  draft: Draft,
  national: Draft | undefined,
  expectation: Expectation,
  cells: Cells,
  options: ValueRowOptions,
): ComparedValue {
  const shown = draft.status === "ok";
  const comparesWithNational = shown && draft.unitLevel !== "national";
  const refs = [
    ...draft.refs,
    ...expectation.refs,
    ...(comparesWithNational && national
      ? national.refs.map((ref) => ({ ...ref, role: "national" as const }))
      : []),
  ];
  const row: ValueRow = {
    indicator_id: draft.indicator.id,
    unit_id: draft.unitId,
    unit_level: draft.unitLevel,
    period: draft.period,
    group: draft.group,
    perspective: draft.perspective,
    value: draft.value,
    status: draft.status,
    status_reason: draft.reason,
    n: draft.n,
    ci_low: draft.interval?.[0] ?? null,
    ci_high: draft.interval?.[1] ?? null,
    ...expectation.columns,
    national: comparesWithNational ? (national?.value ?? null) : null,
    target: targetOf(draft, cells.targets, options.municipalityCode),
    source_ids: [...new Set(refs.map((ref) => options.sourceKey(ref.fileId)))].sort().join("+"),
  };
  return { row, refs };
}

/** The unit's own target, else the one for every unit; a target for the municipality is the municipality's. */
function targetOf(draft: Draft, targets: readonly Target[], municipalityCode: string): number | null {
  if (draft.group !== "alla" || draft.unitLevel === "national") return null;
  if (draft.unitLevel === "municipality" && draft.perspective !== "kommunala_skolor") return null;
  const { period } = draft;
  const mine = targets.filter(
    (target) => target.indicator_id === draft.indicator.id && target.lasar === period,
  );
  const own = mine.find((target) => target.enhet === draft.unitId);
  const shared = draft.unitLevel === "unit" ? mine.find((target) => target.enhet === "alla") : undefined;
  const chosen =
    own ?? shared ?? (draft.unitId === municipalityCode ? mine.find((t) => t.enhet === "alla") : undefined);
  return chosen ? Number(chosen.mal.replace(",", ".")) : null;
}

/** The order of published values: by indicator, level, unit, period, group and perspective. */
export function sortKey(row: ValueRow): string {
  return valueKeyColumns.map((column) => row[column]).join("|");
}

const valueKeyColumns = ["indicator_id", "unit_level", "unit_id", "period", "group", "perspective"] as const;
