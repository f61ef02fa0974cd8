import * as type from "./columnTypes.js";
import type { StandardColumn } from "./standardFormat.js";

/** The columns that name a survey, its round and the group that was asked. */
export const surveyColumns: readonly StandardColumn[] = [
  { name: "enkat", type: type.label(60) },
  { name: "omgang", type: type.omgang },
  { name: "skolenhetskod", type: type.enhet },
  { name: "arskurs", type: type.arskurs, empty: true },
  { name: "kon", type: type.kon, empty: true },
];
