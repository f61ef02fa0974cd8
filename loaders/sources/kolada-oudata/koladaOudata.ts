import { readKoladaValues } from "../readKoladaValues.js";
import type { Source } from "../source.js";
import { recogniseKoladaOudata } from "./recognise.js";
import { koladaOudataPlace } from "./schema.js";

/** Kolada's values per unit: one raw row an inner value (sex), numbers as text exactly as in the file. */
export const koladaOudata: Source = {
  id: "kolada_oudata",
  label: "Kolada, nyckeltal per enhet",
  publisher: "Rådet för främjande av kommunala analyser (RKA), Kolada",
  licence: null,
  isList: true,
  recognise: recogniseKoladaOudata,
  read: (file, probe) => readKoladaValues(file, probe, koladaOudataPlace),
};
