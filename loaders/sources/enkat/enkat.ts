import * as type from "../../standard/columnTypes.js";
import { maskFreeText } from "../../standard/maskFreeText.js";
import type { ColumnType, StandardFormat } from "../../standard/standardFormat.js";
import { surveyColumns } from "../../standard/surveyColumns.js";

/** As long as a record may be: what someone has written is not refused for its length, nor for its line ends. */
const anyLength = type.text(1_000_000);
const answer: ColumnType = (text, context) =>
  anyLength(maskFreeText(text).replace(/[\r\n\t]+/g, " "), context);

/**
 * Single answers to a survey. The respondent's id is coded in a domain of its own, so that an answer is never joined to
 * a pupil's grades. What someone has written is kept without numbers and addresses, and never published.
 */
export const enkat: StandardFormat = {
  id: "enkat",
  label: "Enkätsvar, ett per rad",
  columns: [
    ...surveyColumns,
    { name: "fraga", type: type.label(300) },
    { name: "svar", type: answer, secret: true, empty: true },
    { name: "svarande", type: type.identity("svarande"), secret: true, optional: true },
  ],
  key: ["enkat", "omgang", "skolenhetskod", "fraga", "svarande"],
  // without a respondent's id, two answers alike are two respondents
  repeats: (row) => row["svarande"] === null,
  period: "omgang",
};
