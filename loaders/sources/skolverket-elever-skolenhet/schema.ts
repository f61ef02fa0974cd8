import { z } from "zod";
import { skolenhetCodes, skolenhetKeys, skolenhetShape } from "../keyColumns.js";
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

/** "Antal elever per årskurs" per skolenhet; the type of area is a word, not a value. */
export const eleverSkolenhetContract: WideContract = {
  table: "skolverket_elever_skolenhet",
  preamble: [lasarField],
  keys: [
    ...skolenhetKeys,
    {
      name: "omradestyp",
      pattern: /^socioekonomiskomradestyp$/,
      label: "Socioekonomisk områdestyp",
      optional: true,
    },
  ],
  codes: skolenhetCodes,
  schema: z.object({ ...skolenhetShape, omradestyp: z.string().nullable() }),
  layouts: [[{ pattern: /^$/, label: "", columns }]],
  lower: "matt",
};
