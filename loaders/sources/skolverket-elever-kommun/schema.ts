import { z } from "zod";
import { kommunCodes, kommunKeys, kommunShape, typAvHuvudman } from "../keyColumns.js";
import { lasarField } from "../preambleText.js";
import type { ValueColumn, WideContract } from "../wideContract.js";

const arskurser: readonly ValueColumn[] = Array.from({ length: 9 }, (_, index) => ({
  pattern: new RegExp(`^elever,arskurs${index + 1}$`),
  label: `Elever, årskurs ${index + 1}`,
}));

const columns: readonly ValueColumn[] = [
  { pattern: /^andel\(%\)flickor,arskurs19$/, label: "Andel (%) flickor, årskurs 1-9" },
  { pattern: /^andel.*utlandskbakgrund/, label: "Andel (%) elever med utländsk bakgrund, åk 1-9" },
  {
    pattern: /^andel.*eftergymnasialutb/,
    label: "Andel (%) elever med föräldrar med eftergymnasial utb., åk 1-9",
  },
  ...arskurser,
  { pattern: /^elever,arskurs19$/, label: "Elever, årskurs 1-9" },
];

/** "Antal elever per årskurs" per kommun. */
export const eleverKommunContract: WideContract = {
  table: "skolverket_elever_kommun",
  preamble: [lasarField],
  keys: [...kommunKeys, typAvHuvudman],
  codes: kommunCodes,
  schema: z.object({ ...kommunShape, typ_av_huvudman: z.string() }),
  layouts: [[{ pattern: /^$/, label: "", columns }]],
  lower: "matt",
};
