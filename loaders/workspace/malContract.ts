import { z } from "zod";
import { isLasar } from "../../src/format/lasar.js";
import { registry } from "../../src/indicators/registry.js";

const alone = registry.filter(({ family }) => !family).map(({ id }) => id);
const known = `${alone.join(", ")} och ämnenas mått, till exempel godkant_ma_ak9`;

const isYear = (text: string) => /^(19|20)\d{2}$/.test(text);

/** Whether the indicator's values are of calendar years; undefined where the public source decides. */
function isOfYears(id: string): boolean | undefined {
  const { fromGrades, fromRecords } = registry.find((indicator) => indicator.id === id) ?? {};
  if (fromRecords) return fromRecords.family === "vux" || fromRecords.family === "gymnasium";
  return fromGrades ? false : undefined;
}

const columns = z.object({
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
    .refine(
      (text) => isLasar(text) || isYear(text),
      "Läsåret ska skrivas som 2024/25, två år i följd. Kalenderår skrivs som 2025.",
    ),
  mal: z
    .string({ error: "Ange målet." })
    .regex(/^\d+([.,]\d+)?$/, "Målet ska vara ett tal, till exempel 225 eller 87,5."),
  beslutad: z
    .string()
    .optional()
    .transform((text) => text ?? ""),
});

/** `mal.csv` (contract §2): the municipality's own targets. `enhet` is a unit, the municipality, or `alla` units. */
export const malContract = columns
  .refine(({ indikator_id, lasar }) => isOfYears(indikator_id) !== false || isLasar(lasar), {
    path: ["lasar"],
    error: "Måttet redovisas per läsår. Skriv läsåret som 2024/25.",
  })
  // a target that no value has a period for would never be shown
  .refine(({ indikator_id, lasar }) => isOfYears(indikator_id) !== true || isYear(lasar), {
    path: ["lasar"],
    error: "Måttet redovisas per kalenderår. Skriv året med fyra siffror, till exempel 2025.",
  });
