import { readExport } from "../readExport.js";
import type { Source } from "../source.js";
import { recogniseSlutbetygKommun } from "./recognise.js";
import { slutbetygKommunContract } from "./schema.js";

/** Skolverket's final grades of åk 9 per kommun: one raw row a kommun and type of huvudman. */
export const skolverketSlutbetygKommun: Source = {
  id: "skolverket_slutbetyg_kommun",
  label: "Skolverket, slutbetyg årskurs 9 per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseSlutbetygKommun,
  read: (file, probe) => readExport(file, probe, slutbetygKommunContract),
};
