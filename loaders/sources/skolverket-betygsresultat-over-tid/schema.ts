import { z } from "zod";
import { kommunCodes, kommunKeys, kommunShape } from "../keyColumns.js";
import { lasarField } from "../preambleText.js";
import type { WideContract } from "../wideContract.js";

/** "Jämförelse av betygsresultat över tid": a sheet for each type of huvudman, which stands above its header. */
export const betygsresultatOverTidContract: WideContract = {
  table: "skolverket_betygsresultat_over_tid",
  preamble: [
    { ...lasarField, name: "valt_lasar" },
    {
      name: "typ_av_huvudman",
      pattern: /^typ av huvudman:\s*(\S.*)$/i,
      example: "Typ av huvudman: Kommunal",
    },
  ],
  keys: [...kommunKeys, { name: "uppgift", pattern: /^uppgift$/, label: "Uppgift" }],
  codes: kommunCodes,
  schema: z.object({ ...kommunShape, uppgift: z.string().regex(/\S/, "Uppgiftens namn saknas.") }),
  layouts: [
    [{ pattern: /^$/, label: "", columns: [{ pattern: /^\d{4}\/\d{2}$/, label: "2024/25", many: true }] }],
  ],
  lower: "lasar",
  manySheets: true,
};
