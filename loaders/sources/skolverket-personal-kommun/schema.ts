import { z } from "zod";
import { kommunCodes, kommunKeys, kommunShape, typAvHuvudman } from "../keyColumns.js";
import { lasarField } from "../preambleText.js";
import type { ValueColumn, WideContract } from "../wideContract.js";

const columns: readonly ValueColumn[] = [
  { pattern: /^totaltantal$/, label: "Totalt antal" },
  { pattern: /^antalmedlararlegitimation/, label: "Antal med lärarlegitimation och behörighet" },
  { pattern: /^andelmedlararlegitimation/, label: "Andel med lärarlegitimation och behörighet" },
  { pattern: /^forstelarare$/, label: "Förstelärare" },
];

/** "Personalstatistik med lärarlegitimation och behörighet": posts and persons, told apart by the group header. */
export const personalKommunContract: WideContract = {
  table: "skolverket_personal_kommun",
  preamble: [
    lasarField,
    {
      name: "uttag",
      pattern: /^valt uttag:\s*(\d{4}-\d{2}-\d{2})$/i,
      example: "Valt uttag: 2025-02-12",
      optional: true,
    },
  ],
  keys: [...kommunKeys, typAvHuvudman],
  codes: kommunCodes,
  schema: z.object({ ...kommunShape, typ_av_huvudman: z.string() }),
  layouts: [
    [
      { pattern: /^#?heltidstjanster$/, label: "#Heltidstjänster", columns },
      { pattern: /^#?tjanstgorandelarare$/, label: "#Tjänstgörande lärare", columns },
    ],
  ],
  upper: "grupp",
  lower: "matt",
};
