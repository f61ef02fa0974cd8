import { fileRows } from "./fileRows.js";
import { meetBadInputs } from "./meetBadInputs.js";
import { structureRows } from "./structureRows.js";
import { textRows } from "./textRows.js";

meetBadInputs([...fileRows, ...textRows, ...structureRows], "badInputs");
