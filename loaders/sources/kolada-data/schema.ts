import type { KoladaPlace } from "../readKoladaValues.js";

/** Values per municipality: the code is text, with its leading zeros. */
export const koladaDataPlace: KoladaPlace = {
  table: "kolada_data",
  column: "kommun",
  key: "municipality",
  pattern: /^\d{4}$/,
  allowed: "Kommunkoden ska vara fyra siffror som text, med inledande nolla.",
};
