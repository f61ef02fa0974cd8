import * as type from "../../standard/columnTypes.js";
import type { StandardFormat } from "../../standard/standardFormat.js";
import { surveyColumns } from "../../standard/surveyColumns.js";

/** Numbers of answers by question and option. */
export const enkatAggregat: StandardFormat = {
  id: "enkat_aggregat",
  label: "Enkätsvar, antal per svarsalternativ",
  columns: [
    ...surveyColumns,
    { name: "fraga", type: type.text(300) },
    { name: "svar", type: type.label(120) },
    { name: "antal", type: type.count },
  ],
  key: ["enkat", "omgang", "skolenhetskod", "arskurs", "kon", "fraga", "svar"],
  period: "omgang",
};
