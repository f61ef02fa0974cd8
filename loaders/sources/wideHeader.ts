import { foldHeader, type HeaderMatch, matchExportHeader } from "./exportColumns.js";
import { headerReasons } from "./recogniseExport.js";
import type { ValueGroup, WideContract } from "./wideContract.js";

export interface ValuePosition {
  /** 0-based position in the record. */
  readonly position: number;
  /** Header texts as in the file, without outer space. */
  readonly upper: string;
  readonly lower: string;
}

export interface WideHeader {
  /** 0-based index of the header among the records, and of the group header above it. */
  readonly index: number;
  readonly groupIndex: number | undefined;
  /** Of the keys; `unknown` has the headers that are neither key nor value. */
  readonly match: HeaderMatch;
  readonly values: readonly ValuePosition[];
  /** What is missing or stands twice, in Swedish; empty when the contract is met. */
  readonly reasons: readonly string[];
  /** Share of what the contract asks for that is there. */
  readonly score: number;
}

type Head = readonly { readonly cells: readonly string[] }[];

/** The record with most of the contract's keys and values, at least half of its keys, among the first 60. */
export function findWideHeader(records: Head, contract: WideContract): WideHeader | undefined {
  let best: WideHeader | undefined;
  for (const [index, { cells }] of records.slice(0, 60).entries()) {
    const match = matchExportHeader(cells, contract.keys);
    if ((match.positions.size + match.doubled.length) * 2 < contract.keys.length) continue;
    const groups = groupRow(records[index - 1]?.cells, cells, match);
    for (const layout of contract.layouts) {
      const found = matchLayout(index, cells, groups, match, layout);
      if (best === undefined || found.score > best.score) best = found;
    }
  }
  return best;
}

/** The row above when it says something over values and nothing over keys. A group's name counts until the next. */
function groupRow(
  above: readonly string[] | undefined,
  header: readonly string[],
  match: HeaderMatch,
): readonly string[] | undefined {
  if (above === undefined) return undefined;
  const texts = header.map((_, position) => (above[position] ?? "").trim());
  const keys = [...match.positions].map(([, position]) => position);
  // a key merged over both header rows has its own text above itself
  const overKey = (position: number) =>
    keys.includes(position) && texts[position] !== header[position]?.trim();
  if (!texts.some((text) => text !== "")) return undefined;
  if (texts.some((text, position) => text !== "" && overKey(position))) return undefined;
  const repeated = texts.some((text, position) => text !== "" && text === texts[position - 1]);
  if (repeated) return texts;
  let group = "";
  return texts.map((text, position) => {
    if (text !== "") group = text;
    return header[position]?.trim() === "" || keys.includes(position) ? "" : group;
  });
}

function matchLayout(
  index: number,
  cells: readonly string[],
  groups: readonly string[] | undefined,
  keys: HeaderMatch,
  layout: readonly ValueGroup[],
): WideHeader {
  const taken = new Set(keys.positions.values());
  const values: ValuePosition[] = [];
  const missing: string[] = [];
  let asked = 0;
  for (const group of layout) {
    const inGroup = cells.flatMap((cell, position) =>
      cell.trim() !== "" && !taken.has(position) && group.pattern.test(foldHeader(groups?.[position] ?? ""))
        ? [{ position, upper: groups?.[position] ?? "", lower: cell.trim() }]
        : [],
    );
    for (const column of group.columns) {
      const found = inGroup.filter(({ lower }) => column.pattern.test(foldHeader(lower)));
      const texts = new Set(found.map(({ lower }) => foldHeader(lower)));
      const name = group.label === "" ? `"${column.label}"` : `"${column.label}" under "${group.label}"`;
      if (!column.optional) asked++;
      if (found.length === 0 && !column.optional) missing.push(`Saknad kolumn ${name}.`);
      if (found.length > (column.many ? texts.size : 1)) missing.push(`Kolumnen ${name} finns flera gånger.`);
      for (const value of found)
        if (!values.some(({ position }) => position === value.position)) values.push(value);
    }
  }
  const used = new Set(values.map(({ position }) => position));
  const unknown = cells
    .map((cell) => cell.trim())
    .filter((cell, position) => cell !== "" && !taken.has(position) && !used.has(position));
  const keyReasons = headerReasons({ ...keys, doubled: [] });
  const doubledKeys = keys.doubled.map(({ label }) => `Kolumnen "${label}" finns flera gånger.`);
  const reasons = [...keyReasons, ...doubledKeys, ...missing];
  const all = keys.positions.size + keys.missing.length + keys.doubled.length + asked;
  return {
    index,
    groupIndex: groups === undefined ? undefined : index - 1,
    match: { ...keys, unknown },
    values: values.sort((a, b) => a.position - b.position),
    reasons,
    score: reasons.length === 0 ? 1 : Math.max(0, (all - reasons.length) / all),
  };
}
