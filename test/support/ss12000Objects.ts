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

/** Responses as JSON Lines, one page each. */
export const ss12000Lines = (...responses: unknown[][]) =>
  responses.map((data) => JSON.stringify({ data, pageToken: null })).join("\n");
