import { swedishList } from "../format/swedishList.js";
import { expectedName } from "./expectedTexts.js";
import { absenceReason } from "./judgementWords.js";
import type { LegendEntry } from "./Legend.js";
import type { SourceInfo } from "./pageData.js";
import { sourcesOf } from "./rowQueries.js";
import { isOwnSource } from "./sourceText.js";
import type { SeriesPoint } from "./tidslinjePoints.js";

/** Läsår that cannot be shown as a number and breaks in the series, each with its reason. */
export function tidslinjeNotes(points: readonly SeriesPoint[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const point of points) {
    const reason = absenceReason(point.row, "uppgift saknas");
    if (reason) byReason.set(reason, [...(byReason.get(reason) ?? []), point.period]);
  }
  const absences = [...byReason].map(([reason, periods]) => `${swedishList(periods)}: ${reason}.`);
  const breaks = points.flatMap((point) =>
    point.breakBefore === null ? [] : [`Brott i serien vid ${point.period}: ${point.breakBefore}`],
  );
  return [...absences, ...breaks].map((note) => note.replace(/\.\.$/, "."));
}

function publishers(points: readonly SeriesPoint[], sources: readonly SourceInfo[]): string {
  const names = points
    .filter((point) => point.origin === "published" && point.row?.value != null)
    .flatMap((point) => (point.row ? sourcesOf(point.row, sources) : []))
    .filter((source) => !isOwnSource(source))
    .map((source) => source.publisher);
  return swedishList([...new Set(names)]);
}

export function tidslinjeLegend(
  points: readonly SeriesPoint[],
  sources: readonly SourceInfo[],
): readonly LegendEntry[] {
  const valued = points.filter((point) => point.row?.value != null);
  const published = publishers(points, sources);
  const has = (test: (point: SeriesPoint) => boolean) => points.some(test);
  const expected = expectedName(points.map((point) => point.row));
  const entries: (LegendEntry | null)[] = [
    valued.some((point) => point.origin === "own")
      ? { key: "own", text: "egen beräkning, med 95 % intervall" }
      : null,
    valued.some((point) => point.origin === "published")
      ? { key: "published", text: published === "" ? "publicerat värde" : `publicerat av ${published}` }
      : null,
    expected === null ? null : { key: "expected", text: expected },
    has((point) => point.national !== null) ? { key: "national", text: "Riket" } : null,
    has((point) => point.row?.target != null) ? { key: "target", text: "kommunens mål" } : null,
    has((point) => point.row?.status === "approximate")
      ? { key: "approximate", text: "exakt värde visas inte" }
      : null,
    has((point) => point.row?.status === "suppressed") ? { key: "suppressed", text: "dolt" } : null,
    has((point) => !point.row || point.row.status === "missing")
      ? { key: "missing", text: "uppgift saknas" }
      : null,
    has((point) => point.row?.status === "preliminary") ? { key: "preliminary", text: "preliminärt" } : null,
    has((point) => point.breakBefore !== null) ? { key: "break", text: "brott i serien" } : null,
  ];
  return entries.filter((entry): entry is LegendEntry => entry !== null);
}
