import { framgangsfaktorer } from "../../../src/components/kvalitet/framgangsfaktorer.js";
import type { KvalitetData, LevelRound } from "../../../src/components/kvalitet/kvalitetData.js";
import type { EditionInfo } from "../../../src/components/pageData.js";
import { periodOrder } from "../../../src/format/periodOrder.js";
import type { ValueRow } from "../../../src/indicators/valueRow.js";
import type { QualityWork } from "./readQualityWork.js";

export interface KvalitetInput {
  readonly edition: EditionInfo;
  /** Every published row. */
  readonly rows: readonly ValueRow[];
  readonly qualityWork: QualityWork;
}

/** Rounds that are shown: two a year, so the latest year and the one before. */
const ROUNDS = 4;
const isOfLevels = /^(tillit|information)_(personal|rektor|forvaltning|politik)$/;

/** The municipality's quality work: what of the national system is mapped, trust and information, complaints (KS-1 – KS-4). */
export function kvalitetPage({ edition, rows, qualityWork }: KvalitetInput): KvalitetData {
  const { delmal, factors, newsletter, complaints, limit } = qualityWork;
  const latest = new Map<string, string>();
  for (const { indicator_id, period, unit_level } of rows) {
    if (unit_level === "national") continue;
    const known = latest.get(indicator_id);
    if (known === undefined || (periodOrder(period) ?? 0) > (periodOrder(known) ?? 0))
      latest.set(indicator_id, period);
  }
  const mapped = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => ({ id, latest: latest.get(id) ?? null }));
  return {
    edition,
    factors: framgangsfaktorer.map((_, at) => ({
      number: at + 1,
      measures: mapped(
        factors.filter(({ number }) => number === at + 1).flatMap(({ indicators }) => indicators),
      ),
    })),
    delmal: delmal.map(({ indicators, ...each }) => ({ ...each, measures: mapped(indicators) })),
    rounds: levelRounds(rows),
    newsletter: newsletter.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0)),
    complaints,
    limit,
  };
}

/** The municipality's own values of the latest rounds, newest first: cross-sections, never paired (EN-15). */
function levelRounds(rows: readonly ValueRow[]): LevelRound[] {
  const own = rows.filter(
    (row) =>
      isOfLevels.test(row.indicator_id) &&
      row.unit_level === "municipality" &&
      row.perspective === "kommunala_skolor" &&
      row.group === "alla",
  );
  const newest = [...new Set(own.map(({ period }) => period))].sort().reverse().slice(0, ROUNDS);
  return newest.flatMap((period) =>
    own
      .filter((row) => row.period === period)
      .map((row) => ({
        indicatorId: row.indicator_id,
        period,
        value: row.value,
        low: row.ci_low,
        high: row.ci_high,
        n: row.n,
        reason: row.status_reason,
      })),
  );
}
