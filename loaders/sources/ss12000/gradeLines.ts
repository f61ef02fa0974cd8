import { bulkLine } from "../../bulk/bulkLine.js";
import type { Lookups } from "./lookups.js";
import type { Grade, Person } from "./schema.js";

/**
 * A grade as a line of betyg. A cell is empty where the file does not tell: betyg's rules then set the grade aside with
 * the reason. `newest` is the last läsår of the file, as the year it ends.
 */
export function gradeLine(grade: Grade, row: number, lookups: Lookups, newest: number): string {
  const person = lookups.persons.get(grade.student.id);
  const unit = grade.organisation ?? grade.schoolUnit;
  const ends = lasarEnds(grade);
  const cells = {
    lasar: ends === undefined ? "" : `${ends - 1}/${String(ends % 100).padStart(2, "0")}`,
    termin: grade.semester ?? "",
    elev_id: grade.student.id,
    skolenhetskod: (unit && lookups.organisations.get(unit.id)?.schoolUnitCode) ?? "",
    arskurs: ends === undefined ? "" : schoolYear(person, grade.registeredDate, ends, newest),
    kon: person?.sex === "Man" ? "P" : person?.sex === "Kvinna" ? "F" : "",
    amne: lookups.syllabuses.get(grade.syllabus.id)?.subjectDesignation ?? "",
    betyg: grade.gradeValue,
    sprakval: "",
    anpassad_studiegang: grade.adaptedStudyPlan?.trim() ? "J" : "N",
  };
  return bulkLine(Object.values(cells), false, row);
}

/** The year the grade's läsår ends; undefined when year or term is not told. */
export function lasarEnds({ year, semester }: Grade): number | undefined {
  if (year == null || semester == null) return undefined;
  return semester === "HT" ? year + 1 : year;
}

/**
 * The pupil's school year when the grade was set. An enrolment tells it if it covers that day; one that began before the
 * läsår tells the year the pupil is in now, which is right for the newest läsår only.
 */
function schoolYear(person: Person | undefined, date: string, ends: number, newest: number): string {
  const day = date.slice(0, 10);
  const years = (person?.enrolments ?? []).flatMap(({ schoolType, schoolYear, startDate, endDate }) => {
    const covers = (startDate ?? "") <= day && (endDate == null || endDate >= day);
    const isThen = ends === newest || (startDate ?? "") >= `${ends - 1}-07-01`;
    return schoolType === "GR" && schoolYear != null && covers && isThen ? [schoolYear] : [];
  });
  return new Set(years).size === 1 ? String(years[0]) : "";
}

/**
 * Grades that a later one of the same pupil, subject and term has changed or corrected. Where it is not told which is
 * the later, none is taken for replaced.
 */
export function replacedGrades(grades: readonly Grade[]): ReadonlySet<Grade> {
  const byKey = new Map<string, Grade[]>();
  for (const grade of grades) {
    const key = JSON.stringify([grade.student.id, grade.syllabus.id, grade.year, grade.semester]);
    byKey.set(key, [...(byKey.get(key) ?? []), grade]);
  }
  const replaced = [...byKey.values()].flatMap((same) => {
    const last = same
      .map(({ registeredDate }) => registeredDate)
      .sort()
      .at(-1);
    const latest = same.filter(({ registeredDate }) => registeredDate === last);
    return latest.length === 1 && latest[0]?.correctionType
      ? same.filter((grade) => grade !== latest[0])
      : [];
  });
  return new Set(replaced);
}
