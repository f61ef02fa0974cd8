import { type ApiDocument, isObject, type JsonObject } from "../jsonList.js";

export type Ss12000Kind = "organisation" | "person" | "syllabus" | "grade" | "attendance" | "other";

export interface Ss12000Entry {
  readonly kind: Ss12000Kind;
  readonly value: unknown;
}

/** Keys that hold a list of objects: a response's own, a lookup's, or the names of the resources. */
const LISTS = [
  "data",
  "value",
  "organisations",
  "persons",
  "syllabuses",
  "grades",
  "aggregatedAttendance",
  "aggregatedAttendances",
  "attendances",
  "activities",
  "groups",
  "duties",
] as const;

/** The objects of the responses in the file's order, each with its kind by its own keys. */
export function ss12000Entries(documents: readonly ApiDocument[]): Ss12000Entry[] {
  return documents.flatMap(({ value }) => objectsOf(value)).map((value) => ({ kind: kindOf(value), value }));
}

function objectsOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return [document];
  const lists = LISTS.flatMap((key) => {
    const list = document[key];
    if (Array.isArray(list)) return [list];
    // a resource's own response kept under its name
    return isObject(list) && Array.isArray(list["data"]) ? [list["data"]] : [];
  });
  // a person has lists too, but none by these names; what has an id is an object in itself
  return lists.length === 0 || "id" in document ? [document] : lists.flat();
}

function kindOf(value: unknown): Ss12000Kind {
  if (!isObject(value)) return "other";
  const has = (...keys: string[]) => keys.every((key) => key in value);
  if (has("gradeValue")) return "grade";
  if (has("attendanceSum") || has("validAbsenceSum")) return "attendance";
  if (has("givenName") || has("familyName") || has("civicNo") || has("securityMarking")) return "person";
  if (has("subjectName") || has("subjectDesignation")) return "syllabus";
  if (has("organisationType") || (has("schoolUnitCode") && !has("offeredAt"))) return "organisation";
  return "other";
}

/** Whether a person is marked: protected people are put aside wherever they stand (DC-16). */
export function isProtected(person: JsonObject): boolean {
  const marking = person["securityMarking"];
  return marking != null && marking !== "Ingen";
}

/** Id of the pupil a grade or an attendance is about; "" when it does not say. */
export function studentId({ student }: JsonObject): string {
  return isObject(student) ? String(student["id"] ?? "") : "";
}
