import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { groupBy } from "../loaders/values/groupBy.js";
import type { FileCounts } from "./fileCounts.js";
import { addTo, listed, type Tally, total } from "./tally.js";

/** Cells of a record in the file's order. */
type Cells = readonly string[];

const isWhole = (text: string) => /^\d{1,7}$/.test(text);
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
const days = ([, , , , , , , , , , from = "", till = ""]: Cells) =>
  (Date.parse(till) - Date.parse(from)) / 86_400_000 + 1;

/** The rules a record is judged by alone, in order; each tells whether it is broken. */
const rules: readonly (readonly [rule: number, isBroken: (cells: Cells) => boolean])[] = [
  [1, (cells) => cells.length < 9],
  [2, (cells) => cells.length > 12],
  [
    3,
    ([lasar = ""]) =>
      !/^20\d\d\/\d\d$/.test(lasar) || (Number(lasar.slice(2, 4)) + 1) % 100 !== Number(lasar.slice(5)),
  ],
  [4, (cells) => cells[1] !== "HT" && cells[1] !== "VT"],
  [5, (cells) => cells[2]?.trim() === ""],
  [6, (cells) => !/^\d{8}$/.test(cells[3] ?? "")],
  [7, (cells) => !/^[0-9F]$/.test(cells[4] ?? "")],
  [8, (cells) => !/^[FPKM]$/.test(cells[5] ?? "")],
  [9, (cells) => !isWhole(cells[6] ?? "")],
  [10, (cells) => !isWhole(cells[7] ?? "")],
  [11, (cells) => !isWhole(cells[8] ?? "")],
  [12, ({ 9: reported = "" }) => reported !== "" && !isWhole(reported)],
  [13, (cells) => Number(cells[7]) + Number(cells[8]) > Number(cells[6])],
  [14, ({ 9: reported = "", 6: offered }) => reported !== "" && Number(reported) > Number(offered)],
  [15, ({ 10: from = "" }) => from !== "" && !isDay(from)],
  [17, ({ 11: till = "" }) => till !== "" && !isDay(till)],
  [18, ({ 10: from = "", 11: till = "" }) => (from === "") !== (till === "")],
  [19, ({ 10: from = "", 11: till = "" }) => till < from],
  [20, (cells) => Number(cells[6]) > 1440 * days(cells)],
];

/**
 * Counts what an import of the file must keep, one pupil at a time and without DuckDB. Knows only what attendanceFile
 * writes: no quotes, a fixed order of columns, each pupil's records together, days on every record, weeks that have no
 * day in common.
 */
export async function countAttendance(path: string): Promise<FileCounts> {
  const broken: Tally = new Map();
  const kept: Tally = new Map();
  const seen = new Set<string>();
  let records = 0;
  let pupils = 0;
  let repeated = 0;
  let pupil: { readonly id: string; readonly records: Cells[] } = { id: "", records: [] };
  const finish = () => {
    const judged = judgePupil(pupil.records, broken, kept);
    repeated += judged.repeated;
    if (judged.accepted > 0) pupils++;
  };
  for await (const line of createInterface({ input: createReadStream(path) })) {
    records++;
    if (records === 1) continue;
    const cells = line.split(";");
    const [rule] = rules.find(([, isBroken]) => isBroken(cells)) ?? [0];
    const [, , id = ""] = cells;
    if (rule > 0) addTo(broken, `franvaro-${rule}`, 1);
    else if (id === pupil.id) pupil.records.push(cells);
    else {
      if (seen.has(id)) throw new Error(`the records of a pupil stand apart: record ${records}`);
      seen.add(id);
      finish();
      pupil = { id, records: [cells] };
    }
  }
  finish();
  let accepted = 0;
  for (const [label, n] of kept) if (label.endsWith(" rader")) accepted += n;
  const quarantined = total(broken);
  return {
    records,
    accepted,
    quarantined,
    ignored: 1 + repeated,
    pupils,
    rules: listed(broken),
    kept: listed(kept),
  };
}

function judgePupil(
  records: readonly Cells[],
  broken: Tally,
  kept: Tally,
): { accepted: number; repeated: number } {
  const terms = groupBy(records, ([lasar, termin]) => `${lasar} ${termin}`);
  let accepted = 0;
  let repeated = 0;
  for (const ofTerm of terms.values()) {
    const hasTwoGenders = new Set(ofTerm.map((cells) => cells[5])).size > 1;
    for (const same of groupBy(ofTerm, (cells) => cells[10]).values()) {
      const rule = hasTwoGenders
        ? 23
        : new Set(same.map((cells) => cells[3])).size > 1
          ? 22
          : new Set(same.map((cells) => cells.join(";"))).size > 1
            ? 21
            : 0;
      const [first] = same;
      if (rule > 0 || first === undefined) addTo(broken, `franvaro-${rule}`, same.length);
      else {
        repeated += same.length - 1;
        accepted++;
        keep(first, kept);
      }
    }
  }
  return { accepted, repeated };
}

function keep(cells: Cells, kept: Tally): void {
  const [lasar = "", termin, , , , , offered, valid, invalid, reported, from] = cells;
  const week = `20${lasar.slice(5)}${termin} ${from}`;
  const sums = { rader: 1, tid: offered, giltig: valid, ogiltig: invalid, rapporterad: reported };
  for (const [measure, n] of Object.entries(sums)) addTo(kept, `${week} ${measure}`, Number(n));
}
