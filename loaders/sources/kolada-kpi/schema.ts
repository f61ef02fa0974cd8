import { z } from "zod";
import type { JsonTableContract } from "../readJsonTable.js";

/** Kolada's list of measures. v2 writes `auspices`, v3 `auspice`; publ_period exists in v3. */
export const koladaKpiContract: JsonTableContract = {
  table: "kolada_kpi",
  columns: {
    id: ["id"],
    title: ["title"],
    description: ["description"],
    auspice: ["auspice", "auspices"],
    publ_period: ["publ_period"],
    publication_date: ["publication_date"],
  },
  schema: z.object(
    {
      id: z.string("Nyckeltalets id saknas.").regex(/^[A-Z]\d{5}$/, "Nyckeltalets id ska vara som N15505."),
      title: z.string("Nyckeltalets titel saknas.").regex(/\S/, "Nyckeltalets titel är tom."),
    },
    "Posten är inte ett nyckeltal.",
  ),
  periods: "nyckeltalens beskrivningar när filen hämtades",
};
