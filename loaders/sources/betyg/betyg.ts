import { recogniseBulk } from "../../bulk/recogniseBulk.js";
import type { Source } from "../source.js";
import { betygFormat } from "./betygFormat.js";

/** The municipality's own grades, one row per pupil, subject and term (contract §3). */
export const betyg: Source = {
  id: "betyg",
  label: "Kommunens betygsfil",
  publisher: "Kommunen",
  licence: null,
  bulk: betygFormat,
  recognise: (probe) => recogniseBulk(betygFormat, probe),
  read: async () => {
    throw new Error("betyg is read in bulk");
  },
};
