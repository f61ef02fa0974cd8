import * as type from "./columnTypes.js";
import type { StandardColumn } from "./standardFormat.js";

/** The columns that say which pupil a row speaks of, where and in which year, as several formats have them. */
export const pupilColumns = {
  lasar: { name: "lasar", type: type.lasar },
  tillfalle: { name: "tillfalle", type: type.tillfalle },
  elevId: { name: "elev_id", type: type.identity("elev"), secret: true },
  skolenhetskod: { name: "skolenhetskod", type: type.skolenhetskod },
  arskurs: { name: "arskurs", type: type.arskurs },
  kon: { name: "kon", type: type.kon },
} as const satisfies Record<string, StandardColumn>;
