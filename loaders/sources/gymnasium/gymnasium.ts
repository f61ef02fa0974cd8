import * as type from "../../standard/columnTypes.js";
import { pupilColumns } from "../../standard/pupilColumns.js";
import type { StandardFormat, StandardRow } from "../../standard/standardFormat.js";

const { elevId, skolenhetskod, kon } = pupilColumns;

/** Pupils of a starting cohort in gymnasieskolan, and whether they had an exam after three and four years (GY-11). */
export const gymnasium: StandardFormat = {
  id: "gymnasium",
  label: "Gymnasieskolan, startkullar och examen",
  columns: [
    { name: "startar", type: type.calendarYear },
    elevId,
    skolenhetskod,
    { name: "program", type: type.label(20) },
    kon,
    { name: "examen_efter_3", type: type.jaNej, empty: true },
    { name: "examen_efter_4", type: type.jaNej, empty: true },
    { name: "studiebevis_2500", type: type.jaNej, empty: true },
  ],
  key: ["startar", "elev_id"],
  rule: (row) => contradiction(row),
  period: "startar",
};

function contradiction(row: StandardRow) {
  if (row["examen_efter_3"] === "J" && row["examen_efter_4"] === "N") {
    const message =
      "Eleven har examen efter tre år men inte efter fyra. Den som har examen efter tre år har det också efter fyra.";
    return { column: "examen_efter_4", message };
  }
  if (row["studiebevis_2500"] === "J" && row["examen_efter_3"] === "J") {
    const message = "Eleven har både examen och studiebevis. Studiebevis ges till den som inte nått examen.";
    return { column: "studiebevis_2500", message };
  }
  return undefined;
}
