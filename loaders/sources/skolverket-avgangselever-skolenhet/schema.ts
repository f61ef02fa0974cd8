import { z } from "zod";
import { skolenhetCodes, skolenhetKeys, skolenhetShape } from "../keyColumns.js";
import { lasarField } from "../preambleText.js";
import type { ValueColumn, WideContract } from "../wideContract.js";

const columns: readonly ValueColumn[] = [
  { pattern: /^totaltantal$/, label: "Totalt antal" },
  { pattern: /^andel\(%\)medexamen$/, label: "Andel (%) med examen" },
  { pattern: /^andel\(%\)medstudiebevis$/, label: "Andel (%) med studiebevis" },
  { pattern: /^andel\(%\)medgrundl/, label: "Andel (%) med grundl. behörighet" },
  { pattern: /^andel\(%\)medutokat/, label: "Andel (%) med utökat prog." },
  { pattern: /^gbp.*medexamenellerstudiebevis$/, label: "GBP för elever med examen eller studiebevis" },
  { pattern: /^gbp.*medexamen$/, label: "GBP för elever med examen" },
];

/** "Avgångselever, nationella program": measures without a group header, then one column a course. */
export const avgangseleverSkolenhetContract: WideContract = {
  table: "skolverket_avgangselever_skolenhet",
  preamble: [lasarField],
  keys: [...skolenhetKeys, { name: "program", pattern: /^program$/, label: "Program" }],
  codes: skolenhetCodes,
  schema: z.object({ ...skolenhetShape, program: z.string().regex(/\S/, "Programmets namn saknas.") }),
  layouts: [
    [
      { pattern: /^$/, label: "", columns },
      {
        pattern: /^andelelevermedminstbetyget/,
        label: "Andel elever med minst betyget E i gymnasiegemensamma kurser samt Gymnasiearbete",
        columns: [{ pattern: /./, label: "Eng 5", many: true }],
      },
    ],
  ],
  upper: "grupp",
  lower: "matt",
};
