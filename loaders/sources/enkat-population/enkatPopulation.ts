import * as type from "../../standard/columnTypes.js";
import type { StandardFormat } from "../../standard/standardFormat.js";
import { surveyColumns } from "../../standard/surveyColumns.js";

/** How many were asked, by group: what a response rate is a share of (EN-7, EN-12). */
export const enkatPopulation: StandardFormat = {
  id: "enkat_population",
  label: "Enkät, antal tillfrågade",
  columns: [...surveyColumns, { name: "antal", type: type.count }],
  key: ["enkat", "omgang", "skolenhetskod", "arskurs", "kon"],
  period: "omgang",
};
