import { checkEntry } from "../checkEntry.js";
import { isObject } from "../jsonList.js";
import { refusal, type Verdict } from "../judgeRecords.js";
import { gradeLine, replacedGrades } from "./gradeLines.js";
import { PROTECTED } from "./judgeObject.js";
import type { Lookups } from "./lookups.js";
import { type Grade, grade } from "./schema.js";
import { type PlacedEntry, type SortedRecords, UNKNOWN_PUPIL } from "./sortedRecords.js";
import { studentId } from "./ss12000Entries.js";

/** Grades as lines of betyg; `marked` are the ids of people who are protected, `newest` the file's last läsår. */
export function sortGrades(
  entries: readonly PlacedEntry[],
  marked: ReadonlySet<string>,
  lookups: Lookups,
  newest: number,
): SortedRecords {
  const parsed = entries.flatMap(({ value }) => checkEntry(grade, value).data ?? []);
  const replaced = new Set([...replacedGrades(parsed)].map(({ id }) => id));
  const lines: string[] = [];
  const others: { row: number; verdict: Verdict }[] = [];
  let unknown = 0;
  for (const { row, value } of entries) {
    const { data, error } = checkEntry(grade, value);
    const isMarked = isObject(value) && marked.has(studentId(value));
    if (isMarked) others.push({ row, verdict: PROTECTED });
    else if (data === undefined) others.push({ row, verdict: refusal(error) });
    else {
      const aside = setAside(data, lookups, replaced);
      if (aside === UNKNOWN_PUPIL) unknown++;
      if (aside === undefined) lines.push(gradeLine(data, row, lookups, newest));
      else others.push({ row, verdict: aside });
    }
  }
  return { lines, others, unknown };
}

function setAside(
  one: Grade,
  { persons, syllabuses }: Lookups,
  replaced: ReadonlySet<string>,
): Verdict | undefined {
  if (!persons.has(one.student.id)) return UNKNOWN_PUPIL;
  const form = syllabuses.get(one.syllabus.id)?.schoolType;
  if (form != null && form !== "GR") return { ignore: "betyg i annan skolform än grundskolan" };
  return replaced.has(one.id) ? { ignore: "betyg som har ändrats eller rättats" } : undefined;
}
