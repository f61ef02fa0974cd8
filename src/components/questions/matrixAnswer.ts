import { Fragment, h } from "preact";
import { formatNumber } from "../../format/formatNumber.js";
import { plural } from "../../format/plural.js";
import type { Indicator } from "../../indicators/defineIndicator.js";
import type { ValueRow } from "../../indicators/valueRow.js";
import { Legend, type LegendEntry } from "../Legend.js";
import type { MonsterData } from "../pageData.js";
import { periodText } from "../periodText.js";
import { nationalValue } from "../rowQueries.js";
import { sourceSentence } from "../sourceText.js";
import { valueText } from "../valueText.js";
import { type MatrixMeasure, MatrixTable, MeasureMatrix, matrixMeasures } from "./MeasureMatrix.js";
import { places } from "./places.js";
import type { Answered } from "./Question.js";

export interface MatrixAnswerOptions {
  readonly data: MonsterData;
  readonly wanted: readonly Indicator[];
  readonly title: string;
  /** What n counts, "elever" or "svar". */
  readonly counted: string;
  /** Measures that the sentences name of the municipality; the first three with a value unless told. */
  readonly told?: readonly string[];
  readonly notes?: readonly string[];
}

/** "Frånvaro: 8,2 % (n 1 204, läsåret 2024/25)." of the municipality's own schools. */
function told({ indicator, period, rows }: MatrixMeasure): string | null {
  const row = rows.find(({ unit_level }) => unit_level === "municipality");
  if (!row || row.value === null || row.n === null) return null;
  return `${indicator.shortLabel}: ${valueText(row.value, indicator)} (n ${formatNumber(row.n, 0)}, ${periodText(period)}).`;
}

function legend(measures: readonly MatrixMeasure[]): readonly LegendEntry[] {
  const rows = measures.flatMap((measure) =>
    measure.rows.filter(({ unit_level }) => unit_level !== "national"),
  );
  const has = (test: (row: ValueRow) => boolean) => rows.some(test);
  return [
    ...(has(({ value }) => value !== null)
      ? [{ key: "own", text: "värde och 95 % intervall" } as const]
      : []),
    ...(has(({ expected }) => expected !== null)
      ? [{ key: "expected", text: "förväntat värde" } as const]
      : []),
    ...(measures.some(({ rows: all, period }) => nationalValue(all, period) !== null)
      ? [{ key: "national", text: "Riket" } as const]
      : []),
    ...(has(({ target }) => target !== null) ? [{ key: "target", text: "eget mål" } as const] : []),
    ...(has(({ status }) => status === "preliminary")
      ? [{ key: "preliminary", text: "låg svarsfrekvens eller preliminärt" } as const]
      : []),
    ...(has(({ status }) => status === "approximate")
      ? [{ key: "approximate", text: "nära skalans ände, exakt värde visas inte" } as const]
      : []),
    ...(has(({ status }) => status === "suppressed") ? [{ key: "suppressed", text: "dolt" } as const] : []),
    ...(has(({ status, value }) => value === null && status === "missing")
      ? [{ key: "missing", text: "uppgift saknas" } as const]
      : []),
  ];
}

/** Several measures of every place beside each other; null when no unit and not the municipality has any. */
export function matrixAnswer(options: MatrixAnswerOptions): Answered | null {
  const { data, wanted, title, counted } = options;
  const measures = matrixMeasures(data.rows, wanted);
  const [first] = measures;
  if (!first) return null;
  const own = measures.flatMap(({ rows }) => rows.filter(({ unit_level }) => unit_level !== "national"));
  const rows = places(own, data.units, data.edition);
  const periods = [...new Set(measures.map(({ period }) => periodText(period)))];
  const period = periods.length === 1 ? (periods[0] ?? "") : "varje mått i sin senaste period";
  const named = measures.filter(({ indicator }) => options.told?.includes(indicator.id) ?? true);
  const sentences = named.flatMap((measure) => told(measure) ?? []).slice(0, 3);
  const caption = `${title}, ${period}.`;
  return {
    answer: [
      sentences.length > 0
        ? `I kommunens skolor. ${sentences.join(" ")}`
        : `${plural(rows.length, "rad", "rader")} och ${plural(measures.length, "mått", "mått")}, ${period}. n står i varje ruta.`,
    ],
    summary: `${title}, ${period}: ${plural(rows.length, "rad", "rader")} och ${plural(measures.length, "mått", "mått")}. Varje ruta har sitt värde och antalet ${counted} som text.`,
    title,
    unit: period,
    picture: h(
      Fragment,
      null,
      h(MeasureMatrix, { caption, measures, places: rows }),
      h(Legend, { entries: legend(measures) }),
    ),
    caption: [
      ...(options.notes ?? []),
      `${sourceSentence(own, data.sources) ?? "Källor: se Metod och källor"}. Varje mått har sin egen skala. n: antalet ${counted} bakom värdet.`,
    ],
    table: h(MatrixTable, { caption, measures, places: rows }),
    indicator: first.indicator,
  };
}
