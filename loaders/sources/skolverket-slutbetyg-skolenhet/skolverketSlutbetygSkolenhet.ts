import { readExport } from "../readExport.js";
import type { Source } from "../source.js";
import { recogniseSlutbetyg } from "./recognise.js";
import { slutbetygContract } from "./schema.js";

/** Skolverket's final grades of åk 9 per school unit: one raw row a unit, cells as they stand in the file. */
export const skolverketSlutbetygSkolenhet: Source = {
  id: "skolverket_slutbetyg_skolenhet",
  label: "Skolverket, slutbetyg årskurs 9 per skolenhet",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseSlutbetyg,
  read: (file, probe) => readExport(file, probe, slutbetygContract),
};
