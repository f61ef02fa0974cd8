import { expectedName } from "./expectedTexts.js";
import type { LegendEntry } from "./Legend.js";
import type { LagesbildRow } from "./lagesbildRows.js";

/** Keys for what the picture shows. */
export function lagesbildLegend(
  lines: readonly LagesbildRow[],
  national: number | null,
): readonly LegendEntry[] {
  const rows = lines.map((line) => line.current);
  const has = (test: (row: NonNullable<(typeof rows)[number]>) => boolean) =>
    rows.some((row) => row !== null && test(row));
  const expected = expectedName(rows);
  const entries: (LegendEntry | null)[] = [
    has((row) => row.value !== null && row.status !== "approximate")
      ? { key: "own", text: has((row) => row.ci_low !== null) ? "värde med 95 % intervall" : "värde" }
      : null,
    expected === null ? null : { key: "expected", text: expected },
    lines.some((line) => line.trail.length > 0)
      ? { key: "trail", text: "läsåren före, störst är närmast" }
      : null,
    national === null ? null : { key: "national", text: "Riket" },
    has((row) => row.target !== null) ? { key: "target", text: "kommunens mål" } : null,
    has((row) => row.status === "approximate")
      ? { key: "approximate", text: "exakt värde visas inte" }
      : null,
    has((row) => row.status === "suppressed") ? { key: "suppressed", text: "dolt värde" } : null,
    rows.some((row) => !row || row.status === "missing") ? { key: "missing", text: "uppgift saknas" } : null,
    has((row) => row.status === "preliminary") ? { key: "preliminary", text: "preliminärt" } : null,
  ];
  return entries.filter((entry): entry is LegendEntry => entry !== null);
}
