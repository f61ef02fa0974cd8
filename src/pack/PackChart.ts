import { h } from "preact";
import type { Markup } from "../components/markup.js";
import { scale } from "../components/scale.js";
import { intervalText, rowValueText, tickText, valueText } from "../components/valueText.js";
import type { PackMeasure } from "./packData.js";

const WIDTH = 680;
const NAMES = 200;
const LINE = 24;
const TOP = 24;

/** The chart in words: every value it draws, for readers who do not see it. */
export function chartText({ indicator, period, national, lines }: PackMeasure): string {
  const told = lines.map(({ name, row }) => {
    const interval = intervalText(row, indicator);
    const value = rowValueText(row, indicator) ?? "inget värde";
    return `${name} ${value}${interval === null ? "" : ` (${interval})`}`;
  });
  const riket = national === null ? "" : ` Riket ${valueText(national, indicator)}.`;
  return `${indicator.shortLabel}, ${period ?? ""}. ${told.join("; ")}.${riket}`;
}

/** A measure's lines on one scale: value, interval, expected value and Riket. Null when no line has a value. */
export function PackChart(props: { readonly measure: PackMeasure }): Markup | null {
  const { measure } = props;
  const { indicator, lines, national } = measure;
  const drawn = lines.filter(({ row }) => row.value !== null && row.status !== "approximate");
  if (drawn.length === 0) return null;
  const numbers = drawn.flatMap(({ row }) => [row.value, row.ci_low, row.ci_high, row.expected]);
  const axis = scale(
    [...numbers, national].filter((value): value is number => value !== null),
    indicator.bounds,
  );
  const x = (value: number) =>
    Number((NAMES + (axis.position(value) / 100) * (WIDTH - NAMES - 16)).toFixed(1));
  const bottom = TOP + drawn.length * LINE;
  return h(
    "svg",
    {
      class: "pack-chart",
      viewBox: `0 0 ${WIDTH} ${bottom + 20}`,
      role: "img",
      "aria-label": chartText(measure),
    },
    axis.ticks.map((tick) =>
      h(
        "g",
        { key: tick },
        h("line", { class: "grid", x1: x(tick), x2: x(tick), y1: TOP, y2: bottom }),
        h("text", { class: "tick", x: x(tick), y: bottom + 15, "text-anchor": "middle" }, tickText(tick)),
      ),
    ),
    national === null
      ? null
      : [
          h("line", {
            key: "line",
            class: "national",
            x1: x(national),
            x2: x(national),
            y1: TOP - 4,
            y2: bottom,
          }),
          h(
            "text",
            { key: "name", class: "tick", x: x(national), y: TOP - 9, "text-anchor": "middle" },
            `Riket ${valueText(national, indicator)}`,
          ),
        ],
    drawn.map(({ name, level, row }, index) => {
      const y = TOP + (index + 0.5) * LINE;
      const [low, high, expected] = [row.ci_low, row.ci_high, row.expected];
      return h(
        "g",
        { key: name },
        h("text", { class: level, x: NAMES - 12, y: y + 4, "text-anchor": "end" }, name),
        low === null || high === null
          ? null
          : h("rect", {
              class: "interval",
              x: x(low),
              y: y - 4,
              width: Math.max(1, x(high) - x(low)),
              height: 8,
              rx: 4,
            }),
        expected === null
          ? null
          : h("path", { class: "expected", d: `M${x(expected)} ${y - 7}l7 7-7 7-7-7Z` }),
        h("circle", { class: "own", cx: x(row.value ?? 0), cy: y, r: 5.5 }),
      );
    }),
  );
}
