import { hostileRows } from "./hostileRows.js";
import { identityRows } from "./identityRows.js";
import { machineRows } from "./machineRows.js";
import { meetBadInputs } from "./meetBadInputs.js";
import { valueRows } from "./valueRows.js";

meetBadInputs([...valueRows, ...identityRows, ...hostileRows, ...machineRows], "badValues");
