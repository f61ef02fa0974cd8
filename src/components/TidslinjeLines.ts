import { h } from "preact";
import type { Markup } from "./markup.js";
import type { Scale } from "./scale.js";
import { bandedRuns, drawnValue, type SeriesPoint, segments } from "./tidslinjePoints.js";

function path(points: readonly SeriesPoint[], y: (point: SeriesPoint) => number): string {
  return points
    .map((point, index) => `${index === 0 ? "M" : "L"}${point.x.toFixed(2)} ${y(point).toFixed(2)}`)
    .join("");
}

/** Upper and lower edge of the ribbon, and the area between them. */
function ribbon(run: readonly SeriesPoint[], up: (value: number) => number): { area: string; edges: string } {
  const high = path(run, (point) => up(point.row?.ci_high ?? 0));
  const low = path(run, (point) => up(point.row?.ci_low ?? 0));
  const back = path(run.toReversed(), (point) => up(point.row?.ci_low ?? 0)).replace("M", "L");
  return { area: `${high}${back}Z`, edges: `${high}${low}` };
}

/** Lines and ribbon in a box of 100 × 100 that stretches; strokes keep their width. */
export function TidslinjeLines(props: {
  readonly points: readonly SeriesPoint[];
  readonly scale: Scale;
}): Markup {
  const { points, scale } = props;
  const up = (value: number) => 100 - scale.position(value);
  const own = segments(points, drawnValue);
  const national = segments(points, (point) => point.national);
  const banded = bandedRuns(points).filter((run) => run.length > 1);
  return h(
    "svg",
    { viewBox: "0 0 100 100", preserveAspectRatio: "none", width: "100%", height: "100%" },
    banded.map((run) => {
      const { area, edges } = ribbon(run, up);
      return h(
        "g",
        { key: `b${run[0]?.period}` },
        h("path", { class: "ribbon", d: area }),
        h("path", { class: "ribbon-edge", d: edges }),
      );
    }),
    national
      .filter((run) => run.length > 1)
      .map((run) =>
        h("path", {
          key: `n${run[0]?.period}`,
          class: "national-line",
          d: path(run, (point) => up(point.national ?? 0)),
        }),
      ),
    own
      .filter((run) => run.length > 1)
      .map((run) =>
        h("path", {
          key: `o${run[0]?.period}`,
          class: "own-line",
          d: path(run, (point) => up(drawnValue(point) ?? 0)),
        }),
      ),
  );
}
