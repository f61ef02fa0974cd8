import { h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { approximatePlace } from "./approximate.js";
import type { Markup } from "./markup.js";
import { percent, type Scale } from "./scale.js";
import { bandedRuns, type SeriesPoint, segments } from "./tidslinjePoints.js";

export interface TidslinjeMarksProps {
  readonly indicator: Indicator;
  readonly points: readonly SeriesPoint[];
  readonly scale: Scale;
}

const HALF_BAND = 12;

function placed(x: number, y: number, child: Markup): Markup {
  return h("svg", { x: percent(x), y: percent(y), overflow: "visible", class: "placed" }, child);
}

function whisker(x: number, row: ValueRow, up: (value: number) => number): Markup[] {
  if (row.ci_low === null || row.ci_high === null) return [];
  return [
    h("line", {
      class: "whisker",
      x1: percent(x),
      x2: percent(x),
      y1: percent(up(row.ci_high)),
      y2: percent(up(row.ci_low)),
    }),
  ];
}

function targetMark(point: SeriesPoint, flag: boolean, y: number): Markup {
  const pole = flag ? "M14 0V-11H22L19.5-8 22-5H14" : "";
  return placed(point.x, y, h("path", { class: "target", d: `M-14 0H14${pole}` }));
}

function pointMarks(props: TidslinjeMarksProps, point: SeriesPoint, flag: boolean, alone: boolean): Markup[] {
  const { scale, indicator } = props;
  const { row, x } = point;
  const up = (value: number) => 100 - scale.position(value);
  if (row?.status === "suppressed") {
    return [
      h(
        "svg",
        { x: percent(x), y: 0, height: "100%", overflow: "visible" },
        h("rect", { class: "hidden-band", x: -HALF_BAND, y: 0, width: HALF_BAND * 2, height: "100%" }),
      ),
    ];
  }
  if (row?.status === "approximate") {
    const y = up(approximatePlace(row, indicator));
    return [
      placed(x, y, h("path", { class: "open-end", d: "M0 6V26" })),
      placed(x, y, h("circle", { class: "own-open", r: 5.5 })),
    ];
  }
  if (!row || row.value === null) return [placed(x, 100, h("circle", { class: "missing", r: 3.5 }))];
  const y = up(row.value);
  const preliminary = row.status === "preliminary" ? " preliminary" : "";
  const own = point.origin === "own" ? "own" : "own-published";
  return [
    ...(alone ? whisker(x, row, up) : []),
    ...(row.target === null ? [] : [targetMark(point, flag, up(row.target))]),
    ...(row.expected === null
      ? []
      : [
          placed(
            x,
            up(row.expected),
            h("path", { class: "expected", d: "M0-6.500 6.500 0 0 6.500-6.500 0Z" }),
          ),
        ]),
    placed(x, y, h("circle", { class: `${own}${preliminary}`, r: 5.5 })),
  ];
}

/** Riket in a läsår with none beside it: a short stroke, since no line can be drawn. */
function lonelyNational(points: readonly SeriesPoint[], scale: Scale): Markup[] {
  return segments(points, (point) => point.national)
    .filter((run) => run.length === 1)
    .flatMap(([point]) =>
      point?.national == null
        ? []
        : [
            placed(
              point.x,
              100 - scale.position(point.national),
              h("path", { class: "national-line", d: "M-16 0H16" }),
            ),
          ],
    );
}

/** Points and states of each läsår, and the dashed hairline where the series breaks. */
export function TidslinjeMarks(props: TidslinjeMarksProps): Markup {
  const half = 50 / Math.max(1, props.points.length);
  const withTarget = props.points.findLast((point) => point.row?.target != null);
  const alone = new Set(bandedRuns(props.points).flatMap((run) => (run.length === 1 ? run : [])));
  return h(
    "g",
    null,
    lonelyNational(props.points, props.scale),
    props.points.map((point) =>
      h(
        "g",
        { key: point.period },
        point.breakBefore === null
          ? null
          : h("line", {
              class: "series-break",
              x1: percent(point.x - half),
              x2: percent(point.x - half),
              y1: 0,
              y2: "100%",
            }),
        pointMarks(props, point, point === withTarget, alone.has(point)),
      ),
    ),
  );
}
