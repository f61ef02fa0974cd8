import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseEleverKommun } from "./recognise.js";
import { eleverKommunContract } from "./schema.js";

/** Skolverket's pupils per årskurs and kommun: one raw row a value. */
export const skolverketEleverKommun: Source = {
  id: "skolverket_elever_kommun",
  label: "Skolverket, elever per årskurs och kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseEleverKommun,
  read: (file, probe) => readWideExport(file, probe, eleverKommunContract),
};
