import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseAvgangseleverSkolenhet } from "./recognise.js";
import { avgangseleverSkolenhetContract } from "./schema.js";

/** Skolverket's leavers of gymnasieskolan per school unit and program: one raw row a value. */
export const skolverketAvgangseleverSkolenhet: Source = {
  id: "skolverket_avgangselever_skolenhet",
  label: "Skolverket, avgångselever i gymnasieskolan per skolenhet",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseAvgangseleverSkolenhet,
  read: (file, probe) => readWideExport(file, probe, avgangseleverSkolenhetContract),
};
