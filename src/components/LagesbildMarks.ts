import { h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { approximatePlace } from "./approximate.js";
import type { Markup } from "./markup.js";
import { percent, type Scale } from "./scale.js";

export interface LagesbildMarksProps {
  readonly indicator: Indicator;
  readonly row: ValueRow | null;
  readonly trail: readonly ValueRow[];
  readonly scale: Scale;
  readonly national: number | null;
}

const BAR = 7;
const BAND = 14;

/** Older is smaller: 3 px for the läsår before, then less. */
export function trailRadius(age: number): number {
  return Math.max(1.4, 3.8 - age * 0.8);
}

/** A mark placed at a percentage across, on the middle line, drawn in pixels around its own origin. */
function placed(x: number, child: Markup): Markup {
  return h("svg", { x: percent(x), y: "50%", overflow: "visible", class: "placed" }, child);
}

function intervalBar(row: ValueRow, scale: Scale): Markup | null {
  if (row.ci_low === null || row.ci_high === null) return null;
  const from = Math.max(0, scale.position(row.ci_low));
  const to = Math.min(100, scale.position(row.ci_high));
  return h("rect", {
    class: row.status === "preliminary" ? "interval preliminary" : "interval",
    x: percent(from),
    y: "50%",
    width: percent(to - from),
    height: BAR,
    rx: BAR / 2,
    transform: `translate(0 ${-BAR / 2})`,
  });
}

function valueMarks(props: LagesbildMarksProps, row: ValueRow, value: number): Markup[] {
  const { scale, trail } = props;
  const bar = intervalBar(row, scale);
  const dots = trail.flatMap((earlier, index) => {
    if (earlier.value === null) return [];
    const age = trail.length - index;
    return [
      placed(scale.position(earlier.value), h("circle", { class: `trail age-${age}`, r: trailRadius(age) })),
    ];
  });
  const expected =
    row.expected === null
      ? []
      : [placed(scale.position(row.expected), h("path", { class: "expected", d: "M0-7 7 0 0 7-7 0Z" }))];
  const target =
    row.target === null
      ? []
      : [placed(scale.position(row.target), h("path", { class: "target", d: "M0 9V-11H8L5.5-8 8-5H0" }))];
  const own = h("circle", { class: row.status === "preliminary" ? "own preliminary" : "own", r: 6 });
  return [...(bar ? [bar] : []), ...dots, ...target, ...expected, placed(scale.position(value), own)];
}

function stateMarks(props: LagesbildMarksProps): Markup[] {
  const { row, scale, indicator } = props;
  if (row?.status === "suppressed") {
    return [
      h("rect", {
        class: "hidden-band",
        x: 0,
        y: "50%",
        width: "100%",
        height: BAND,
        transform: `translate(0 ${-BAND / 2})`,
      }),
    ];
  }
  if (row?.status === "approximate") {
    const end = Math.max(0, Math.min(100, scale.position(approximatePlace(row, indicator))));
    const inwards = end < 50 ? end + 14 : end - 14;
    return [
      h("line", {
        class: "open-end",
        x1: percent(Math.min(inwards, end)),
        x2: percent(Math.max(inwards, end)),
        y1: "50%",
        y2: "50%",
      }),
      placed(end, h("circle", { class: "own-open", r: 5.5 })),
    ];
  }
  if (!row || row.value === null) {
    return [
      h("line", { class: "baseline", x1: 0, x2: "100%", y1: "50%", y2: "50%" }),
      h("circle", { class: "missing", cx: 0, cy: "50%", r: 3.5 }),
    ];
  }
  return valueMarks(props, row, row.value);
}

/** The picture part of one row. Only percentages across, so it stretches without scaling a mark or a text. */
export function LagesbildMarks(props: LagesbildMarksProps): Markup {
  const { scale, national } = props;
  const x = (value: number) => percent(scale.position(value));
  return h(
    "svg",
    { class: "lb-marks", width: "100%", height: "100%", "aria-hidden": "true", focusable: "false" },
    scale.ticks.map((tick) =>
      h("line", { key: tick, class: "grid", x1: x(tick), x2: x(tick), y1: 0, y2: "100%" }),
    ),
    national === null
      ? null
      : h("line", { class: "national", x1: x(national), x2: x(national), y1: 0, y2: "100%" }),
    stateMarks(props),
  );
}
