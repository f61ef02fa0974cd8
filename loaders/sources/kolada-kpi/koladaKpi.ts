import { readJsonTable } from "../readJsonTable.js";
import type { Source } from "../source.js";
import { recogniseKoladaKpi } from "./recognise.js";
import { koladaKpiContract } from "./schema.js";

/** Kolada's measures: one raw row a measure, titles exactly as published (double spaces too). */
export const koladaKpi: Source = {
  id: "kolada_kpi",
  label: "Kolada, beskrivning av nyckeltal",
  publisher: "Rådet för främjande av kommunala analyser (RKA), Kolada",
  licence: null,
  isList: true,
  recognise: recogniseKoladaKpi,
  read: (file, probe) => readJsonTable(file, probe, koladaKpiContract),
};
