import { z } from "zod";
import type { JsonTableContract } from "../readJsonTable.js";

/** Municipalities (K), and regions and Riket (L). */
export const koladaMunicipalityContract: JsonTableContract = {
  table: "kolada_municipality",
  columns: { id: ["id"], title: ["title"], type: ["type"] },
  schema: z.object(
    {
      id: z
        .string("Kommunkoden saknas.")
        .regex(/^\d{4}$/, "Kommunkoden ska vara fyra siffror, med inledande nolla."),
      title: z.string("Namnet saknas.").regex(/\S/, "Namnet är tomt."),
      type: z.enum(["K", "L"], "Typen ska vara K (kommun) eller L (region och riket)."),
    },
    "Posten är inte en kommun eller region.",
  ),
  periods: "kommuner och regioner när filen hämtades",
};
