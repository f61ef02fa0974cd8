import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recogniseKostnaderKommun } from "./recognise.js";
import { kostnaderKommunContract } from "./schema.js";

/** Skolverket's costs of grundskola or gymnasieskola per kommun: one raw row a value. */
export const skolverketKostnaderKommun: Source = {
  id: "skolverket_kostnader_kommun",
  label: "Skolverket, kostnader per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recogniseKostnaderKommun,
  read: (file, probe) => readWideExport(file, probe, kostnaderKommunContract),
};
