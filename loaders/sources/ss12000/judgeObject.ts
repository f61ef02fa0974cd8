import { checkEntry } from "../checkEntry.js";
import { isObject } from "../jsonList.js";
import { refusal, type Verdict } from "../judgeRecords.js";
import { type Organisation, organisation, person, ss12000Object, syllabus } from "./schema.js";
import { isProtected, type Ss12000Entry } from "./ss12000Entries.js";

/** Whoever is protected, and all that refers to them, is counted by this rule and listed nowhere (DC-16). */
export const PROTECTED = { ignore: "skyddade personuppgifter" };

/** What becomes of an object that is neither grade nor attendance. */
export function judgeObject({ kind, value }: Ss12000Entry): Verdict {
  if (kind === "person" && isObject(value) && isProtected(value)) return PROTECTED;
  if (kind === "organisation") {
    const { data, error } = checkEntry(organisation, value);
    return data === undefined ? refusal(error) : organisationCells(data);
  }
  const contract = kind === "person" ? person : kind === "syllabus" ? syllabus : ss12000Object;
  const { success, error } = checkEntry(contract, value);
  if (!success) return refusal(error);
  if (kind === "person") return { ignore: "personer, som bara slås upp" };
  return { ignore: kind === "syllabus" ? "ämnen, som bara slås upp" : "andra svar, som inte används" };
}

function organisationCells(one: Organisation): (string | null)[] {
  return [
    one.id,
    one.displayName,
    one.organisationType,
    one.schoolUnitCode,
    one.schoolTypes?.join(" "),
    one.municipalityCode,
    one.organisationNumber,
    one.parentOrganisation?.id,
    one.startDate,
    one.endDate,
  ].map((cell) => cell ?? null);
}
