import { h } from "preact";
import type { Indicator } from "../../indicators/defineIndicator.js";
import type { Markup } from "../markup.js";
import { percent, scale } from "../scale.js";
import { tickText } from "../valueText.js";

export interface ScatterPoint {
  readonly key: string;
  /** The unit's name, or its number. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Interval of y; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface ScatterProps {
  readonly x: Indicator;
  readonly y: Indicator;
  readonly points: readonly ScatterPoint[];
}

/** Above this many the names would lie over each other; the points are then numbered as in the table. */
export const MOST_NAMES = 12;

interface Label {
  readonly cx: number;
  readonly cy: number;
  readonly text: string;
}

type PlacedLabel = Label & { readonly side: "left" | "right" };

/** Width of a character on a phone, and how near two labels may stand down the picture, in percent. */
const CHARACTER = 2.3;
const LINE = 6.5;

function span({ cx, text, side }: PlacedLabel): readonly [number, number] {
  const width = text.length * CHARACTER;
  return side === "left" ? [cx - width, cx] : [cx, cx + width];
}

/** Labels to the side where there is room, moved down so that none lies over another. */
function labelPlaces(labels: readonly Label[]): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels.toSorted((a, b) => a.cy - b.cy)) {
    const own: PlacedLabel = { ...label, side: label.cx > 50 ? "left" : "right" };
    const [from, to] = span(own);
    const above = placed.findLast((other) => {
      const [start, end] = span(other);
      return start < to && from < end;
    });
    placed.push(above ? { ...own, cy: Math.max(own.cy, above.cy + LINE) } : own);
  }
  return placed;
}

/** A point a unit with its name or number beside it. No line is drawn through them: few points make any line look sure. */
export function Scatter(props: ScatterProps): Markup {
  const { x, y, points } = props;
  const across = scale(
    points.map((point) => point.x),
    x.bounds,
  );
  const up = scale(
    points.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]),
    y.bounds,
  );
  const at = (point: ScatterPoint) => ({ cx: across.position(point.x), cy: 100 - up.position(point.y) });
  return h(
    "div",
    { class: "scatter", "aria-hidden": "true" },
    h("p", { class: "scatter-y" }, `${y.shortLabel}, ${y.unit}`),
    h(
      "svg",
      { class: "scatter-left", width: "100%", height: "100%" },
      up.ticks.map((tick) =>
        h(
          "text",
          { key: tick, x: "100%", y: percent(100 - up.position(tick)), dy: 4, "text-anchor": "end" },
          tickText(tick),
        ),
      ),
    ),
    h(
      "svg",
      { class: "scatter-plot", width: "100%", height: "100%" },
      up.ticks.map((tick) => {
        const level = percent(100 - up.position(tick));
        return h("line", { key: tick, class: "grid", x1: 0, x2: "100%", y1: level, y2: level });
      }),
      points.map((point) => {
        const { cx } = at(point);
        if (point.low === null || point.high === null) return null;
        return h("line", {
          key: `${point.key} intervall`,
          class: "whisker",
          x1: percent(cx),
          x2: percent(cx),
          y1: percent(100 - up.position(point.low)),
          y2: percent(100 - up.position(point.high)),
        });
      }),
      points.map((point) => {
        const { cx, cy } = at(point);
        return h("circle", {
          key: point.key,
          "data-point": point.key,
          class: "own",
          cx: percent(cx),
          cy: percent(cy),
          r: 5.5,
        });
      }),
      labelPlaces(points.map((point) => ({ ...at(point), text: point.label }))).map(
        ({ cx, cy, text, side }) =>
          h(
            "text",
            {
              key: text,
              x: percent(cx),
              y: percent(cy),
              dx: side === "left" ? -10 : 10,
              dy: 4,
              "text-anchor": side === "left" ? "end" : "start",
            },
            text,
          ),
      ),
    ),
    h(
      "svg",
      { class: "scatter-bottom", width: "100%", height: 18 },
      across.ticks.map((tick) =>
        h(
          "text",
          { key: tick, x: percent(across.position(tick)), y: 13, "text-anchor": "middle" },
          tickText(tick),
        ),
      ),
    ),
    h("p", { class: "scatter-x" }, `${x.shortLabel}, ${x.unit}`),
  );
}
