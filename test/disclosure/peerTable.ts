import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "vitest";

/** Tables with known patterns and intervals, beside the repository. */
export const peerFolder = resolve(import.meta.dirname, "../../../shared/sdc-tables");

/** Each table, its finest groups, and the smallest number that need not be hidden. */
export const peerTables: readonly {
  readonly name: string;
  readonly limit: number;
  readonly inner?: string;
}[] = [
  { name: "example1_2014_maxN2", limit: 3 },
  { name: "example1_2015_maxN1", limit: 2 },
  { name: "example1_2015_geo_eu_maxN1", limit: 2 },
  { name: "z1_maxN3", limit: 4 },
  { name: "z1_maxN5_nozero", limit: 6 },
  { name: "z2_hier_maxN3", limit: 4 },
  { name: "z2_hier_maxN4", limit: 5 },
  { name: "school_unit_area_sex_maxN4", limit: 5 },
  { name: "school_unit_area_sex_maxN9", limit: 10 },
  { name: "muni40_maxN9_gauss", limit: 10, inner: "muni40_maxN9_gauss_input" },
];

export interface PeerCell {
  /** Its labels, joined: "young Spain". */
  readonly id: string;
  readonly value: number;
  readonly primary: boolean;
  readonly suppressed: boolean;
  /** The interval that an independent solver found; undefined where none is given. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly atoms: readonly number[];
}

/** The table with each cell's finest groups, found by its labels; "Total" and nested labels cover many. */
export function peerTable(name: string, innerName = `${name}_inner`): readonly PeerCell[] {
  const outer = records(name);
  const dimensions = Object.keys(outer[0] ?? {}).slice(0, labelColumns(outer[0] ?? {}));
  const inner = records(innerName).map((row) => new Set(Object.values(row).slice(0, -1)));
  return outer.map((row) => {
    const labels = dimensions.map((dimension) => row[dimension] ?? "");
    return {
      id: labels.join(" "),
      value: Number(row["freq"] ?? row["n"]),
      primary: row["primary"] === "1",
      suppressed: row["suppressed"] === "1",
      low: row["low"] === undefined ? undefined : Number(row["low"]),
      high: row["up"] === undefined ? undefined : Number(row["up"]),
      atoms: inner.flatMap((has, atom) =>
        labels.every((label) => label === "Total" || has.has(label)) ? [atom] : [],
      ),
    };
  });
}

export function describePeers(title: string, tests: () => void): void {
  if (existsSync(peerFolder)) describe(title, tests);
  else if (process.env["CI"]) throw new Error(`peer tables missing in CI: ${peerFolder}`);
  else describe.skip(`${title} (peer tables missing: ${peerFolder})`, tests);
}

function labelColumns(row: Record<string, string>): number {
  return Object.keys(row).findIndex((name) => name === "freq" || name === "n");
}

function records(name: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(join(peerFolder, `${name}.csv`), "utf8")
    .trim()
    .split(/\r?\n/);
  const names = header.split(",").map(unquoted);
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((text, i) => [names[i] ?? "", unquoted(text)])),
  );
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, "");
}
