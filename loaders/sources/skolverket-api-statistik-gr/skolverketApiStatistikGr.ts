import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type ApiDocument, documentsOf, isObject } from "../jsonList.js";
import { judgeRecords, refusal, type Verdict } from "../judgeRecords.js";
import type { ReadResult, Source } from "../source.js";
import { recogniseSkolverketApiStatistikGr } from "./recognise.js";
import { skolenhetskod, statistikGrOther, statistikGrTable, statistikGrValue } from "./schema.js";

/** Skolverket's statistics per school unit from Planned Educations: one raw row a measure and läsår. */
export const skolverketApiStatistikGr: Source = {
  id: "skolverket_api_statistik_gr",
  label: "Skolverket, statistik per skolenhet i grundskolan (API)",
  publisher: "Skolverket",
  licence: null,
  isList: true,
  recognise: recogniseSkolverketApiStatistikGr,
  read: readStatistik,
};

interface MeasureValue {
  readonly unit: unknown;
  readonly measure: string;
  readonly value: unknown;
  /** The response holds no statistics at all. */
  readonly isEmpty?: boolean;
}

async function readStatistik(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const values = (await documentsOf(file, probe)).flatMap(valuesOf);
  const result = judgeRecords(file, statistikGrTable, values, judge);
  const periods = new Set(result.tables[0]?.rows.flatMap(({ cells }) => cells[2] ?? []));
  return { ...result, warnings: [], periods: [...periods].sort().join(", ") };
}

/** Every value of every measure. A response without statistics is one record, so that it is not lost in silence. */
function valuesOf({ value }: ApiDocument): MeasureValue[] {
  const body = isObject(value) && "body" in value ? value["body"] : value;
  if (!isObject(body)) return [{ unit: undefined, measure: "", value: body, isEmpty: true }];
  const unit = body["schoolUnit"];
  return Object.entries(body).flatMap(([measure, values]) => {
    if (statistikGrOther.includes(measure) || values === null) return [];
    return (Array.isArray(values) ? values : [values]).map((one: unknown) => ({ unit, measure, value: one }));
  });
}

function judge({ unit, measure, value, isEmpty }: MeasureValue): Verdict {
  if (isEmpty)
    return { refuse: "Svaret innehåller ingen statistik (body saknas). Hämta skolenheten på nytt." };
  const code = checkEntry(skolenhetskod, unit);
  if (!code.success) return { ...refusal(code.error), column: "schoolUnit" };
  const checked = checkEntry(statistikGrValue, value);
  if (!checked.success) return { ...refusal(checked.error), column: measure };
  const { value: text, valueType, timePeriod } = checked.data;
  return [code.data, measure, timePeriod, text, valueType];
}
