import { registry } from "../indicators/registry.js";
import type { JamforData } from "./pageData.js";
import { periodsOf, rowsOf } from "./rowQueries.js";

/** What the reader has chosen to compare; kept in the address. */
export interface JamforChoice {
  readonly indicatorId: string;
  readonly period: string;
  /** Chosen units; null is all. */
  readonly unitIds: readonly string[] | null;
}

/** Indicators that have rows, in the registry's order. */
export function comparable(data: JamforData): readonly string[] {
  const present = new Set(data.rows.map((row) => row.indicator_id));
  return registry.map((indicator) => indicator.id).filter((id) => present.has(id));
}

/** Läsår in which a unit has the indicator, newest first. */
export function periodsFor(data: JamforData, indicatorId: string): readonly string[] {
  return periodsOf(rowsOf(data.rows, indicatorId).filter((row) => row.unit_level === "unit")).toReversed();
}

/** Reads `?indikator=…&lasar=…&enheter=…`. Whatever is unknown gives way to the nearest choice that exists. */
export function readChoice(data: JamforData, search: string): JamforChoice {
  const query = new URLSearchParams(search);
  const ids = comparable(data);
  const asked = query.get("indikator");
  const indicatorId = asked !== null && ids.includes(asked) ? asked : (ids[0] ?? "");
  const periods = periodsFor(data, indicatorId);
  const lasar = query.get("lasar");
  const latest = periods.includes(data.edition.lasar) ? data.edition.lasar : (periods[0] ?? "");
  const known = new Set(data.units.map((unit) => unit.id));
  const units = query
    .get("enheter")
    ?.split(",")
    .filter((id) => known.has(id));
  return {
    indicatorId,
    period: lasar !== null && periods.includes(lasar) ? lasar : latest,
    unitIds: units && units.length > 0 ? units : null,
  };
}

/** The address of a choice; läsår with its slash as it is read. */
export function writeChoice(choice: JamforChoice): string {
  const parts = [`indikator=${choice.indicatorId}`, `lasar=${choice.period}`];
  if (choice.unitIds) parts.push(`enheter=${choice.unitIds.join(",")}`);
  return `?${parts.join("&")}`;
}
