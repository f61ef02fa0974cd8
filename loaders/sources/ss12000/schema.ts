import { z } from "zod";

/**
 * Only organisations have a raw table: grades and attendance go the way of betyg and franvaro, and of people nothing is
 * kept here.
 */
export const ss12000Table = {
  table: "ss12000",
  columns: [
    "id",
    "namn",
    "typ",
    "skolenhetskod",
    "skolformer",
    "kommunkod",
    "orgnr",
    "ingar_i",
    "startdatum",
    "slutdatum",
  ],
} as const;

const id = z.string("Id ska vara text.").regex(/\S/, "Id är tomt.");
const text = z.string("Uppgiften ska vara text.").nullish();
const reference = z.object({ id }, "Hänvisningen ska vara ett objekt med id.");
const minutes = z.int("Tiden ska vara hela minuter.").nonnegative("Tiden får inte vara negativ.");

/** What every object must have. */
export const ss12000Object = z.object({ id });

export const organisation = z.object({
  id,
  displayName: text,
  organisationType: text,
  schoolUnitCode: z
    .string()
    .regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror.")
    .nullish(),
  schoolTypes: z.array(z.string(), "Skolformerna ska vara en lista.").nullish(),
  municipalityCode: text,
  organisationNumber: text,
  parentOrganisation: reference.nullish(),
  startDate: text,
  endDate: text,
});

/** What grades and attendance need to know of a pupil, and no more: names, civicNo and addresses are never picked up. */
export const person = z.object({
  id,
  sex: z.enum(["Man", "Kvinna", "Okänt"], "Könet (sex) ska vara Man, Kvinna eller Okänt.").nullish(),
  securityMarking: text,
  enrolments: z
    .array(
      z.object({
        enroledAt: reference.nullish(),
        schoolType: text,
        schoolYear: z.int("Årskursen ska vara ett heltal.").nullish(),
        startDate: text,
        endDate: text,
      }),
      "Inskrivningarna (enrolments) ska vara en lista.",
    )
    .nullish(),
});

export const syllabus = z.object({ id, schoolType: text, subjectDesignation: text });

export const grade = z.object({
  id,
  student: reference,
  organisation: reference.nullish(),
  schoolUnit: reference.nullish(),
  syllabus: reference,
  gradeValue: z.string("Betyget (gradeValue) saknas.").regex(/\S/, "Betyget (gradeValue) är tomt."),
  registeredDate: z
    .string("Datumet (registeredDate) saknas.")
    .regex(/^\d{4}-\d{2}-\d{2}/, "Datumet (registeredDate) ska vara som 2025-06-12."),
  semester: z.enum(["HT", "VT"], "Terminen (semester) ska vara HT eller VT.").nullish(),
  year: z.int("Året (year) ska vara ett heltal.").nullish(),
  correctionType: text,
  adaptedStudyPlan: text,
});

const day = (name: string) =>
  z
    .string(`Dagen (${name}) saknas.`)
    .regex(/^\d{4}-\d{2}-\d{2}$/, `Dagen (${name}) ska vara som 2025-01-31.`);

/** Sums of one pupil, activity and period, in minutes. */
export const attendance = z.object({
  activity: reference.nullish(),
  student: reference,
  startDate: day("startDate"),
  endDate: day("endDate"),
  attendanceSum: minutes.nullish(),
  validAbsenceSum: minutes.nullish(),
  invalidAbsenceSum: minutes.nullish(),
  otherAttendanceSum: minutes.nullish(),
  reportedSum: minutes.nullish(),
  offeredSum: minutes.nullish(),
});

export type Attendance = z.infer<typeof attendance>;
export type Person = z.infer<typeof person>;
export type Grade = z.infer<typeof grade>;
export type Syllabus = z.infer<typeof syllabus>;
export type Organisation = z.infer<typeof organisation>;
