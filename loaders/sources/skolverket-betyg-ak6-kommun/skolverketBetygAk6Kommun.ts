import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseBetygAk6Kommun } from "./recognise.js";
import { betygAk6KommunContract } from "./schema.js";

/** Skolverket's grades of åk 6 per kommun, all pupils or per sex: one raw row a value. */
export const skolverketBetygAk6Kommun: Source = {
  id: "skolverket_betyg_ak6_kommun",
  label: "Skolverket, betyg årskurs 6 per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseBetygAk6Kommun,
  read: (file, probe) => readWideExport(file, probe, betygAk6KommunContract),
};
