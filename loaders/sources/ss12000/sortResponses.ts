import type { BulkFormat } from "../../bulk/bulkFormat.js";
import type { Fault } from "../../intake/fault.js";
import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { betygFormat } from "../betyg/betygFormat.js";
import { checkEntry } from "../checkEntry.js";
import { franvaroFormat } from "../franvaro/franvaroFormat.js";
import { documentsOf, isObject } from "../jsonList.js";
import { judgeRecords } from "../judgeRecords.js";
import type { ReadResult } from "../source.js";
import { termOf } from "./attendanceLine.js";
import { lasarEnds } from "./gradeLines.js";
import { judgeObject } from "./judgeObject.js";
import { lookupsOf, refuseWithoutLookups } from "./lookups.js";
import { attendance, grade, ss12000Table } from "./schema.js";
import { sortAttendance } from "./sortAttendance.js";
import type { PlacedEntry } from "./sortedRecords.js";
import { sortGrades } from "./sortGrades.js";
import { isProtected, type Ss12000Entry, ss12000Entries } from "./ss12000Entries.js";

/** Pupils' records as lines of a bulk format. */
export interface PupilLines {
  readonly format: BulkFormat;
  readonly lines: readonly string[];
}

/** The responses of a file: everything but the pupils' records accounted for, and those as lines of bulk formats. */
export interface SortedResponses {
  readonly result: ReadResult;
  /** Formats that have lines. */
  readonly pupils: readonly PupilLines[];
}

/** Reads the responses; the row of an object is its place among all objects of the file. */
export async function sortResponses(file: StoredFile, probe: FileProbe): Promise<SortedResponses> {
  const entries = ss12000Entries(await documentsOf(file, probe));
  const placed = entries.map((entry, index) => ({ ...entry, row: index + 1 }));
  const ofGrades = placed.filter(({ kind }) => kind === "grade");
  const ofAttendance = placed.filter(({ kind }) => kind === "attendance");
  const lookups = lookupsOf(entries);
  if (ofGrades.length > 0) refuseWithoutLookups(file, "grade", lookups);
  if (ofAttendance.length > 0) refuseWithoutLookups(file, "attendance", lookups);
  const marked = protectedIds(entries);
  const newest = newestLasar(ofGrades, ofAttendance);
  const grades = sortGrades(ofGrades, marked, lookups, newest);
  const attended = sortAttendance(ofAttendance, marked, lookups, newest);
  const rest = placed
    .filter(({ kind }) => kind !== "grade" && kind !== "attendance")
    .map((entry) => ({ row: entry.row, verdict: judgeObject(entry) }));
  const judged = [...grades.others, ...attended.others, ...rest].sort((a, b) => a.row - b.row);
  const result = judgeRecords(
    file,
    ss12000Table,
    judged,
    ({ verdict }) => verdict,
    ({ row }) => row,
  );
  const periods = result.tables[0]?.rows.length ? "organisationer när filen hämtades" : "";
  const warnings = warningsOf(file, entries.length === 0, grades.unknown, attended.unknown);
  const pupils = [
    { format: betygFormat, lines: grades.lines },
    { format: franvaroFormat, lines: attended.lines },
  ];
  return { result: { ...result, warnings, periods }, pupils: pupils.filter(({ lines }) => lines.length > 0) };
}

/** Ids of people who are marked, in their own object or where they are embedded in another. */
function protectedIds(entries: readonly Ss12000Entry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ kind, value }) => {
      if (!isObject(value)) return [];
      const embedded = isObject(value["_embedded"]) ? value["_embedded"]["student"] : undefined;
      const people = [kind === "person" ? value : undefined, embedded].filter(isObject);
      return people.filter(isProtected).map((one) => String(one["id"]));
    }),
  );
}

/** The last läsår that anything of the file is of, as the year it ends; 0 when nothing is. */
function newestLasar(grades: readonly PlacedEntry[], attended: readonly PlacedEntry[]): number {
  const ends = [
    ...grades.flatMap(({ value }) => checkEntry(grade, value).data ?? []).map((one) => lasarEnds(one) ?? 0),
    ...attended
      .flatMap(({ value }) => checkEntry(attendance, value).data ?? [])
      .map((one) => termOf(one.endDate).ends),
  ];
  return ends.reduce((newest, year) => Math.max(newest, year), 0);
}

function warningsOf(file: StoredFile, isEmpty: boolean, grades: number, attended: number): Fault[] {
  if (isEmpty) {
    const message = "Svaret är tomt. Kontrollera frågan till källan om det inte är väntat.";
    return [{ code: "tomt-svar", file: file.name, message }];
  }
  const unknown = [
    { count: grades, what: "betyg" },
    { count: attended, what: "närvaroposter" },
  ];
  return unknown
    .filter(({ count }) => count > 0)
    .map(({ count, what }) => {
      const message =
        `${count} ${what} gäller elever som inte finns bland personerna i filen, och läses inte in. ` +
        "Hämta alla sidor av /persons om de ska vara med.";
      return { code: "okand-elev", file: file.name, message };
    });
}
