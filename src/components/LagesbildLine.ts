import { h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { JudgementMark } from "./JudgementMark.js";
import { absenceReason, againstNational, judgementWords } from "./judgementWords.js";
import { LagesbildMarks } from "./LagesbildMarks.js";
import type { LagesbildRow } from "./lagesbildRows.js";
import type { Markup } from "./markup.js";
import type { Scale } from "./scale.js";
import { deviationText, rowValueText } from "./valueText.js";

export interface LagesbildLineProps {
  readonly indicator: Indicator;
  readonly line: LagesbildRow;
  readonly scale: Scale;
  readonly national: number | null;
  /** Path to the site's root: "./" or "../". */
  readonly base: string;
}

/** The word at the right: judgement, reason for absence, or how the interval lies against Riket. */
export function LagesbildWord(props: {
  readonly indicator: Indicator;
  readonly row: ValueRow | null;
  readonly national: number | null;
}): Markup {
  const { row, indicator, national } = props;
  const reason = absenceReason(row, "uppgift saknas");
  if (!row || reason) return h("span", { class: "word quiet" }, reason);
  if (row.judgement) {
    const { word, shape, tone } = judgementWords[row.judgement];
    const difference = deviationText(row, indicator);
    return h(
      "span",
      { class: `word ${tone}` },
      h(JudgementMark, { shape }),
      h("span", { class: "word-text" }, word),
      difference ? h("span", { class: "word-detail" }, difference) : null,
    );
  }
  const relation = againstNational(row, national);
  if (indicator.expected.source === "none" || row.unit_level !== "unit")
    return h("span", { class: "word quiet" }, relation);
  return h(
    "span",
    { class: "word quiet" },
    h("span", { class: "word-text" }, "förväntat värde saknas"),
    relation ? h("span", { class: "word-detail" }, relation) : null,
  );
}

export function LagesbildLine(props: LagesbildLineProps): Markup {
  const { indicator, line, scale, national, base } = props;
  const value = rowValueText(line.current, indicator);
  const n = line.current?.n ?? null;
  return h(
    "li",
    { class: `lb-line ${line.level}`, id: `bild-${indicator.id}-${line.key}` },
    h(
      "span",
      { class: "lb-name" },
      line.page
        ? h("a", { href: `${base}${line.page}#bild-${indicator.id}` }, line.name)
        : h("b", null, line.name),
      h("small", null, line.detail),
    ),
    h(
      "span",
      { class: "lb-plot" },
      h(LagesbildMarks, { indicator, row: line.current, trail: line.trail, scale, national }),
    ),
    h("span", { class: "lb-word" }, h(LagesbildWord, { indicator, row: line.current, national })),
    h(
      "span",
      { class: "lb-value" },
      value ? h("b", null, value) : null,
      n === null ? null : h("small", null, `n ${formatNumber(n, 0)}`),
    ),
  );
}
