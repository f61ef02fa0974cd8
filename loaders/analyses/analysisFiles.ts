import type { AnalysisFile } from "../../src/analyses/analysisData.js";
import type { AnalysisRows } from "./analysisRows.js";
import { analysisTexts } from "./analysisTexts.js";

/** Every analysis as it is published: its rows with title, question and method. */
export function analysisFiles(rows: AnalysisRows): readonly AnalysisFile<object>[] {
  return Object.entries(analysisTexts).map(([id, text]) => ({
    id,
    ...text,
    rows: Object.entries(rows).find(([each]) => each === id)?.[1] ?? [],
  }));
}
