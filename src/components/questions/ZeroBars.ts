import { h } from "preact";
import type { Markup } from "../markup.js";
import { percent } from "../scale.js";

export type ZeroTone = "over" | "under" | "within" | "composition";

export interface ZeroRow {
  readonly key: string;
  /** Id of the unit, where the row is of one. */
  readonly unit?: string;
  readonly name: string;
  /** Parts on either side of zero; those of one side stand after each other. */
  readonly parts: readonly { readonly value: number; readonly tone: ZeroTone }[];
  readonly label: string;
  /** Whether the row stands out in words too, e.g. by a certain difference. */
  readonly strong?: boolean;
}

function Marks(props: { readonly row: ZeroRow; readonly extent: number }): Markup {
  const { row, extent } = props;
  const ends = { above: 0, below: 0 };
  const rects = row.parts.map(({ value, tone }) => {
    const side = value < 0 ? "below" : "above";
    const from = ends[side];
    ends[side] += value;
    const left = Math.min(from, from + value);
    return h("rect", {
      key: tone,
      class: `zero-part ${tone}`,
      x: percent(50 + (left / extent) * 50),
      y: 4,
      width: percent((Math.abs(value) / extent) * 50),
      height: 12,
    });
  });
  return h(
    "svg",
    { class: "zero-plot", width: "100%", height: 20, "aria-hidden": "true", focusable: "false" },
    rects,
    h("line", { class: "zero", x1: "50%", x2: "50%", y1: 0, y2: 20 }),
  );
}

/** Bars from a common zero, one row each; `extent` is what half the width stands for, the same in pictures to compare. */
export function ZeroBars(props: { readonly rows: readonly ZeroRow[]; readonly extent: number }): Markup {
  return h(
    "ol",
    { class: "zero-bars" },
    props.rows.map((row) =>
      h(
        "li",
        { key: row.key, "data-unit": row.unit, class: row.strong ? "zero-row strong" : "zero-row" },
        h("span", { class: "zero-name" }, row.name),
        h(Marks, { row, extent: props.extent }),
        h("span", { class: "zero-label" }, row.label),
      ),
    ),
  );
}

/** The largest sum on either side of zero among the rows; never nought. */
export function zeroExtent(rows: readonly ZeroRow[]): number {
  const sides = rows.flatMap(({ parts }) => [
    parts.reduce((sum, { value }) => sum + Math.max(0, value), 0),
    parts.reduce((sum, { value }) => sum + Math.max(0, -value), 0),
  ]);
  return Math.max(...sides, 0.01) * 1.04;
}
