import * as type from "../../standard/columnTypes.js";
import { pupilColumns } from "../../standard/pupilColumns.js";
import type { StandardFormat } from "../../standard/standardFormat.js";
import { subjectCodes } from "../../standard/subjectCodes.js";

const { lasar, tillfalle, elevId, skolenhetskod, arskurs, kon } = pupilColumns;

/** Teachers' subject assessments on the municipality's own ordinal scale (AK-3, AK-4). */
export const omdomen: StandardFormat = {
  id: "omdomen",
  label: "Ämnesomdömen",
  columns: [
    lasar,
    tillfalle,
    elevId,
    skolenhetskod,
    arskurs,
    kon,
    { name: "amne", type: type.amne(subjectCodes()) },
    { name: "omdome", type: type.label(60) },
    { name: "datum", type: type.date, empty: true },
  ],
  key: ["lasar", "tillfalle", "elev_id", "amne"],
  same: { within: ["lasar", "tillfalle", "elev_id"], columns: ["skolenhetskod", "kon"] },
  period: "lasar",
};
