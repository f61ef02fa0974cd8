import { h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import type { Indicator } from "../../indicators/defineIndicator.js";
import type { ValueRow } from "../../indicators/valueRow.js";
import { type Column, DataTable } from "../DataTable.js";
import { absenceReason } from "../judgementWords.js";
import { LagesbildMarks } from "../LagesbildMarks.js";
import { lagesbildScale } from "../lagesbildScale.js";
import type { Markup } from "../markup.js";
import { shortPeriod } from "../periodText.js";
import { nationalValue } from "../rowQueries.js";
import type { Scale } from "../scale.js";
import { intervalText, rowValueText, valueText } from "../valueText.js";
import { PlaceName } from "./PlaceName.js";
import type { NamedPlace } from "./places.js";

/** A measure of the matrix in one period: the rows of its units and of the municipality's own schools. */
export interface MatrixMeasure {
  readonly indicator: Indicator;
  readonly period: string;
  readonly rows: readonly ValueRow[];
}

/** Each indicator among the rows that is wanted, in the catalogue's order, with the rows that a matrix shows. */
export function matrixMeasures(
  rows: readonly ValueRow[],
  wanted: readonly Indicator[],
): readonly MatrixMeasure[] {
  return wanted.flatMap((indicator): MatrixMeasure[] => {
    const own = rows.filter(
      (row) =>
        row.indicator_id === indicator.id &&
        row.group === "alla" &&
        (row.unit_level === "unit" ||
          row.unit_level === "national" ||
          row.perspective === "kommunala_skolor"),
    );
    const period = own.find(({ unit_level }) => unit_level !== "national")?.period;
    return period === undefined
      ? []
      : [{ indicator, period, rows: own.filter((row) => row.period === period) }];
  });
}

export interface MeasureMatrixProps {
  readonly caption: string;
  readonly measures: readonly MatrixMeasure[];
  readonly places: readonly NamedPlace[];
}

const rowAt = ({ rows }: MatrixMeasure, id: string) =>
  rows.find((row) => row.unit_id === id && row.unit_level !== "national") ?? null;

/** A measure with what its cells have in common. */
interface DrawnMeasure extends MatrixMeasure {
  readonly national: number | null;
  readonly scale: Scale;
}

function drawn(measure: MatrixMeasure): DrawnMeasure {
  const { indicator, rows, period } = measure;
  const national = nationalValue(rows, period);
  const lines = rows
    .filter(({ unit_level }) => unit_level !== "national")
    .map((current) => ({
      key: current.unit_id,
      name: "",
      detail: "",
      page: null,
      level: "unit" as const,
      current,
      trail: [],
    }));
  return { ...measure, national, scale: { ...lagesbildScale(indicator, lines, national), ticks: [] } };
}

function Cell(props: { readonly measure: DrawnMeasure; readonly id: string }): Markup {
  const { measure, id } = props;
  const { indicator, national, scale } = measure;
  const row = rowAt(measure, id);
  if (!row) return h("td", { class: "matrix-cell" }, h("span", { class: "quiet" }, "inga uppgifter"));
  const text = rowValueText(row, indicator);
  return h(
    "td",
    { class: "matrix-cell" },
    h("span", { class: "matrix-plot" }, h(LagesbildMarks, { indicator, row, trail: [], scale, national })),
    h(
      "span",
      { class: "matrix-text" },
      text === null
        ? h("span", { class: "quiet" }, row.status === "suppressed" ? "dolt" : "uppgift saknas")
        : h("b", null, text),
      row.n === null ? null : h("small", null, `n ${formatNumber(row.n, 0)}`),
    ),
  );
}

/** Places by measures: each measure on its own scale, the value with its interval, Riket as a line. */
export function MeasureMatrix(props: MeasureMatrixProps): Markup {
  const { caption, places } = props;
  const measures = props.measures.map(drawn);
  return h(
    "div",
    { class: "table-scroll", role: "region", "aria-label": `Bild: ${caption}`, tabIndex: 0 },
    h(
      "table",
      { class: "matrix" },
      h("caption", { class: "sr" }, caption),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, "Enhet"),
          measures.map(({ indicator, period, national }) => {
            return h(
              "th",
              { key: indicator.id, scope: "col" },
              h("a", { href: `./metod.html#indikator-${indicator.id}` }, indicator.shortLabel),
              h(
                "small",
                null,
                national === null
                  ? shortPeriod(period)
                  : `${shortPeriod(period)} · Riket ${valueText(national, indicator)}`,
              ),
            );
          }),
        ),
      ),
      h(
        "tbody",
        null,
        places.map((place) =>
          h(
            "tr",
            { key: place.id, "data-unit": place.id },
            h("th", { scope: "row" }, h(PlaceName, { place })),
            measures.map((measure) => h(Cell, { key: measure.indicator.id, measure, id: place.id })),
          ),
        ),
      ),
    ),
  );
}

interface Line {
  readonly place: NamedPlace;
  readonly measure: MatrixMeasure;
  readonly row: ValueRow;
}

/** The same in numbers: a place and measure a row, with why where there is no number. */
export function MatrixTable(props: MeasureMatrixProps): Markup {
  const lines = props.places.flatMap((place) =>
    props.measures.flatMap((measure): Line[] => {
      const row = rowAt(measure, place.id);
      return row ? [{ place, measure, row }] : [];
    }),
  );
  const columns: Column<Line>[] = [
    { head: "Enhet", cell: ({ place }) => place.name },
    { head: "Mått", cell: ({ measure }) => measure.indicator.shortLabel },
    { head: "Period", cell: ({ row }) => row.period },
    {
      head: "Värde",
      numeric: true,
      cell: ({ row, measure }) =>
        rowValueText(row, measure.indicator) ?? absenceReason(row, "uppgift saknas"),
    },
    { head: "n", numeric: true, cell: ({ row }) => (row.n === null ? null : formatNumber(row.n, 0)) },
    {
      head: "95 % intervall",
      numeric: true,
      cell: ({ row, measure }) => intervalText(row, measure.indicator),
    },
    { head: "Anmärkning", cell: ({ row }) => (row.value === null ? null : row.status_reason) },
  ];
  return h(DataTable<Line>, {
    caption: props.caption,
    rows: lines,
    keyOf: ({ place, measure }) => `${place.id} ${measure.indicator.id}`,
    columns: columns.filter(
      ({ head, cell }) => head !== "Anmärkning" || lines.some((line) => cell(line) !== null),
    ),
  });
}
