import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type ApiDocument, documentsOf, isObject } from "../jsonList.js";
import { judgeRecords, refusal, type Verdict } from "../judgeRecords.js";
import type { ReadResult, Source } from "../source.js";
import { recogniseSkolenhetsregistret } from "./recognise.js";
import { includedOrganizer, registeredUnit, registeredUnitInfo, skolenhetsregistretTable } from "./schema.js";

/** The register of school units, v2: one raw row a unit, from the list or the unit's own response. */
export const skolenhetsregistret: Source = {
  id: "skolenhetsregistret",
  label: "Skolenhetsregistret",
  publisher: "Skolverket",
  licence: null,
  isList: true,
  recognise: recogniseSkolenhetsregistret,
  read: readRegister,
};

interface RegisterEntry {
  readonly unit: unknown;
  /** What the unit's own response tells beside it. */
  readonly included?: unknown;
  readonly isInfo: boolean;
}

async function readRegister(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const entries = (await documentsOf(file, probe)).flatMap(entriesOf);
  const result = judgeRecords(file, skolenhetsregistretTable, entries, judge);
  return { ...result, warnings: [], periods: "skolenheter när filen hämtades" };
}

/** The units of a list, or the one unit. A response without data is one record. */
function entriesOf({ value }: ApiDocument): RegisterEntry[] {
  const data = isObject(value) ? value["data"] : undefined;
  const list = isObject(data) ? data["attributes"] : undefined;
  if (Array.isArray(list)) return list.map((unit: unknown) => ({ unit, isInfo: false }));
  return [{ unit: data, included: isObject(value) ? value["included"] : undefined, isInfo: true }];
}

function judge({ unit, included, isInfo }: RegisterEntry): Verdict {
  if (!isObject(unit))
    return { refuse: "Svaret har ingen skolenhet (data saknas). Hämta skolenheten på nytt." };
  if (!isInfo) {
    const listed = checkEntry(registeredUnit, unit);
    if (!listed.success) return refusal(listed.error);
    return [listed.data.schoolUnitCode, listed.data.name, listed.data.status, ...Array(10).fill(null)];
  }
  const checked = checkEntry(registeredUnitInfo, unit);
  if (!checked.success) return refusal(checked.error);
  const { schoolUnitCode, attributes } = checked.data;
  const organizer = checkEntry(includedOrganizer, included).data;
  return [
    schoolUnitCode,
    attributes.displayName,
    attributes.status,
    attributes.municipalityCode ?? null,
    attributes.schoolTypes?.join(" ") ?? null,
    attributes.schoolUnitType ?? null,
    attributes.orientationType ?? null,
    attributes.schoolName ?? null,
    attributes.startdate ?? attributes.startDate ?? null,
    attributes.endDate ?? null,
    organizer?.organizationNumber ?? null,
    organizer?.attributes?.displayName ?? null,
    organizer?.attributes?.organizerType ?? null,
  ];
}
