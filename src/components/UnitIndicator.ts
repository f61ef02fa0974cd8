import { h } from "preact";
import { indicatorById } from "../indicators/registry.js";
import { GROUP_OTHERS } from "../indicators/valueRow.js";
import { FigureCaption } from "./FigureCaption.js";
import { JudgementMark } from "./JudgementMark.js";
import { judgementWords } from "./judgementWords.js";
import type { Markup } from "./markup.js";
import { Provenance } from "./Provenance.js";
import type { EnhetData } from "./pageData.js";
import { findRow, rowsOf } from "./rowQueries.js";
import { TableTwin } from "./TableTwin.js";
import { Tidslinje } from "./Tidslinje.js";
import { tidslinjeNotes } from "./tidslinjeNotes.js";
import { tidslinjePoints } from "./tidslinjePoints.js";
import { UnitTable } from "./UnitTable.js";
import { unitSentences } from "./unitSentences.js";
import { rowValueText } from "./valueText.js";

/** One indicator of one unit: the words, the picture over the years, the table, and where the figures come from. */
export function UnitIndicator(props: {
  readonly data: EnhetData;
  readonly indicatorId: string;
}): Markup | null {
  const { data, indicatorId } = props;
  const indicator = indicatorById(indicatorId);
  const { unit, sources } = data;
  const rows = rowsOf(data.rows, indicatorId);
  const points = tidslinjePoints(indicator, unit.id, data.rows, sources, data.edition.gradeSystemStarts);
  const last = points.at(-1);
  const first = points[0];
  if (!last || !first) return null;
  const judgement = last.row?.judgement ? judgementWords[last.row.judgement] : null;
  const sentences = unitSentences({
    indicator,
    unitName: unit.shortName,
    row: last.row,
    period: last.period,
    national: last.national,
    others: findRow(rows, unit.id, last.period, GROUP_OTHERS),
  });
  const value = rowValueText(last.row, indicator);
  const drawable = points.some((point) => rowValueText(point.row, indicator) !== null);
  const span = first.period === last.period ? last.period : `${first.period} till ${last.period}`;
  return h(
    "figure",
    { class: "figure unit-indicator", id: `bild-${indicator.id}` },
    h("h2", { class: "figure-title" }, indicator.label, h("small", null, `${indicator.unit}, ${span}`)),
    h(
      "div",
      { class: drawable ? "spread" : "spread words-only" },
      h(
        "div",
        { class: "words" },
        value ? h("p", { class: "big" }, value, h("small", null, last.period)) : null,
        judgement
          ? h(
              "p",
              { class: `word ${judgement.tone}` },
              h(JudgementMark, { shape: judgement.shape }),
              h("b", null, judgement.word),
            )
          : null,
        sentences.map((sentence) => h("p", { key: sentence }, sentence)),
      ),
      drawable ? h(Tidslinje, { indicator, unitName: unit.shortName, points, sources }) : null,
    ),
    h(FigureCaption, {
      indicator,
      rows: points.flatMap((point) => (point.row ? [point.row] : [])),
      sources,
      period: span,
      base: "../",
      notes: tidslinjeNotes(points),
    }),
    h(TableTwin, {
      indicator,
      base: "../",
      children: h(UnitTable, { indicator, unitId: unit.id, unitName: unit.shortName, points, rows }),
    }),
    h(Provenance, { indicator, provenance: data.provenance, sources, base: "../" }),
  );
}
