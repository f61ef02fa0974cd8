import { z } from "zod";
import { kommunCodes, kommunKeys, kommunShape, typAvHuvudman } from "../keyColumns.js";
import { lasarField } from "../preambleText.js";
import type { ValueColumn, WideContract } from "../wideContract.js";

const columns: readonly ValueColumn[] = [
  { pattern: /^antalelever$/, label: "Antal elever" },
  { pattern: /^antalamnesbetyg/, label: "Antal ämnesbetyg (genomsnitt)" },
  {
    pattern: /^andel.*somfatt.*iallaamnen$/,
    label: "Andel (%) elever som fått godkänt betyg i alla ämnen",
  },
  {
    pattern: /^andel.*somejfatt.*iettamne$/,
    label: "Andel (%) elever som ej fått godkänt betyg i ett ämne",
  },
  {
    pattern: /^andel.*somejfatt.*ifler/,
    label: "Andel (%) elever som ej fått godkänt betyg i fler, alternativt alla ämnen",
  },
];

/** "Betyg årskurs 6, andel som fått godkänt betyg (A-E)": samtliga elever, or per kön with a group header. */
export const betygAk6KommunContract: WideContract = {
  table: "skolverket_betyg_ak6_kommun",
  preamble: [lasarField],
  keys: [...kommunKeys, typAvHuvudman],
  codes: kommunCodes,
  schema: z.object({ ...kommunShape, typ_av_huvudman: z.string() }),
  layouts: [
    [{ pattern: /^$/, label: "", columns }],
    [
      { pattern: /^flickor$/, label: "Flickor", columns },
      { pattern: /^pojkar$/, label: "Pojkar", columns },
    ],
  ],
  upper: "grupp",
  lower: "matt",
};
