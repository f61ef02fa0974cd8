import { z } from "zod";

const optional = z
  .string()
  .optional()
  .transform((text) => text ?? "");
const required = (message: string) => z.string({ error: message }).min(1, message);

/**
 * A row of `rattelser/*.csv`: a value of a source that the municipality has decided is another. `nyckel`, `forvantat` and
 * `nytt_varde` may be about a pupil, so nothing of them stands in a message from here.
 */
export const correctionContract = z.object({
  /** Id of a source, or the name of a file that has been taken in. */
  kalla: required("Ange källans id, som betyg eller salsa, eller en inläst fils namn."),
  /** Which row: column=value, with commas between, as `skolenhetskod=12345678, lasar=2024/25`. */
  nyckel: optional,
  kolumn: required("Ange kolumnen som ska rättas."),
  /** What stands there now; the build stops when it no longer does. Empty is an empty cell. */
  forvantat: optional,
  nytt_varde: optional,
  orsak: required("Ange orsaken: vad som är fel i källan."),
  beslutad_av: required("Ange vem som har beslutat, med roll."),
  datum: required("Ange datum.").regex(/^\d{4}-\d{2}-\d{2}$/, "Datum ska skrivas som 2026-02-01."),
});
