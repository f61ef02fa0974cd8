import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseBetygsresultatOverTid } from "./recognise.js";
import { betygsresultatOverTidContract } from "./schema.js";

/** Skolverket's results of åk 9 by läsår per kommun, one sheet a type of huvudman: one raw row a value. */
export const skolverketBetygsresultatOverTid: Source = {
  id: "skolverket_betygsresultat_over_tid",
  label: "Skolverket, betygsresultat årskurs 9 över tid per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseBetygsresultatOverTid,
  read: (file, probe) => readWideExport(file, probe, betygsresultatOverTidContract),
};
