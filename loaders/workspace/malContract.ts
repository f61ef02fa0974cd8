import { z } from "zod";
import { isLasar } from "../../src/format/lasar.js";
import { registry } from "../../src/indicators/registry.js";

const alone = registry.filter(({ family }) => !family).map(({ id }) => id);
const known = `${alone.join(", ")} och ämnenas mått, till exempel godkant_ma_ak9`;

/** `mal.csv` (contract §2): the municipality's own targets. `enhet` is a unit, the municipality, or `alla` units. */
export const malContract = z.object({
  indikator_id: z
    .string({ error: `Ange måttets id: ${known}.` })
    .refine(
      (id) => registry.some((indicator) => indicator.id === id),
      `Måttet finns inte. Möjliga är ${known}.`,
    ),
  enhet: z
    .string({ error: "Ange skolenhetskod, kommunkod eller alla." })
    .regex(
      /^(\d{8}|\d{4}|alla)$/,
      "Enhet ska vara en skolenhetskod (åtta siffror), kommunkoden (fyra) eller alla.",
    ),
  lasar: z
    .string({ error: "Ange läsår." })
    .refine(isLasar, "Läsåret ska skrivas som 2024/25, två år i följd."),
  mal: z
    .string({ error: "Ange målet." })
    .regex(/^\d+([.,]\d+)?$/, "Målet ska vara ett tal, till exempel 225 eller 87,5."),
  beslutad: z
    .string()
    .optional()
    .transform((text) => text ?? ""),
});
