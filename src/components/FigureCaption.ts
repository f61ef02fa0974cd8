import { h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { expectedText, modelTexts, noExpectedReason } from "./expectedTexts.js";
import type { Markup } from "./markup.js";
import type { SourceInfo } from "./pageData.js";
import { periodText } from "./periodText.js";
import { sourceSentence } from "./sourceText.js";

export interface FigureCaptionProps {
  readonly indicator: Indicator;
  /** Rows in the picture. */
  readonly rows: readonly ValueRow[];
  readonly sources: readonly SourceInfo[];
  readonly period: string;
  readonly base: string;
  /** Which pupils Riket counts, when Riket is in the picture. */
  readonly national?: string | null;
  /** Further sentences of this picture. */
  readonly notes?: readonly string[];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What stands under every figure: what n counts, the expected value and its limits, source and period. */
export function FigureCaption(props: FigureCaptionProps): Markup {
  const { indicator, rows, sources, period, base } = props;
  const model = expectedText(indicator);
  const noModel = noExpectedReason(indicator);
  const models = modelTexts(rows);
  const ofUnits = modelTexts(rows.filter((row) => row.unit_level === "unit"));
  // the model units are compared with: the indicator's, or an own one
  const unitModel = model ?? ofUnits[0] ?? null;
  const someWithout =
    unitModel !== null &&
    rows.some(
      (row) =>
        row.period === period &&
        row.unit_level === "unit" &&
        row.value !== null &&
        row.expected === null &&
        row.deviation === null,
    );
  const source = sourceSentence(rows, sources);
  return h(
    "figcaption",
    null,
    props.notes && props.notes.length > 0 ? h("p", { class: "notes" }, props.notes.join(" ")) : null,
    h(
      "p",
      null,
      source ? `${source}, ` : "",
      `${periodText(period)}. n: ${lowerFirst(indicator.denominator)} `,
      h("a", { href: `${base}metod.html#kallor` }, source ? "Om källorna" : "Källor"),
      props.national ? ` ${props.national}` : null,
    ),
    models.length > 0
      ? h(
          "p",
          null,
          models.flatMap(({ reading }) => reading).join(" "),
          someWithout && ofUnits.length > 0 ? ` Där det saknas: ${unitModel.missing}` : "",
        )
      : null,
    model && ofUnits.length === 0 && someWithout
      ? h("p", null, `Förväntat värde saknas. ${model.missing}`)
      : null,
    noModel && ofUnits.length === 0 ? h("p", null, `Förväntat värde saknas. ${noModel}`) : null,
  );
}
