import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type ApiDocument, documentsOf, isObject, type JsonObject } from "../jsonList.js";
import { judgeRecords, refusal, type Verdict } from "../judgeRecords.js";
import type { ReadResult, Source } from "../source.js";
import { recogniseSkolenkatenApi } from "./recognise.js";
import { skolenkatenApiTable, surveyGroup, surveyQuestion } from "./schema.js";

/** Skolenkäten per school unit from Planned Educations: one raw row a group, question and measure. */
export const skolenkatenApi: Source = {
  id: "skolenkaten_api",
  label: "Skolenkäten per skolenhet (API)",
  publisher: "Skolinspektionen, genom Skolverket",
  licence: null,
  isList: true,
  recognise: recogniseSkolenkatenApi,
  read: readSurveys,
};

interface Measure {
  readonly group: unknown;
  readonly svarande: string;
  /** Key of the question in the response, "" where the group has no question. */
  readonly indicator: string;
  readonly question: JsonObject;
  readonly name: string;
  readonly value: unknown;
}

async function readSurveys(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const measures = (await documentsOf(file, probe)).flatMap(measuresOf);
  const result = judgeRecords(file, skolenkatenApiTable, measures, judge);
  const periods = new Set(result.tables[0]?.rows.flatMap(({ cells }) => cells[2] ?? []));
  return { ...result, warnings: [], periods: [...periods].sort().join(", ") };
}

/** Every measure of every question. A group without questions, or a response without groups, is one record. */
function measuresOf({ value }: ApiDocument): Measure[] {
  const body = isObject(value) && "body" in value ? value["body"] : value;
  const nested = isObject(body) ? body["schoolYearMetrics"] : undefined;
  const svarande = Array.isArray(nested) ? "elever" : "vardnadshavare";
  return (Array.isArray(nested) ? nested : [body]).flatMap((group: unknown) => {
    const questions = isObject(group) ? Object.entries(group).filter(([key]) => key.endsWith("Metrics")) : [];
    const none = { group, svarande, indicator: "", question: {}, name: "", value: null };
    if (questions.length === 0) return [none];
    return questions.flatMap(([indicator, question]) => {
      if (!isObject(question)) return [{ ...none, indicator, value: question }];
      return Object.entries(question)
        .filter(([name]) => !(name in surveyQuestion.shape))
        .map(([name, one]) => ({ group, svarande, indicator, question, name, value: one }));
    });
  });
}

function judge({ group, svarande, indicator, question, name, value }: Measure): Verdict {
  const who = checkEntry(surveyGroup, group);
  if (!who.success) return refusal(who.error);
  if (indicator === "") return { refuse: "Svarandegruppen har inga frågor. Hämta skolenheten på nytt." };
  const asked = checkEntry(surveyQuestion, question);
  if (!asked.success) return refusal(asked.error);
  if (value === null) return { ignore: "mått som frågan inte har (null)" };
  if (typeof value !== "string" || name === "") {
    return { refuse: 'Måttet ska vara text, som "7,6", "44%" eller "-".', column: `${indicator}.${name}` };
  }
  const { schoolUnitCode, semester, schoolYear, noOfAnswers, noInGroup, answeringFrequency } = who.data;
  const group_ = [schoolUnitCode, svarande, semester, schoolYear, noOfAnswers, noInGroup, answeringFrequency];
  const { questionSubject, questionDescription } = asked.data;
  return [...group_, indicator, questionSubject, questionDescription, name, value].map(
    (cell) => cell ?? null,
  );
}
