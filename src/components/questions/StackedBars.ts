import { type ComponentChildren, h } from "preact";
import type { Markup } from "../markup.js";
import { percent } from "../scale.js";

/** Shades of the parts in order; `streck` is outlined and filled with nothing. */
export type Shade = 1 | 2 | 3 | 4 | 5 | 6 | "streck";

export interface BarPart {
  readonly key: string;
  /** Share of the bar, 0–100. */
  readonly share: number;
  /** Stands in the part where it has room, and with its word where it has more. */
  readonly text: string;
  readonly word?: string;
  readonly shade: Shade;
}

export interface StackedRow {
  readonly key: string;
  /** Id of the unit, where the row is of one. */
  readonly unit?: string;
  readonly name: ComponentChildren;
  readonly parts: readonly BarPart[];
  /** Why there are no parts, in words; null when there are. */
  readonly reason: string | null;
  /** Stands after the bar, e.g. n. */
  readonly end: string | null;
}

/** Widths of a character and of the space around a text, in percent of the bar on a phone. */
const CHARACTER = 2.3;
const AROUND = 1.5;

function fits(text: string, share: number, narrowing: number): boolean {
  return share >= (text.length * CHARACTER + AROUND) * narrowing;
}

function Bar(props: { readonly parts: readonly BarPart[] }): Markup {
  let from = 0;
  const placed = props.parts.map((part) => {
    const start = from;
    from += part.share;
    return { part, start };
  });
  return h(
    "svg",
    { class: "bar", width: "100%", height: 26, "aria-hidden": "true", focusable: "false" },
    placed.map(({ part, start }) =>
      h("rect", {
        key: part.key,
        class: `part shade-${part.shade}`,
        x: percent(start),
        y: 1,
        width: percent(part.share),
        height: 24,
      }),
    ),
    placed.map(({ part, start }) => {
      const at = { x: percent(start + part.share / 2), y: 17.5, "text-anchor": "middle" } as const;
      const long = part.word ? `${part.word} ${part.text}` : part.text;
      const name = `part-text on-${part.shade}`;
      if (long !== part.text && fits(long, part.share, 0.55))
        return [
          h("text", { key: `${part.key} ord`, ...at, class: `${name} wide` }, long),
          fits(part.text, part.share, 1)
            ? h("text", { key: part.key, ...at, class: `${name} narrow` }, part.text)
            : null,
        ];
      return fits(part.text, part.share, 1)
        ? h("text", { key: part.key, ...at, class: name }, part.text)
        : null;
    }),
  );
}

/** One bar a row, the whole of it 100 per cent or all in a group; parts in the order given, with their numbers in them. */
export function StackedBars(props: { readonly rows: readonly StackedRow[] }): Markup {
  return h(
    "ol",
    { class: "bars" },
    props.rows.map(({ key, unit, name, parts, reason, end }) =>
      h(
        "li",
        { key, class: "bar-row", "data-unit": unit },
        h("span", { class: "bar-name" }, name),
        reason === null
          ? h(Bar, { parts })
          : h("span", { class: "bar-reason" }, h("span", { class: "hatched" }), reason),
        h("span", { class: "bar-end" }, end),
      ),
    ),
  );
}

/** Direct key of the shades, in the order of the parts. */
export function ShadeLegend(props: {
  readonly entries: readonly { readonly shade: Shade; readonly text: string }[];
}): Markup {
  return h(
    "ul",
    { class: "legend" },
    props.entries.map(({ shade, text }) =>
      h(
        "li",
        { key: text },
        h(
          "svg",
          { width: 18, height: 14, "aria-hidden": "true" },
          h("rect", { class: `part shade-${shade}`, x: 1, y: 1, width: 16, height: 12 }),
        ),
        text,
      ),
    ),
  );
}
