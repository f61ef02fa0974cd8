import { bulkLine } from "../../bulk/bulkLine.js";
import type { Lookups } from "./lookups.js";
import type { Attendance, Person } from "./schema.js";

/** Forms of school where pupils have a duty to attend, or to be there; others (fritidshem) have no absence. */
const FORMS = new Set(["FKLASS", "GR", "GRS", "GRAN", "SP", "SAM", "GY", "GYS", "GYAN"]);

const SUMS = ["offeredSum", "validAbsenceSum", "invalidAbsenceSum"] as const;

/** The file does not tell what a row of franvaro must say: a Swedish sentence on what, and on what to do. */
export interface Untold {
  readonly refuse: string;
  readonly column?: string;
}

/**
 * All activities of one pupil over the same days as a line of franvaro: their minutes added together. Nothing is
 * guessed: where a sum, the unit, the year, the term or the sex cannot be known, that is told instead. `newest` is the
 * last läsår of the file, as the year it ends.
 */
export function attendanceLine(
  activities: readonly [Attendance, ...Attendance[]],
  row: number,
  lookups: Lookups,
  newest: number,
): string | Untold {
  const [{ student, startDate, endDate }] = activities;
  const term = termOf(startDate);
  if (term.ends !== termOf(endDate).ends || term.termin !== termOf(endDate).termin) {
    return {
      column: "endDate",
      refuse: "Perioden går över mer än en termin. Hämta närvaron för en termin i taget, eller kortare.",
    };
  }
  const missing = SUMS.find((sum) => activities.some((one) => one[sum] == null));
  if (missing !== undefined) {
    return {
      column: missing,
      refuse: `Uppgiften ${missing} saknas för eleven och perioden; den är då okänd, inte 0.`,
    };
  }
  const person = lookups.persons.get(student.id);
  const place = placeOf(person, startDate, endDate, term.ends, newest, lookups);
  if ("refuse" in place) return place;
  const kon = person?.sex === "Man" ? "P" : person?.sex === "Kvinna" ? "F" : undefined;
  if (kon === undefined)
    return { refuse: "Elevens kön (sex) är inte Man eller Kvinna bland personerna i filen." };
  const minutes = (sum: (typeof SUMS)[number]) =>
    String(activities.reduce((all, one) => all + (one[sum] ?? 0), 0));
  const isReported = activities.every(({ reportedSum }) => reportedSum != null);
  const cells = {
    lasar: `${term.ends - 1}/${String(term.ends % 100).padStart(2, "0")}`,
    termin: term.termin,
    elev_id: student.id,
    skolenhetskod: place.unit,
    arskurs: place.year,
    kon,
    undervisningstid_min: minutes("offeredSum"),
    giltig_min: minutes("validAbsenceSum"),
    ogiltig_min: minutes("invalidAbsenceSum"),
    rapporterad_min: isReported
      ? String(activities.reduce((all, one) => all + (one.reportedSum ?? 0), 0))
      : "",
    period_fran: startDate,
    period_till: endDate,
  };
  return bulkLine(Object.values(cells), false, row);
}

/** The term a day is in, and the year its läsår ends: autumn from July, spring to June. */
export function termOf(day: string): { readonly ends: number; readonly termin: "HT" | "VT" } {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) >= "07" ? { ends: year + 1, termin: "HT" } : { ends: year, termin: "VT" };
}

/**
 * Unit and year by the enrolment that covers all the days. One that began before the läsår tells the year the pupil is
 * in now, which is right for the newest läsår only.
 */
function placeOf(
  person: Person | undefined,
  from: string,
  till: string,
  ends: number,
  newest: number,
  { organisations }: Lookups,
): { readonly unit: string; readonly year: string } | Untold {
  const covering = (person?.enrolments ?? []).filter(
    ({ schoolType, startDate, endDate }) =>
      FORMS.has(schoolType ?? "") && (startDate ?? "") <= from && (endDate == null || endDate >= till),
  );
  const units = new Set(
    covering.map(({ enroledAt }) =>
      enroledAt ? organisations.get(enroledAt.id)?.schoolUnitCode : undefined,
    ),
  );
  const [unit] = units;
  if (units.size !== 1 || unit == null) {
    const why =
      covering.length === 0
        ? "ingen inskrivning (enrolments) täcker perioden"
        : units.size > 1
          ? "mer än en inskrivning (enrolments) täcker perioden"
          : "inskrivningens skolenhet finns inte med kod bland organisationerna i filen";
    return { refuse: `Elevens skolenhet går inte att avgöra: ${why}.` };
  }
  const years = new Set(
    covering
      .filter(({ startDate }) => ends === newest || (startDate ?? "") >= `${ends - 1}-07-01`)
      .map(({ schoolType, schoolYear }) => (schoolType === "FKLASS" ? 0 : schoolYear)),
  );
  const [year] = years;
  if (years.size !== 1 || year == null) {
    const refuse =
      "Elevens årskurs då går inte att avgöra: inskrivningen saknar den, eller började före läsåret och säger bara den som gäller nu.";
    return { refuse };
  }
  return { unit, year: String(year) };
}
