import * as Plot from "@observablehq/plot";
import { cellText } from "./cellText.js";
import type { ChartChoice } from "./chartChoice.js";
import type { Cell, QueryResult } from "./queryResult.js";

type Row = Readonly<Record<string, Cell>>;

/** Shapes go with the colours, so that colour alone carries nothing. The colours of judgements are theirs alone. */
const plain = [
  ["var(--own)", "circle"],
  ["var(--ink)", "diamond"],
  ["var(--hatch)", "square"],
  ["var(--interval)", "cross"],
  ["var(--muted)", "star"],
] as const;

const downwards = {
  draw: (
    pen: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void; closePath(): void },
    size: number,
  ) => {
    const half = Math.sqrt(size / Math.sqrt(3));
    pen.moveTo(0, half * 1.15);
    pen.lineTo(half, -half * 0.6);
    pen.lineTo(-half, -half * 0.6);
    pen.closePath();
  },
};

/** As everywhere on the site. */
const judged = new Map<Cell, readonly [string, string | typeof downwards]>([
  ["over", ["var(--over)", "triangle"]],
  ["under", ["var(--under)", downwards]],
  ["som_forvantat", ["var(--ink)", "circle"]],
  ["kan_inte_avgoras", ["var(--muted)", "circle"]],
]);

/** Colours and shapes of the words in a column, in their alphabetical order. */
function tones(rows: readonly Row[], name: string) {
  const words = [...new Set(rows.map((row) => row[name] ?? null))].sort((a, b) =>
    cellText(a) < cellText(b) ? -1 : 1,
  );
  const pairs = words.map((word, at) => judged.get(word) ?? plain[at % plain.length] ?? plain[0]);
  return { domain: words, colours: pairs.map(([colour]) => colour), shapes: pairs.map(([, shape]) => shape) };
}

function records({ columns, rows }: QueryResult): readonly Row[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])));
}

function leftMargin(rows: readonly Row[], y: string): number {
  const longest = Math.max(0, ...rows.map((row) => cellText(row[y] ?? null).length));
  return Math.min(230, 24 + longest * 7.2);
}

function axis(result: QueryResult, name: string, isLeft: boolean, crowded: boolean) {
  const numeric = result.columns.some((column) => column.name === name && column.numeric);
  if (!numeric) return { label: isLeft ? null : name, type: "band" as const, tickRotate: crowded ? -40 : 0 };
  return { label: name, grid: true, nice: true, tickFormat: (value: number) => cellText(value) };
}

/**
 * The answer as a picture, or null when it is to have none or there is nothing to draw. Rows without a value in x or y are
 * left out of the picture and stay in the table.
 */
export function drawChart(
  result: QueryResult,
  choice: ChartChoice,
  width: number,
): SVGSVGElement | HTMLElement | null {
  if (choice.mark === "ingen") return null;
  const { x, y, color } = choice;
  const rows = records(result).filter((row) => row[x] !== null && row[y] !== null);
  if (rows.length === 0) return null;
  const textual = !result.columns.some((column) => column.name === y && column.numeric);
  const bands = new Set(rows.map((row) => row[y])).size;
  const across = new Set(rows.map((row) => row[x])).size;
  const { domain, colours, shapes } = tones(rows, color);
  const title = (row: Row) =>
    result.columns.map(({ name }) => `${name}: ${cellText(row[name] ?? null)}`).join("\n");
  const marks =
    choice.mark === "staplar"
      ? [
          textual
            ? Plot.barX(rows, { x, y, fill: color || "var(--own)", inset: 1, title })
            : Plot.barY(rows, { x, y, fill: color || "var(--own)", inset: 1, title }),
        ]
      : [
          Plot.dot(rows, {
            x,
            y,
            r: 5,
            fill: color || "var(--own)",
            ...(color ? { symbol: color } : {}),
            title,
          }),
        ];
  return Plot.plot({
    width,
    height: textual ? Math.max(150, 70 + bands * 26) : Math.min(440, width * 0.66),
    marginLeft: leftMargin(rows, y),
    marginRight: 28,
    marginBottom: 44,
    style: { fontFamily: "var(--sans)", fontSize: "13px", background: "none", color: "var(--ink)" },
    x: axis(result, x, false, across * 64 > width - 60),
    y: axis(result, y, true, false),
    color: { domain, range: colours, legend: color !== "" && choice.mark === "staplar" },
    symbol: { domain, range: shapes, legend: color !== "" && choice.mark === "punkter" },
    marks,
    ariaLabel: `${y} mot ${x}`,
  });
}
