import type { Indicator } from "../../src/indicators/defineIndicator.js";
import type { Group, Perspective, Status, UnitLevel } from "../../src/indicators/valueRow.js";
import type { Protection } from "../disclosure/countedCell.js";

/** Where in the received files something stands. */
export interface SourceRef {
  readonly fileId: number;
  readonly role: "value" | "expected" | "national";
  /** Row in the file, or position in a JSON list; null when the whole file is behind it. */
  readonly row: number | null;
}

/** A value before it is compared: what is known of the cell itself. */
export interface Draft {
  readonly indicator: Indicator;
  readonly unitId: string;
  readonly unitLevel: UnitLevel;
  /** As published: läsår "2024/25", calendar year "2025" or round "2025-10". */
  readonly period: string;
  readonly group: Group;
  readonly perspective: Perspective;
  /** Computed here from pupils' grades, or taken as published. */
  readonly origin: "own" | "published";
  readonly value: number | null;
  readonly status: Status;
  readonly reason: string | null;
  /** Why an own value is hidden; undefined when it is shown or published by others. */
  readonly hiddenFor?: Protection;
  readonly n: number | null;
  readonly interval: readonly [number, number] | null;
  readonly refs: readonly SourceRef[];
}
