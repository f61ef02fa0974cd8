import { z } from "zod";
import { registry } from "../../src/indicators/registry.js";

const known = new Set(registry.map(({ id }) => id));

const words = z
  .string()
  .optional()
  .transform((text) => text ?? "");

const columns = z.object({
  /** Of a delmål; empty for a factor of success. */
  skolform: words.pipe(
    z.enum(
      ["", "forskola", "grundskola", "gymnasieskola", "anpassad", "vuxenutbildning"],
      "Skolformen ska vara forskola, grundskola, gymnasieskola, anpassad eller vuxenutbildning.",
    ),
  ),
  delmal_id: words,
  delmal: words,
  /** Skolverket's indicator, not ours. */
  indikator_id: words,
  indikator: words,
  kalla: words,
  url: words.refine(
    (text) => text === "" || /^https:\/\/\S+$/.test(text),
    "Skriv hela adressen, från https://.",
  ),
  hamtad: words.refine(
    (text) => text === "" || z.iso.date().safeParse(text).success,
    "Skriv dagen som 2026-02-01.",
  ),
  /** 1–7; empty for a delmål. */
  framgangsfaktor: words.refine(
    (text) => /^[1-7]?$/.test(text),
    "Framgångsfaktorn ska vara ett tal från 1 till 7.",
  ),
  vara_matt: words
    .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ""))
    .pipe(
      z.array(
        z.string().refine((id) => known.has(id), {
          error: ({ input }) =>
            `Måttet ${String(input)} finns inte. Måtten och deras id står i indicators.json.`,
        }),
      ),
    ),
});

/**
 * `kvalitetssystem.csv`: which of our measures belong to which delmål, or to which factor of success, of the national quality
 * system (KS-3). A delmål is typed from Skolverket, with the place and day it was read: a title without them is refused.
 */
export const kvalitetssystemContract = columns
  .refine(({ delmal_id, framgangsfaktor }) => (delmal_id === "") !== (framgangsfaktor === ""), {
    path: ["delmal_id"],
    error: "Raden ska gälla antingen ett delmål eller en framgångsfaktor. Fyll i den ena av kolumnerna.",
  })
  .refine(({ delmal_id, delmal, skolform }) => delmal_id === "" || (delmal !== "" && skolform !== ""), {
    path: ["delmal"],
    error: "Ett delmål ska ha Skolverkets rubrik och en skolform.",
  })
  .refine(
    ({ delmal_id, kalla, url, hamtad }) => delmal_id === "" || (kalla !== "" && url !== "" && hamtad !== ""),
    {
      path: ["kalla"],
      error:
        "Ett delmål ska ha källa, url och dagen det hämtades: rubrikerna är Skolverkets och får inte hittas på.",
    },
  );
