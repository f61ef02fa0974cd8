import * as type from "../../standard/columnTypes.js";
import { pupilColumns } from "../../standard/pupilColumns.js";
import type { StandardFormat } from "../../standard/standardFormat.js";
import { subjectCodes } from "../../standard/subjectCodes.js";

const { lasar, elevId, skolenhetskod, arskurs, kon } = pupilColumns;

/** Test grades of the national tests (NP-1). An empty test grade is a test that was not taken, or not wholly. */
export const np: StandardFormat = {
  id: "np",
  label: "Nationella prov, elevernas provbetyg",
  columns: [
    lasar,
    elevId,
    skolenhetskod,
    arskurs,
    kon,
    { name: "amne", type: type.amne(subjectCodes()) },
    { name: "provbetyg", type: type.betyg, empty: true },
  ],
  key: ["lasar", "elev_id", "amne"],
  // a pupil may move between the tests of a year
  same: { within: ["lasar", "elev_id"], columns: ["kon"] },
  period: "lasar",
};
