import { h } from "preact";
import { formatInterval } from "../../format/formatInterval.js";
import { formatNumber } from "../../format/formatNumber.js";
import { plural } from "../../format/plural.js";
import { swedishList } from "../../format/swedishList.js";
import type { Indicator } from "../../indicators/defineIndicator.js";
import type { ValueRow } from "../../indicators/valueRow.js";
import { DataTable } from "../DataTable.js";
import type { OrsakerData } from "../pageData.js";
import { periodText } from "../periodText.js";
import { sourceSentence } from "../sourceText.js";
import { intervalText, valueText } from "../valueText.js";
import { type NamedPlace, places } from "./places.js";
import type { Answered } from "./Question.js";
import { MOST_NAMES, Scatter } from "./Scatter.js";

/** Fewer units than this say next to nothing of what goes with what. */
const FEW_UNITS = 10;

export interface ScatterAnswerOptions {
  readonly data: OrsakerData;
  /** A picture each, of those that any unit has. */
  readonly across: readonly Indicator[];
  readonly up: Indicator;
  /** What n counts of the measures across: "elever" or "svar". */
  readonly counted: string;
}

interface Both {
  readonly indicator: Indicator;
  readonly place: NamedPlace;
  /** As the points are numbered where there are too many for names. */
  readonly number: number;
  readonly x: ValueRow;
  readonly y: ValueRow;
}

function valuesOf(data: OrsakerData, id: string): readonly ValueRow[] {
  return data.rows.filter(
    (row) =>
      row.unit_level === "unit" && row.group === "alla" && row.indicator_id === id && row.value !== null,
  );
}

/** Few reported lessons or few answers: such a value is shown and compared with nothing (FR-5, EN-10). */
function isCompared({ status }: ValueRow): boolean {
  return status !== "preliminary";
}

function bothOf(data: OrsakerData, indicator: Indicator, up: Indicator): readonly Both[] {
  const of = (id: string) => valuesOf(data, id).filter(isCompared);
  const [across, beside] = [of(indicator.id), of(up.id)];
  const rows = across.filter(({ unit_id }) => beside.some((row) => row.unit_id === unit_id));
  return places(rows, data.units, data.edition).flatMap((place, index): Both[] => {
    const x = rows.find(({ unit_id }) => unit_id === place.id);
    const y = beside.find(({ unit_id }) => unit_id === place.id);
    return x && y ? [{ indicator, place, number: index + 1, x, y }] : [];
  });
}

/** "läsåret 2024/25, 54 till 121 elever i varje enhet". */
function told(rows: readonly ValueRow[], counted: string): string {
  const numbers = rows.flatMap(({ n }) => n ?? []);
  const period = periodText(rows[0]?.period ?? "");
  if (numbers.length === 0) return `${period}, antalet ${counted} visas inte`;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const range = low === high ? formatNumber(low, 0) : formatInterval(low, high, 0);
  return `${period}, ${range} ${counted} i varje enhet`;
}

/** Without its capital: what follows may hold names, which keep theirs. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("sv") + text.slice(1);
}

function fewText(most: number): string {
  return most < FEW_UNITS
    ? `Högst ${plural(most, "enhet", "enheter")} har båda måtten. Så få punkter kan ligga i rad av en slump, så inget samband räknas ut.`
    : `${formatNumber(most, 0)} enheter har båda måtten. Inget samband räknas ut: enheterna har olika elever, och det som följs åt behöver inte höra ihop.`;
}

/** Measures beside a result, a point a unit; null when no unit has both. */
export function scatterAnswer(options: ScatterAnswerOptions): Answered | null {
  const { data, across, up, counted } = options;
  const pictures = across.map((indicator) => bothOf(data, indicator, up)).filter(({ length }) => length > 0);
  const lines = pictures.flat();
  const [first] = lines;
  if (!first) return null;
  const most = Math.max(...pictures.map(({ length }) => length));
  const isNumbered = most > MOST_NAMES;
  const left = new Set(
    across.flatMap(({ id }) =>
      valuesOf(data, id)
        .filter((row) => !isCompared(row))
        .map(({ unit_id }) => unit_id),
    ),
  );
  const upLabel = lowerFirst(up.shortLabel);
  const title =
    pictures.length === 1
      ? `${first.indicator.shortLabel} och ${upLabel}`
      : `Enkäternas områden och ${upLabel}`;
  const periods = [...new Set(lines.flatMap(({ x, y }) => [periodText(x.period), periodText(y.period)]))];
  const span = periods.join(", ");
  return {
    answer: [
      ...pictures.map((both) => {
        const of = (which: "x" | "y") => both.map((one) => one[which]);
        const label = both[0]?.indicator.shortLabel ?? "";
        return `${label} (${told(of("x"), counted)}) bredvid ${upLabel} (${told(of("y"), "elever")}).`;
      }),
      fewText(most),
    ],
    summary: `${title}, ${span}: ${pictures.length === 1 ? "en bild" : `${formatNumber(pictures.length, 0)} bilder`} med högst ${plural(most, "enhet", "enheter")}, en punkt var. Värdena står i tabellen.`,
    title,
    unit: span,
    picture: h(
      "div",
      { class: pictures.length === 1 ? "scatters one" : "scatters" },
      pictures.map((both) =>
        h(Scatter, {
          key: both[0]?.indicator.id,
          x: both[0]?.indicator ?? up,
          y: up,
          points: both.map(({ place, number, x, y }) => ({
            key: place.id,
            label: isNumbered ? String(number) : place.name,
            x: x.value ?? 0,
            y: y.value ?? 0,
            low: y.ci_low,
            high: y.ci_high,
          })),
        }),
      ),
    ),
    caption: [
      ...(left.size > 0
        ? [
            `Inte med, eller bara i en del: ${swedishList(
              places(
                [...left].map((unit_id) => ({ unit_id })),
                data.units,
                data.edition,
              ).map(({ name }) => name),
            )}. Värdet är osäkert: för få lektioner är rapporterade, eller för få har svarat.`,
          ]
        : []),
      `Lodräta streck: 95 % intervall för ${up.subject}.${isNumbered ? " Punkterna är numrerade som raderna i tabellen." : ""}`,
      `${
        sourceSentence(
          lines.flatMap(({ x, y }) => [x, y]),
          data.sources,
        ) ?? "Källor: se Metod och källor"
      }, ${span}.`,
    ],
    table: h(DataTable<Both>, {
      caption: `${title}, ${span}.`,
      rows: lines,
      keyOf: ({ place, indicator }) => `${indicator.id} ${place.id}`,
      columns: [
        {
          head: "Enhet",
          cell: ({ place, number }) => (isNumbered ? `${formatNumber(number, 0)} ${place.name}` : place.name),
        },
        { head: "Mått", cell: ({ indicator }) => indicator.shortLabel },
        { head: "Period", cell: ({ x }) => x.period },
        { head: "Värde", numeric: true, cell: ({ x, indicator }) => valueText(x.value ?? 0, indicator) },
        { head: "n", numeric: true, cell: ({ x }) => (x.n === null ? null : formatNumber(x.n, 0)) },
        { head: up.shortLabel, numeric: true, cell: ({ y }) => valueText(y.value ?? 0, up) },
        { head: "95 % intervall", numeric: true, cell: ({ y }) => intervalText(y, up) },
        { head: "n, elever", numeric: true, cell: ({ y }) => (y.n === null ? null : formatNumber(y.n, 0)) },
      ],
    }),
    indicator: first.indicator,
  };
}
