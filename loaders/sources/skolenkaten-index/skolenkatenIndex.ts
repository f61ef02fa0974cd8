import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type ApiDocument, documentsOf, isObject } from "../jsonList.js";
import { judgeRecords, refusal, type Verdict } from "../judgeRecords.js";
import type { ReadResult, Source } from "../source.js";
import { recogniseSkolenkatenIndex } from "./recognise.js";
import {
  indexValue,
  respondentGroup,
  respondents,
  skolenkatenIndexNumbers,
  skolenkatenIndexTable,
  surveyedUnit,
} from "./schema.js";

/** Skolenkäten's index values per school unit, reduced to one line a unit: one raw row a group and index. */
export const skolenkatenIndex: Source = {
  id: "skolenkaten_index",
  label: "Skolenkäten, index per skolenhet",
  publisher: "Skolinspektionen",
  licence: null,
  isList: true,
  recognise: recogniseSkolenkatenIndex,
  read: readIndex,
};

interface IndexEntry {
  readonly unit: unknown;
  readonly svarande: string;
  readonly group: unknown;
  /** Absent where the group has no index to tell. */
  readonly name?: string;
}

async function readIndex(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const entries = (await documentsOf(file, probe, skolenkatenIndexNumbers)).flatMap(entriesOf);
  const result = judgeRecords(file, skolenkatenIndexTable, entries, judge);
  const periods = new Set(result.tables[0]?.rows.flatMap(({ cells }) => cells[3] ?? []));
  return { ...result, warnings: [], periods: [...periods].sort().join(", ") };
}

/** Every index of every group; a unit without answers, or a group without any, is one record. */
function entriesOf({ value }: ApiDocument): IndexEntry[] {
  const unit = isObject(value) ? value["skolenhetskod"] : undefined;
  const data = isObject(value) ? value["data"] : value;
  if (!isObject(data)) return [{ unit, svarande: "", group: data }];
  return Object.entries(respondents).flatMap(([key, svarande]): IndexEntry[] => {
    const group = data[key];
    if (group === undefined) return [];
    if (!isObject(group)) return [{ unit, svarande, group }];
    const names = Object.keys(group).filter((name) => !(name in respondentGroup.shape));
    return names.length === 0
      ? [{ unit, svarande, group }]
      : names.map((name) => ({ unit, svarande, group, name }));
  });
}

function judge({ unit, svarande, group, name }: IndexEntry): Verdict {
  const code = checkEntry(surveyedUnit, unit);
  if (!code.success) return { ...refusal(code.error), column: "skolenhetskod" };
  if (group === null)
    return { ignore: svarande === "" ? "skolenhet utan enkätsvar (null)" : "grupp utan enkätsvar (null)" };
  const checked = checkEntry(respondentGroup, group);
  if (!checked.success) return refusal(checked.error);
  if (name === undefined) return { refuse: "Gruppen har inga index." };
  const { n, sem, ak } = checked.data;
  const value = checkEntry(indexValue, checked.data[name]);
  if (!value.success) return { ...refusal(value.error), column: name };
  return [code.data, svarande, ak ?? null, sem, n, name, value.data];
}
