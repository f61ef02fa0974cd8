import * as type from "../../standard/columnTypes.js";
import { pupilColumns } from "../../standard/pupilColumns.js";
import type { StandardFormat } from "../../standard/standardFormat.js";

const { lasar, tillfalle, elevId, skolenhetskod, arskurs, kon } = pupilColumns;

/** Levels of a reading test by area, in the test's own words (LL-1, LL-4); an area not wholly tested has none. */
export const lasning: StandardFormat = {
  id: "lasning",
  label: "Lästest (LegiLexi eller motsvarande)",
  columns: [
    lasar,
    tillfalle,
    elevId,
    skolenhetskod,
    arskurs,
    kon,
    { name: "omrade", type: type.label(60) },
    { name: "niva", type: type.label(40), empty: true },
  ],
  key: ["lasar", "tillfalle", "elev_id", "omrade"],
  same: { within: ["lasar", "tillfalle", "elev_id"], columns: ["skolenhetskod", "kon"] },
  period: "lasar",
};
