import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseAmnesbetygOverTid } from "./recognise.js";
import { amnesbetygOverTidContract } from "./schema.js";

/** Skolverket's share with a passing grade per subject and läsår, per kommun: one raw row a value. */
export const skolverketAmnesbetygOverTid: Source = {
  id: "skolverket_amnesbetyg_over_tid",
  label: "Skolverket, ämnesbetyg årskurs 9 över tid per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseAmnesbetygOverTid,
  read: (file, probe) => readWideExport(file, probe, amnesbetygOverTidContract),
};
