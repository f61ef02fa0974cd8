import { h } from "preact";
import type { Markup } from "./markup.js";

export type LegendKey =
  | "own"
  | "published"
  | "trail"
  | "expected"
  | "national"
  | "target"
  | "approximate"
  | "suppressed"
  | "missing"
  | "preliminary"
  | "break";

const glyphs: Readonly<Record<LegendKey, () => Markup | Markup[]>> = {
  own: () => [
    h("rect", { class: "interval", x: 0, y: 4.5, width: 26, height: 7, rx: 3.5 }),
    h("circle", { class: "own", cx: 13, cy: 8, r: 5 }),
  ],
  published: () => [
    h("rect", { class: "interval", x: 0, y: 4.5, width: 26, height: 7, rx: 3.5 }),
    h("circle", { class: "own-published", cx: 13, cy: 8, r: 4.5 }),
  ],
  trail: () => [
    h("circle", { class: "trail age-3", cx: 5, cy: 8, r: 1.4 }),
    h("circle", { class: "trail age-2", cx: 13, cy: 8, r: 2.2 }),
    h("circle", { class: "trail age-1", cx: 21, cy: 8, r: 3 }),
  ],
  expected: () => h("path", { class: "expected", d: "M13 2 19 8 13 14 7 8Z" }),
  national: () => h("line", { class: "national", x1: 13, x2: 13, y1: 0, y2: 16 }),
  target: () => h("path", { class: "target", d: "M9 15V1H17L14.500 4 17 7H9" }),
  approximate: () => [
    h("line", { class: "open-end", x1: 1, x2: 18, y1: 8, y2: 8 }),
    h("circle", { class: "own-open", cx: 20, cy: 8, r: 4.5 }),
  ],
  suppressed: () => h("rect", { class: "hidden-band", x: 0, y: 2, width: 26, height: 12 }),
  missing: () => [
    h("line", { class: "baseline", x1: 0, x2: 26, y1: 8, y2: 8 }),
    h("circle", { class: "missing", cx: 4, cy: 8, r: 3.5 }),
  ],
  preliminary: () => h("circle", { class: "own preliminary", cx: 13, cy: 8, r: 5 }),
  break: () => h("line", { class: "series-break", x1: 13, x2: 13, y1: 0, y2: 16 }),
};

export interface LegendEntry {
  readonly key: LegendKey;
  readonly text: string;
}

/** Direct key of the marks that occur in the picture, and only those. */
export function Legend(props: { readonly entries: readonly LegendEntry[] }): Markup {
  return h(
    "ul",
    { class: "legend" },
    props.entries.map((entry) =>
      h(
        "li",
        { key: entry.key },
        h("svg", { width: 26, height: 16, viewBox: "0 0 26 16", "aria-hidden": "true" }, glyphs[entry.key]()),
        entry.text,
      ),
    ),
  );
}
