import { recogniseBulk } from "../../bulk/recogniseBulk.js";
import type { Source } from "../source.js";
import { franvaroFormat } from "./franvaroFormat.js";

/** The municipality's own attendance, one row per pupil and period (contract §3). */
export const franvaro: Source = {
  id: "franvaro",
  label: "Kommunens frånvarofil",
  publisher: "Kommunen",
  licence: null,
  bulk: franvaroFormat,
  recognise: (probe) => recogniseBulk(franvaroFormat, probe),
  read: async () => {
    throw new Error("franvaro is read in bulk");
  },
};
