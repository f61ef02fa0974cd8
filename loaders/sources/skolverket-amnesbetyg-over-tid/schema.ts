import { z } from "zod";
import { kommunCodes, kommunKeys, kommunShape, typAvHuvudman } from "../keyColumns.js";
import { lasarField } from "../preambleText.js";
import type { WideContract } from "../wideContract.js";

/** "Jämförelse av ämnesbetyg över tid": the subject stands in a column named after the measure. */
export const amnesbetygOverTidContract: WideContract = {
  table: "skolverket_amnesbetyg_over_tid",
  preamble: [{ ...lasarField, name: "valt_lasar" }],
  keys: [
    ...kommunKeys,
    typAvHuvudman,
    {
      name: "amne",
      pattern: /^andel.*irespektiveamne$/,
      label: "Andel (%) elever som fått godkänt betyg i respektive ämne",
    },
  ],
  codes: kommunCodes,
  schema: z.object({
    ...kommunShape,
    typ_av_huvudman: z.string(),
    amne: z.string().regex(/\S/, "Ämnets namn saknas."),
  }),
  layouts: [
    [{ pattern: /^$/, label: "", columns: [{ pattern: /^\d{4}\/\d{2}$/, label: "2024/25", many: true }] }],
  ],
  lower: "lasar",
};
