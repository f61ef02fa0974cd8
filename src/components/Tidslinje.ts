import { h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import { approximatePlace } from "./approximate.js";
import { type DirectLabel, directLabels } from "./directLabels.js";
import { absenceReason } from "./judgementWords.js";
import { Legend } from "./Legend.js";
import type { Markup } from "./markup.js";
import type { SourceInfo } from "./pageData.js";
import { shortPeriod } from "./periodText.js";
import { scale as makeScale, percent, type Scale } from "./scale.js";
import { TidslinjeLines } from "./TidslinjeLines.js";
import { TidslinjeMarks } from "./TidslinjeMarks.js";
import { tidslinjeLegend } from "./tidslinjeNotes.js";
import type { SeriesPoint } from "./tidslinjePoints.js";
import { expectedValueText, rowValueText, tickText, valueText } from "./valueText.js";

export interface TidslinjeProps {
  readonly indicator: Indicator;
  readonly unitName: string;
  readonly points: readonly SeriesPoint[];
  readonly sources: readonly SourceInfo[];
}

/** Least distance between direct labels, in percent of the picture's height. */
const LABEL_GAP = 9.5;

function scaleOf(indicator: Indicator, points: readonly SeriesPoint[]): Scale {
  const numbers = points.flatMap(({ row, national }) => [
    national,
    row?.status === "approximate" ? approximatePlace(row, indicator) : (row?.value ?? null),
    row?.ci_low ?? null,
    row?.ci_high ?? null,
    row?.expected ?? null,
    row?.target ?? null,
  ]);
  return makeScale(
    numbers.filter((value): value is number => value !== null),
    indicator.bounds,
    { count: 6 },
  );
}

function labelsOf(
  indicator: Indicator,
  points: readonly SeriesPoint[],
  scale: Scale,
): readonly DirectLabel[] {
  const last = points.at(-1);
  if (!last) return [];
  const at = (value: number, text: string, tone: string): DirectLabel[] => [
    { text, tone, y: 100 - scale.position(value) },
  ];
  const own = rowValueText(last.row, indicator);
  const ownAt = last.row?.status === "approximate" ? approximatePlace(last.row, indicator) : last.row?.value;
  const expected = last.row?.expected ?? null;
  return directLabels(
    [
      ...(own !== null && ownAt != null ? at(ownAt, own, "own-label") : []),
      ...(expected === null
        ? []
        : at(expected, `förväntat ${expectedValueText(expected, indicator)}`, "quiet-label")),
      ...(last.national === null
        ? []
        : at(last.national, `Riket ${valueText(last.national, indicator)}`, "ink-label")),
    ],
    LABEL_GAP,
  );
}

function summary(props: TidslinjeProps): string {
  const { indicator, unitName, points } = props;
  const parts = points.map(
    ({ period, row }) =>
      `${period} ${rowValueText(row, indicator) ?? absenceReason(row, "uppgift saknas") ?? "uppgift saknas"}`,
  );
  return `${unitName}, ${indicator.label}, ${indicator.unit}: ${parts.join("; ")}.`;
}

/** One unit over the years: own line with ribbon, expected diamonds, Riket thin, a break as a gap. */
export function Tidslinje(props: TidslinjeProps): Markup {
  const { indicator, points, sources } = props;
  const scale = scaleOf(indicator, points);
  const y = (value: number) => percent(100 - scale.position(value));
  return h(
    "div",
    { class: "tl" },
    h(
      "div",
      { class: "tl-grid", role: "img", "aria-label": summary(props) },
      h(
        "svg",
        { class: "tl-left", width: "100%", height: "100%" },
        scale.ticks.map((tick) =>
          h("text", { key: tick, x: "100%", y: y(tick), dy: 4, "text-anchor": "end" }, tickText(tick)),
        ),
      ),
      h(
        "svg",
        { class: "tl-plot", width: "100%", height: "100%" },
        scale.ticks.map((tick) =>
          h("line", { key: tick, class: "grid", x1: 0, x2: "100%", y1: y(tick), y2: y(tick) }),
        ),
        h(TidslinjeLines, { points, scale }),
        h(TidslinjeMarks, { indicator, points, scale }),
      ),
      h(
        "svg",
        { class: "tl-right", width: "100%", height: "100%" },
        labelsOf(indicator, points, scale).map((label) =>
          h("text", { key: label.text, class: label.tone, x: 0, y: percent(label.y), dy: 4 }, label.text),
        ),
      ),
      h(
        "svg",
        { class: "tl-bottom", width: "100%", height: 20 },
        points.map((point, index) =>
          h(
            "text",
            {
              key: point.period,
              class: (points.length - 1 - index) % 2 === 0 ? "major" : "minor",
              x: percent(point.x),
              y: 15,
              "text-anchor": "middle",
            },
            shortPeriod(point.period),
          ),
        ),
      ),
    ),
    h(Legend, { entries: tidslinjeLegend(points, sources) }),
  );
}
