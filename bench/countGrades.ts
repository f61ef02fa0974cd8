import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { FileCounts } from "./fileCounts.js";
import { addTo, listed, total } from "./tally.js";

/** The records of one pupil and term that each hold by themselves. */
interface Term {
  readonly pupil: string;
  readonly year: number;
  readonly units: Set<string>;
  readonly genders: Set<string>;
  readonly subjects: Map<string, string[]>;
}

const subjects = new Set(
  "BI BL DA EN FY GE HI HKK IDH JU KE MA ML MU NO RE SH SL SO SV SVA TK TN M1 M2".split(" "),
);
const language = /^(M1|M2|ML)[A-ZÅÄÖ]{0,4}$/;
const tests: readonly (readonly [rule: number, column: number, holds: (text: string) => boolean])[] = [
  [
    3,
    0,
    (text) => /^20\d\d\/\d\d$/.test(text) && (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5)),
  ],
  [4, 1, (text) => ["VT", "HT"].includes(text)],
  [5, 2, (text) => text.trim() !== ""],
  [6, 3, (text) => /^\d{8}$/.test(text)],
  [7, 4, (text) => /^[1-9]$/.test(text)],
  [8, 5, (text) => ["F", "P", "K", "M"].includes(text)],
  [9, 6, (text) => subjects.has(text.toUpperCase()) || language.test(text.toUpperCase())],
  [10, 7, (text) => ["A", "B", "C", "D", "E", "F", "-", ""].includes(text)],
  [11, 8, (text) => ["J", "N", ""].includes(text)],
  [12, 9, (text) => ["J", "N", ""].includes(text)],
];

/**
 * Counts what an import of the file must keep, one record at a time and without DuckDB. Knows only the plain format
 * that gradeFile writes: no quotes, a fixed order of columns.
 */
export async function countGrades(path: string): Promise<FileCounts> {
  const terms = new Map<string, Term>();
  const rules = new Map<string, number>();
  let records = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    records++;
    if (records === 1) continue;
    const cells = line.split(";");
    const rule = brokenRule(cells);
    if (rule > 0) addTo(rules, `betyg-${rule}`, 1);
    else remember(terms, cells);
  }
  const pupils = new Set<string>();
  const grades = new Map<string, number>();
  let repeated = 0;
  for (const term of terms.values()) {
    const rule = term.genders.size > 1 ? 15 : term.units.size > 1 ? 14 : 0;
    for (const given of term.subjects.values()) {
      const broken = rule || (new Set(given).size > 1 ? 13 : 0);
      if (broken > 0) {
        addTo(rules, `betyg-${broken}`, given.length);
        continue;
      }
      repeated += given.length - 1;
      addTo(grades, `${term.year}:${given[0]}`, 1);
      pupils.add(term.pupil);
    }
  }
  return {
    records,
    accepted: total(grades),
    quarantined: total(rules),
    ignored: 1 + repeated,
    pupils: pupils.size,
    rules: listed(rules),
    kept: listed(grades),
  };
}

function brokenRule(cells: readonly string[]): number {
  if (cells.length < 8) return 1;
  if (cells.length > 10) return 2;
  return tests.find(([, column, holds]) => !holds(cells[column] ?? ""))?.[0] ?? 0;
}

function remember(terms: Map<string, Term>, cells: readonly string[]): void {
  const [lasar = "", termin, id = "", unit = "", , gender = "", subject = "", grade = ""] = cells;
  const pupil = /^\d{8}-?\d{4}$/.test(id) ? id.replace("-", "") : id;
  const key = `${pupil}|${lasar}|${termin}`;
  let term = terms.get(key);
  if (term === undefined) {
    const year = 2000 + Number(lasar.slice(5));
    term = { pupil, year, units: new Set(), genders: new Set(), subjects: new Map() };
    terms.set(key, term);
  }
  term.units.add(unit);
  term.genders.add(gender === "K" ? "F" : gender === "M" ? "P" : gender);
  term.subjects.set(subject.toUpperCase(), [...(term.subjects.get(subject.toUpperCase()) ?? []), grade]);
}
