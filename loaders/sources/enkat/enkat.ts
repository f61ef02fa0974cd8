import * as type from "../../standard/columnTypes.js";
import type { StandardFormat } from "../../standard/standardFormat.js";
import { surveyColumns } from "../../standard/surveyColumns.js";

/**
 * Single answers to a survey. The respondent's id is coded in a domain of its own, so that an answer is never joined to
 * a pupil's grades. What someone has written is kept without numbers and addresses, and never published.
 */
export const enkat: StandardFormat = {
  id: "enkat",
  label: "Enkätsvar, ett per rad",
  columns: [
    ...surveyColumns,
    { name: "fraga", type: type.text(300) },
    { name: "svar", type: type.freeText, secret: true, empty: true },
    { name: "svarande", type: type.identity("svarande"), secret: true, optional: true },
  ],
  key: ["enkat", "omgang", "skolenhetskod", "fraga", "svarande"],
  // without a respondent's id, two answers alike are two respondents
  repeats: (row) => row["svarande"] === null,
  period: "omgang",
};
