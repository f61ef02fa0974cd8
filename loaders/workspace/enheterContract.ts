import { z } from "zod";

const optional = z
  .string()
  .optional()
  .transform((text) => text ?? "");

/** `enheter.csv` (contract §2): the municipality's own list of units. Messages are for the person who keeps it. */
export const enheterContract = z.object({
  skolenhetskod: z
    .string({ error: "Ange skolenhetskoden." })
    .regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror. Spara kolumnen som text i Excel."),
  namn: z.string({ error: "Ange enhetens namn." }).min(1, "Ange enhetens namn."),
  kort_namn: optional,
  skolform: optional,
  huvudman: z
    .string({ error: "Ange huvudman: kommunal eller fristaende." })
    .transform((text) => text.toLowerCase())
    .pipe(
      z.enum(
        ["kommunal", "fristaende", "fristående", "enskild"],
        "Huvudman ska vara kommunal eller fristaende.",
      ),
    ),
  rektorsomrade: optional,
  fran_lasar: optional,
  till_lasar: optional,
  /** Codes of the units that this one has been made of (EN-9), with + or a space between. */
  foljer_pa: optional.refine(
    (text) => /^(\d{8}([ +,]+\d{8})*)?$/.test(text),
    "Ange skolenhetskoderna som enheten följer på, med + mellan dem.",
  ),
});
