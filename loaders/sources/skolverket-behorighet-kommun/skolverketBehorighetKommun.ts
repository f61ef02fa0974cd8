import { readExport } from "../readExport.js";
import type { Source } from "../source.js";
import { recogniseBehorighet } from "./recognise.js";
import { behorighetContract } from "./schema.js";

/**
 * Skolverket's eligibility to upper secondary school per kommun: one raw row a kommun, type of huvudman and
 * sex.
 */
export const skolverketBehorighetKommun: Source = {
  id: "skolverket_behorighet_kommun",
  label: "Skolverket, behörighet till gymnasieskolan per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseBehorighet,
  read: (file, probe) => readExport(file, probe, behorighetContract),
};
