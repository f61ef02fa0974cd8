/** Invented objects of an SS 12000 interface; `more` puts other keys in, or other values. */
export const ss12000Unit = {
  id: "o1",
  displayName: "Påhittade skolan",
  organisationType: "Skolenhet",
  schoolUnitCode: "90000001",
  email: "skolan@example.org",
};

export const ss12000Person = (id: string, more = {}) => ({
  id,
  givenName: "Tilltalsnamnet",
  familyName: "Efternamnet",
  civicNo: { value: "personnumret", nationality: "SE" },
  emails: [{ value: "elev@example.org", type: "Skola elev" }],
  sex: "Kvinna",
  securityMarking: "Ingen",
  enrolments: [{ enroledAt: { id: "o1" }, schoolType: "GR", schoolYear: 9, startDate: "2024-08-14" }],
  ...more,
});

/** A week of aggregated attendance in one activity. */
export const ss12000Attendance = (student: string, activity: string, more = {}) => ({
  activity: { id: activity },
  student: { id: student },
  startDate: "2025-01-13",
  endDate: "2025-01-17",
  attendanceSum: 500,
  validAbsenceSum: 60,
  invalidAbsenceSum: 10,
  otherAttendanceSum: 0,
  reportedSum: 570,
  offeredSum: 600,
  ...more,
});

/** Responses as JSON Lines, one page each. */
export const ss12000Lines = (...responses: unknown[][]) =>
  responses.map((data) => JSON.stringify({ data, pageToken: null })).join("\n");
