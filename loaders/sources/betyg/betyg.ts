import type { Source } from "../source.js";
import { recogniseBetyg } from "./recognise.js";

/**
 * The municipality's own grades, one row per pupil, subject and term (contract §3). Read by `readBetyg`, in
 * bulk.
 */
export const betyg: Source = {
  id: "betyg",
  label: "Kommunens betygsfil",
  publisher: "Kommunen",
  licence: null,
  bulk: true,
  recognise: recogniseBetyg,
  read: async () => {
    throw new Error("betyg is read in bulk");
  },
};
