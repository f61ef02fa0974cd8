import type { z } from "zod";
import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type ApiDocument, documentsOf, isObject } from "../jsonList.js";
import { judgeRecords, refusal, type Verdict } from "../judgeRecords.js";
import type { ReadResult, Source } from "../source.js";
import { recogniseSkolverketApiSkolenheter } from "./recognise.js";
import { compactUnit, listedUnit, skolenheterTable } from "./schema.js";

/** School units as Planned Educations lists them: one raw row a unit and form of the list. */
export const skolverketApiSkolenheter: Source = {
  id: "skolverket_api_skolenheter",
  label: "Skolverket, skolenheter (API)",
  publisher: "Skolverket",
  licence: null,
  isList: true,
  recognise: recogniseSkolverketApiSkolenheter,
  read: readSkolenheter,
};

async function readSkolenheter(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const units = (await documentsOf(file, probe)).flatMap(unitsOf);
  const seen = new Set<string>();
  const result = judgeRecords(file, skolenheterTable, units, (unit) => onlyOnce(judge(unit), seen));
  return { ...result, warnings: [], periods: "skolenheter när filen hämtades" };
}

/** The units of a page; a response that is neither a page nor a unit is one record. */
function unitsOf({ value }: ApiDocument): readonly unknown[] {
  const body = isObject(value) && "body" in value ? value["body"] : value;
  if (!isObject(body)) return [body];
  const embedded = isObject(body["_embedded"]) ? body["_embedded"] : body;
  const list = embedded["compactSchoolUnits"] ?? embedded["listedSchoolUnits"];
  if (Array.isArray(list)) return list;
  // the last page of a query may be empty, and then has no list
  return "page" in body && !("code" in body) ? [] : [body];
}

function judge(unit: unknown): Verdict {
  if (isObject(unit) && "schoolUnitCode" in unit) {
    const checked = checkEntry(compactUnit, unit);
    return checked.success ? compactCells(checked.data) : refusal(checked.error);
  }
  const checked = checkEntry(listedUnit, unit);
  return checked.success ? listedCells(checked.data) : refusal(checked.error);
}

function compactCells(unit: z.infer<typeof compactUnit>): (string | null)[] {
  const where = [unit.wgs84Latitude ?? null, unit.wgs84Longitude ?? null];
  return [
    unit.schoolUnitCode,
    unit.schoolUnitName,
    ...Array(6).fill(null),
    flag(unit.abroadSchool),
    ...where,
  ];
}

function listedCells(unit: z.infer<typeof listedUnit>): (string | null)[] {
  const forms = unit.typeOfSchooling?.map(
    ({ code, schoolYears }) => `${code}:${(schoolYears ?? []).join(" ")}`,
  );
  return [
    unit.code,
    unit.name,
    unit.geographicalAreaCode ?? null,
    unit.principalOrganizerType ?? null,
    unit.corporationName ?? null,
    unit.organisationRegistryNumber ?? null,
    forms?.join(", ") ?? null,
    unit.schoolOrientation ?? null,
    flag(unit.abroadSchool),
    unit.wgs84_Lat ?? null,
    unit.wgs84_Long ?? null,
  ];
}

function flag(value: boolean | null | undefined): string | null {
  return value == null ? null : String(value);
}

/** The lists are fetched per municipality and some queries overlap: the same unit told the same way says nothing new. */
function onlyOnce(verdict: Verdict, seen: Set<string>): Verdict {
  if ("ignore" in verdict || "refuse" in verdict) return verdict;
  const key = JSON.stringify(verdict);
  if (seen.has(key)) return { ignore: "samma skolenhet igen" };
  seen.add(key);
  return verdict;
}
