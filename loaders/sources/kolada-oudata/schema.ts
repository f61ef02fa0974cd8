import type { KoladaPlace } from "../readKoladaValues.js";

/** Values per unit (OU): V, two digits for the kind, E, then the municipality's code and a running number. */
export const koladaOudataPlace: KoladaPlace = {
  table: "kolada_oudata",
  column: "ou",
  key: "ou",
  pattern: /^V\d{2}E\d+$/,
  allowed: "Enhetens id ska vara som V15E018000101.",
};
