import { readWideExport } from "../readWideExport.js";
import type { Source } from "../source.js";
import { recognisePersonalKommun } from "./recognise.js";
import { personalKommunContract } from "./schema.js";

/** Skolverket's teachers with licence and qualification per kommun: one raw row a value. */
export const skolverketPersonalKommun: Source = {
  id: "skolverket_personal_kommun",
  label: "Skolverket, lärare med legitimation och behörighet per kommun",
  publisher: "Skolverket",
  licence: null,
  recognise: recognisePersonalKommun,
  read: (file, probe) => readWideExport(file, probe, personalKommunContract),
};
