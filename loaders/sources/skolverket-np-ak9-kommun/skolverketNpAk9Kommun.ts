import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseNpAk9Kommun } from "./recognise.js";
import { npAk9KommunContract } from "./schema.js";

/** Skolverket's national tests of åk 9 per kommun, subject and sex: one raw row a value. */
export const skolverketNpAk9Kommun: Source = {
  id: "skolverket_np_ak9_kommun",
  label: "Skolverket, nationella prov årskurs 9 per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseNpAk9Kommun,
  read: (file, probe) => readWideExport(file, probe, npAk9KommunContract),
};
