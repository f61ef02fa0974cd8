import { readKoladaValues } from "../readKoladaValues.js";
import type { Source } from "../source.js";
import { recogniseKoladaData } from "./recognise.js";
import { koladaDataPlace } from "./schema.js";

/** Kolada's values per municipality: one raw row a KPI, municipality, year and sex. */
export const koladaData: Source = {
  id: "kolada_data",
  label: "Kolada, nyckeltal per kommun",
  publisher: "Rådet för främjande av kommunala analyser (RKA), Kolada",
  licence: null,
  isList: true,
  recognise: recogniseKoladaData,
  read: (file, probe) => readKoladaValues(file, probe, koladaDataPlace),
};
