import { checkEntry } from "../checkEntry.js";
import { isObject } from "../jsonList.js";
import { refusal, type Verdict } from "../judgeRecords.js";
import { attendanceLine } from "./attendanceLine.js";
import { PROTECTED } from "./judgeObject.js";
import type { Lookups } from "./lookups.js";
import { type Attendance, attendance } from "./schema.js";
import { type PlacedEntry, type SortedRecords, UNKNOWN_PUPIL } from "./sortedRecords.js";
import { studentId } from "./ss12000Entries.js";

interface Activity {
  readonly row: number;
  readonly data: Attendance;
}

const ADDED = { ignore: "närvaro per aktivitet, som räknas in i elevens rad för perioden" };
const REPEATED = { ignore: "samma närvaro igen" };

/**
 * Aggregated attendance as lines of franvaro. The interface has an object per pupil, period and activity; franvaro has
 * a row per pupil and period, so that the objects of a pupil and period become one line and the rest are put aside by
 * rule. `marked` are the ids of people who are protected, `newest` the file's last läsår.
 */
export function sortAttendance(
  entries: readonly PlacedEntry[],
  marked: ReadonlySet<string>,
  lookups: Lookups,
  newest: number,
): SortedRecords {
  const others: { row: number; verdict: Verdict }[] = [];
  const groups = new Map<string, Activity[]>();
  const broken = new Set<string>();
  let unknown = 0;
  for (const { row, value } of entries) {
    const { data, error } = checkEntry(attendance, value);
    if (isObject(value) && marked.has(studentId(value))) others.push({ row, verdict: PROTECTED });
    else if (data === undefined) {
      others.push({ row, verdict: refusal(error) });
      broken.add(keyOf(value));
    } else if (!lookups.persons.has(data.student.id)) {
      others.push({ row, verdict: UNKNOWN_PUPIL });
      unknown++;
    } else groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), { row, data }]);
  }
  const lines: string[] = [];
  for (const [key, group] of groups) {
    const { distinct, repeated } = withoutRepeats(group);
    for (const { row } of repeated) others.push({ row, verdict: REPEATED });
    const [first, ...rest] = distinct;
    if (first === undefined) continue;
    const made =
      refuseGroup(distinct, broken.has(key)) ??
      attendanceLine([first.data, ...rest.map(({ data }) => data)], first.row, lookups, newest);
    if (typeof made === "string") lines.push(made);
    else others.push({ row: first.row, verdict: made });
    for (const { row } of rest) others.push({ row, verdict: typeof made === "string" ? ADDED : made });
  }
  return { lines, others, unknown };
}

/** Pupil and days, as far as they can be read also of an object that is at fault. */
function keyOf(value: unknown): string {
  return isObject(value) ? JSON.stringify([studentId(value), value["startDate"], value["endDate"]]) : "";
}

/** An object that comes again, as when pages overlap, says nothing new. */
function withoutRepeats(group: readonly Activity[]): { distinct: Activity[]; repeated: Activity[] } {
  const seen = new Set<string>();
  const distinct: Activity[] = [];
  const repeated: Activity[] = [];
  for (const each of group) {
    const text = JSON.stringify(each.data);
    (seen.has(text) ? repeated : distinct).push(each);
    seen.add(text);
  }
  return { distinct, repeated };
}

function refuseGroup(group: readonly Activity[], isBroken: boolean): { readonly refuse: string } | undefined {
  if (isBroken) {
    return { refuse: "En annan post för samma elev och period är felaktig; elevens summa skulle sakna den." };
  }
  const activities = new Set(group.map(({ data }) => data.activity?.id));
  if (activities.size === group.length) return undefined;
  return {
    refuse: "Samma elev, period och aktivitet har poster med olika uppgifter. Hämta närvaron på nytt.",
  };
}
