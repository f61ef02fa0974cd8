import { DataFaults } from "../../intake/dataFaults.js";
import type { Fault } from "../../intake/fault.js";
import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { documentsOf, isObject } from "../jsonList.js";
import { judgeRecords, refusal, type Verdict } from "../judgeRecords.js";
import type { ReadResult } from "../source.js";
import { gradeLine, type Lookups, lasarEnds, replacedGrades } from "./gradeLines.js";
import { judgeObject, PROTECTED } from "./judgeObject.js";
import { type Grade, grade, organisation, person, ss12000Table, syllabus } from "./schema.js";
import { isProtected, type Ss12000Entry, ss12000Entries, studentId } from "./ss12000Entries.js";

/** The responses of a file: everything but the grades accounted for, and the grades as lines of betyg. */
export interface SortedResponses {
  readonly result: ReadResult;
  readonly lines: readonly string[];
}

/** Reads the responses; the row of an object is its place among all objects of the file. */
export async function sortResponses(file: StoredFile, probe: FileProbe): Promise<SortedResponses> {
  const entries = ss12000Entries(await documentsOf(file, probe));
  const marked = protectedIds(entries);
  const lookups = lookupsOf(entries);
  const grades = entries.filter(({ kind }) => kind === "grade").map(({ value }) => value);
  if (grades.length > 0) refuseWithoutLookups(file, lookups);
  const parsed = grades.flatMap((value) => checkEntry(grade, value).data ?? []);
  const replaced = new Set([...replacedGrades(parsed)].map(({ id }) => id));
  const newest = Math.max(0, ...parsed.map((one) => lasarEnds(one) ?? 0));

  const lines: string[] = [];
  const unknown: Grade[] = [];
  const others: { row: number; verdict: Verdict }[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = index + 1;
    if (entry.kind === "grade") {
      const { data, error } = checkEntry(grade, entry.value);
      const isMarked = isObject(entry.value) && marked.has(studentId(entry.value));
      const aside = isMarked
        ? PROTECTED
        : data === undefined
          ? refusal(error)
          : setAside(data, lookups, replaced);
      if (aside !== undefined) others.push({ row, verdict: aside });
      else if (data !== undefined) lines.push(gradeLine(data, row, lookups, newest));
      if (data !== undefined && !isMarked && !lookups.persons.has(data.student.id)) unknown.push(data);
    } else others.push({ row, verdict: judgeObject(entry, marked) });
  }
  const result = judgeRecords(
    file,
    ss12000Table,
    others,
    ({ verdict }) => verdict,
    ({ row }) => row,
  );
  const periods = result.tables[0]?.rows.length ? "organisationer när filen hämtades" : "";
  return { result: { ...result, warnings: warningsOf(file, entries, unknown), periods }, lines };
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

function lookupsOf(entries: readonly Ss12000Entry[]): Lookups {
  const byId = <T extends { id: string }>(kind: string, parse: (value: unknown) => T | undefined) =>
    new Map(
      entries
        .filter((entry) => entry.kind === kind)
        .flatMap(({ value }) => parse(value) ?? [])
        .map((one) => [one.id, one] as const),
    );
  return {
    persons: byId("person", (value) => checkEntry(person, value).data),
    organisations: byId("organisation", (value) => checkEntry(organisation, value).data),
    syllabuses: byId("syllabus", (value) => checkEntry(syllabus, value).data),
  };
}

/** A grade only refers to pupil, unit and subject; without the people it is not even known who is protected. */
function refuseWithoutLookups(file: StoredFile, { persons, organisations, syllabuses }: Lookups): void {
  const missing = Object.entries({
    "/persons": persons,
    "/organisations": organisations,
    "/syllabuses": syllabuses,
  })
    .filter(([, found]) => found.size === 0)
    .map(([name]) => name);
  if (missing.length === 0) return;
  const message =
    `Betygen hänvisar till elever, skolenheter och ämnen, men filen saknar svaren från ${missing.join(", ")}. ` +
    "Lägg svaren från /grades, /persons, /organisations och /syllabuses i samma fil, ett på varje rad.";
  throw new DataFaults([{ code: "uppslag-saknas", file: file.name, message }]);
}

function setAside(
  one: Grade,
  { persons, syllabuses }: Lookups,
  replaced: ReadonlySet<string>,
): Verdict | undefined {
  // who is left out may be left out for being protected: never listed
  if (!persons.has(one.student.id)) return { ignore: "elev som inte finns bland personerna" };
  const form = syllabuses.get(one.syllabus.id)?.schoolType;
  if (form != null && form !== "GR") return { ignore: "betyg i annan skolform än grundskolan" };
  return replaced.has(one.id) ? { ignore: "betyg som har ändrats eller rättats" } : undefined;
}

function warningsOf(file: StoredFile, entries: readonly Ss12000Entry[], unknown: readonly Grade[]): Fault[] {
  if (entries.length === 0) {
    const message = "Svaret är tomt. Kontrollera frågan till källan om det inte är väntat.";
    return [{ code: "tomt-svar", file: file.name, message }];
  }
  if (unknown.length === 0) return [];
  const message =
    `${unknown.length} betyg gäller elever som inte finns bland personerna i filen, och läses inte in. ` +
    "Hämta alla sidor av /persons om de ska vara med.";
  return [{ code: "okand-elev", file: file.name, message }];
}
