import type { PageVisit } from "./pageVisit.js";

/** A page's visits: of several, the median time and the largest shift. */
export interface PageMeasure extends PageVisit {
  /** The page's file without ending; `enhet` for a unit's. */
  readonly page: string;
}

/** The site of an invented municipality. */
export interface SiteMeasure {
  readonly units: number;
  readonly years: number;
  readonly pages: number;
  /** From rows to finished site. */
  readonly seconds: number;
  readonly kinds: readonly PageMeasure[];
}

/** Most bytes, gzipped and without fonts, that a page may take. */
const BYTES = 120_000;
/** Longest wait for the first picture, in milliseconds. */
const CHART = 700;
const SHIFT = 0.05;
/** Longest build in seconds, by the number of units. */
const seconds = new Map([
  [60, 30],
  [200, 120],
]);
/** Pages that may take more: they load an engine when asked. */
const free = new Set(["utforska"]);

/** The figures as Markdown, with every limit that is missed. */
export function siteText(sites: readonly SiteMeasure[]): string {
  const missed = sites.flatMap(missedOf);
  return [
    "| Units | Läsår | Pages | Build, s | Build a page, s |",
    "| --: | --: | --: | --: | --: |",
    ...sites.map(
      ({ units, years, pages, seconds: wall }) =>
        `| ${units} | ${years} | ${pages} | ${wall.toFixed(1)} | ${(wall / pages).toFixed(2)} |`,
    ),
    ...sites.flatMap(({ units, kinds }) => [
      "",
      `Pages at ${units} units:`,
      "",
      "| Page | kB | Fonts, kB | Requests | First picture, ms | Layout shift |",
      "| :-- | --: | --: | --: | --: | --: |",
      ...kinds.map(pageLine),
    ]),
    "",
    missed.length === 0 ? "Every limit is met." : `Missed: ${missed.join("; ")}.`,
  ].join("\n");
}

function pageLine({ page, bytes, fontBytes, requests, firstChart, shift }: PageMeasure): string {
  const chart = firstChart === null ? "–" : firstChart.toFixed(0);
  const sizes = [bytes, fontBytes].map((size) => (size / 1000).toFixed(0));
  return `| ${[page, ...sizes, requests, chart, shift.toFixed(3)].join(" | ")} |`;
}

function missedOf({ units, seconds: wall, kinds }: SiteMeasure): string[] {
  const limit = seconds.get(units);
  const slow = limit !== undefined && wall > limit ? [`build at ${units} units takes over ${limit} s`] : [];
  const pages = kinds.flatMap(({ page, bytes, firstChart, shift }) => {
    if (free.has(page)) return [];
    return [
      ...(bytes > BYTES ? [`${page} at ${units} units is over ${BYTES / 1000} kB`] : []),
      ...((firstChart ?? 0) > CHART ? [`${page} at ${units} units takes over ${CHART} ms`] : []),
      ...(shift > SHIFT ? [`${page} at ${units} units shifts over ${SHIFT}`] : []),
    ];
  });
  return [...slow, ...pages];
}
