import { h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { DataTable } from "./DataTable.js";
import type { Markup } from "./markup.js";
import type { ProvenanceInfo, SourceInfo } from "./pageData.js";

const roles: Readonly<Record<ProvenanceInfo["role"], string>> = {
  value: "värde",
  expected: "förväntat värde",
  national: "Riket",
};

const groups: Readonly<Record<string, string>> = {
  alla: "alla elever",
  flickor: "flickor",
  pojkar: "pojkar",
  ovriga_kommunala_skolor: "övriga kommunala skolor",
  foregangare: "enheterna som enheten följer på",
};

export interface ProvenanceProps {
  readonly indicator: Indicator;
  readonly provenance: readonly ProvenanceInfo[];
  readonly sources: readonly SourceInfo[];
  readonly base: string;
}

function placeText(entry: ProvenanceInfo): string {
  return entry.correction === undefined ? rowsText(entry) : `${rowsText(entry)}. ${entry.correction}`;
}

function rowsText(entry: ProvenanceInfo): string {
  if (entry.rowFirst === null) return entry.place ?? "hela filen";
  if (entry.rowLast === null || entry.rowLast === entry.rowFirst)
    return `rad ${formatNumber(entry.rowFirst, 0)}`;
  return `rad ${formatNumber(entry.rowFirst, 0)} till ${formatNumber(entry.rowLast, 0)}`;
}

/** From which file, which content and which rows each value comes (N-6). */
export function Provenance(props: ProvenanceProps): Markup | null {
  const { indicator, sources, base } = props;
  const entries = props.provenance
    .filter((entry) => entry.indicator_id === indicator.id)
    .toSorted((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0));
  if (entries.length === 0) return null;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const fileOf = (entry: ProvenanceInfo) => byId.get(entry.sourceId);
  return h(
    "details",
    { class: "provenance" },
    h("summary", null, "Varifrån siffrorna kommer"),
    h(DataTable<ProvenanceInfo>, {
      caption: `${indicator.shortLabel}: källfil för varje värde.`,
      rows: entries,
      keyOf: (entry) =>
        [
          entry.period,
          entry.group,
          entry.perspective,
          entry.role,
          entry.sourceId,
          entry.rowFirst,
          entry.place,
        ].join(" "),
      columns: [
        { head: "Läsår", cell: (entry) => entry.period },
        { head: "Vad", cell: (entry) => `${roles[entry.role]}, ${groups[entry.group] ?? entry.group}` },
        {
          head: "Källa",
          cell: (entry) =>
            h(
              "a",
              { href: `${base}metod.html#kalla-${entry.sourceId}` },
              fileOf(entry)?.label ?? entry.sourceId,
            ),
        },
        { head: "Fil", cell: (entry) => fileOf(entry)?.fileName ?? null },
        { head: "sha256", cell: (entry) => h("code", null, fileOf(entry)?.sha256.slice(0, 8) ?? "") },
        { head: "Plats i filen", cell: placeText },
      ],
    }),
  );
}
