import { h } from "preact";
import type { Markup } from "../markup.js";
import { percent, type Scale } from "../scale.js";
import { tickText } from "../valueText.js";
import { PlaceName } from "./PlaceName.js";
import type { NamedPlace } from "./places.js";

/** A place on the scale. Ends are null where there is no interval. */
export interface RangeMark {
  /** `own` is filled, `beside` is open: shape tells them apart, not colour alone. */
  readonly kind: "own" | "beside";
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RangeRow {
  readonly place: NamedPlace;
  readonly marks: readonly RangeMark[];
  /** What the row says, in words and numbers. */
  readonly text: string;
}

export interface RangeRowsProps {
  readonly rows: readonly RangeRow[];
  readonly scale: Scale;
  /** A value that all rows have in common, with its name; null when there is none. */
  readonly line: { readonly value: number; readonly text: string } | null;
}

const levels = { own: 8, beside: 16 } as const;

function Marks(props: {
  readonly row: RangeRow;
  readonly scale: Scale;
  readonly line: number | null;
}): Markup {
  const { row, scale, line } = props;
  const at = (value: number) => percent(scale.position(value));
  return h(
    "svg",
    { class: "range-plot", width: "100%", height: 24, "aria-hidden": "true", focusable: "false" },
    line === null ? null : h("line", { class: "common", x1: at(line), x2: at(line), y1: 0, y2: 24 }),
    row.marks.map(({ kind, value, low, high }) => [
      low === null || high === null
        ? null
        : h("line", {
            key: `${kind} interval`,
            class: `range-interval ${kind}`,
            x1: at(low),
            x2: at(high),
            y1: levels[kind],
            y2: levels[kind],
          }),
      h("circle", { key: kind, class: `range-mark ${kind}`, cx: at(value), cy: levels[kind], r: 4.5 }),
    ]),
  );
}

/** Two values of each place above each other on one scale, with their intervals; places in alphabetical order. */
export function RangeRows(props: RangeRowsProps): Markup {
  const { rows, scale, line } = props;
  return h(
    "div",
    { class: "range-rows" },
    line === null ? null : h("p", { class: "quiet" }, line.text),
    h(
      "ol",
      null,
      rows.map((row) =>
        h(
          "li",
          { key: row.place.id, class: "range-row", "data-unit": row.place.id },
          h("span", { class: "range-name" }, h(PlaceName, { place: row.place })),
          h(Marks, { row, scale, line: line?.value ?? null }),
          h("span", { class: "range-text" }, row.text),
        ),
      ),
    ),
    h(
      "svg",
      { class: "range-axis", width: "100%", height: 18, "aria-hidden": "true", focusable: "false" },
      scale.ticks.map((tick) =>
        h(
          "text",
          { key: tick, x: percent(scale.position(tick)), y: 13, "text-anchor": "middle" },
          tickText(tick),
        ),
      ),
    ),
  );
}
