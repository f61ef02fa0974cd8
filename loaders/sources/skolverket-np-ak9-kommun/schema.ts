import { z } from "zod";
import { kommunCodes, kommunKeys, kommunShape, typAvHuvudman } from "../keyColumns.js";
import { lasarField } from "../preambleText.js";
import type { ValueColumn, WideContract } from "../wideContract.js";

const columns: readonly ValueColumn[] = [
  { pattern: /^totalt$/, label: "Totalt" },
  { pattern: /^flickor$/, label: "Flickor" },
  { pattern: /^pojkar$/, label: "Pojkar" },
];

/** "Resultat nationella prov årskurs 9, provbetyg per kön": the measure above, the group below. */
export const npAk9KommunContract: WideContract = {
  table: "skolverket_np_ak9_kommun",
  preamble: [lasarField],
  keys: [...kommunKeys, typAvHuvudman, { name: "amne", pattern: /^amne$/, label: "Ämne" }],
  codes: kommunCodes,
  schema: z.object({
    ...kommunShape,
    typ_av_huvudman: z.string(),
    amne: z.string().regex(/\S/, "Ämnets namn saknas."),
  }),
  layouts: [
    [
      { pattern: /^andel.*somdeltagit$/, label: "Andel (%) elever som deltagit", columns },
      { pattern: /^antalelevermedprovbetyg/, label: "Antal elever med provbetyg A-F", columns },
      { pattern: /^andel.*medprovbetyg/, label: "Andel (%) med provbetyg A-E", columns },
      { pattern: /^genomsnittligbetygspoang$/, label: "Genomsnittlig betygspoäng", columns },
    ],
  ],
  upper: "matt",
  lower: "grupp",
};
