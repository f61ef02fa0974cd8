import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseEleverSkolenhet } from "./recognise.js";
import { eleverSkolenhetContract } from "./schema.js";

/** Skolverket's pupils per årskurs and school unit: one raw row a value. */
export const skolverketEleverSkolenhet: Source = {
  id: "skolverket_elever_skolenhet",
  label: "Skolverket, elever per årskurs och skolenhet",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseEleverSkolenhet,
  read: (file, probe) => readWideExport(file, probe, eleverSkolenhetContract),
};
