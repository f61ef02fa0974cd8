import { readJsonTable } from "../readJsonTable.js";
import type { Source } from "../source.js";
import { recogniseKoladaMunicipality } from "./recognise.js";
import { koladaMunicipalityContract } from "./schema.js";

/** Kolada's municipalities and regions: one raw row each; codes keep their leading zeros. */
export const koladaMunicipality: Source = {
  id: "kolada_municipality",
  label: "Kommuner och regioner i Kolada",
  publisher: "Rådet för främjande av kommunala analyser (RKA), Kolada",
  licence: null,
  isList: true,
  recognise: recogniseKoladaMunicipality,
  read: (file, probe) => readJsonTable(file, probe, koladaMunicipalityContract),
};
