import { h } from "preact";
import { FigureCaption } from "./FigureCaption.js";
import { LagesbildLine } from "./LagesbildLine.js";
import { LagesbildTable } from "./LagesbildTable.js";
import { Legend } from "./Legend.js";
import { lagesbildLegend } from "./lagesbildLegend.js";
import { type LagesbildInput, lagesbildRows } from "./lagesbildRows.js";
import { lagesbildScale } from "./lagesbildScale.js";
import { lagesbildSummary } from "./lagesbildSummary.js";
import type { Markup } from "./markup.js";
import { periodText } from "./periodText.js";
import { nationalPopulation, nationalValue, rowsOf, unweightedNational } from "./rowQueries.js";
import { percent, type Scale } from "./scale.js";
import { TableTwin } from "./TableTwin.js";
import { tickText, valueText } from "./valueText.js";

export interface LagesbildProps extends LagesbildInput {
  readonly base: string;
  /** Heading level of the title, so that the page's outline has no holes. */
  readonly heading?: "h2" | "h3";
  /** Stands beside the picture, e.g. how to read it; the table is then open under it. */
  readonly beside?: Markup;
}

function anchor(x: number): "start" | "middle" | "end" {
  if (x < 12) return "start";
  return x > 88 ? "end" : "middle";
}

function Axis(props: {
  readonly scale: Scale;
  readonly texts: readonly [number, string][];
  readonly kind: string;
}) {
  return h(
    "div",
    { class: `lb-axis ${props.kind}`, "aria-hidden": "true" },
    h(
      "svg",
      { class: "lb-plot", width: "100%", height: 20 },
      props.texts.map(([value, text]) => {
        const x = props.scale.position(value);
        return h(
          "text",
          { key: text, x: percent(x), y: 14, "text-anchor": props.kind === "top" ? anchor(x) : "middle" },
          text,
        );
      }),
    ),
  );
}

/** The signature picture: one row a unit on one scale, words and n at the right (form.md). */
export function Lagesbild(props: LagesbildProps): Markup {
  const { indicator, rows, period, base, sources } = props;
  const lines = lagesbildRows(props);
  const national = nationalValue(rowsOf(rows, indicator.id), period);
  const scale = lagesbildScale(indicator, lines, national);
  const ticks = scale.ticks.map((tick): [number, string] => [tick, tickText(tick)]);
  const shown = lines.flatMap((line) => (line.current ? [line.current] : []));
  const unweighted = unweightedNational(rowsOf(rows, indicator.id), period);
  const table = h(LagesbildTable, { indicator, lines, national, unweighted, period });
  return h(
    "figure",
    { class: "figure lagesbild", id: `bild-${indicator.id}` },
    h(
      props.heading ?? "h3",
      { class: "figure-title" },
      indicator.label,
      h("small", null, `${indicator.unit}, ${periodText(period)}`),
    ),
    h(
      "div",
      { class: props.beside ? "figure-pair" : "figure-single" },
      h(
        "div",
        { class: "lb" },
        h("p", {
          class: "sr",
          role: "img",
          "aria-label": lagesbildSummary(indicator, lines, national, period),
        }),
        national === null
          ? null
          : h(Axis, { scale, kind: "top", texts: [[national, `Riket ${valueText(national, indicator)}`]] }),
        h(
          "ol",
          { class: "lb-lines" },
          lines.map((line) => h(LagesbildLine, { key: line.key, indicator, line, scale, national, base })),
        ),
        h(Axis, { scale, kind: "bottom", texts: ticks }),
        h(Legend, { entries: lagesbildLegend(lines, national) }),
      ),
      props.beside ?? null,
    ),
    h(FigureCaption, {
      indicator,
      rows: shown,
      sources,
      period,
      base,
      national: nationalPopulation(rowsOf(rows, indicator.id), period),
    }),
    h(TableTwin, { indicator, base, open: props.beside !== undefined, children: table }),
  );
}
