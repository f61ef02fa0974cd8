import { meetBadInputs } from "./meetBadInputs.js";
import { standardRows } from "./standardRows.js";

meetBadInputs(standardRows, "badStandard");
