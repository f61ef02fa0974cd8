import { z } from "zod";
import { registry } from "../../src/indicators/registry.js";

/** Kinds of what the year holds (AH-1). */
export const yearKinds = ["matning", "dialog", "mote", "dokument"] as const;

const known = new Set(registry.map(({ id }) => id));

/** `arshjul.csv` (contract §2): what happens in which month, and which indicators it needs, with a comma between them. */
export const arshjulContract = z.object({
  manad: z
    .string({ error: "Ange månaden som ett tal, 1 till 12." })
    .regex(/^(0?[1-9]|1[0-2])$/, "Månaden ska vara ett tal från 1 till 12.")
    .transform(Number),
  typ: z
    .string({ error: "Ange typ." })
    .transform((text) => text.toLocaleLowerCase("sv").replaceAll("ä", "a").replaceAll("ö", "o"))
    .pipe(z.enum(yearKinds, `Typ ska vara ${yearKinds.join(", ")}.`)),
  titel: z.string({ error: "Ange en titel." }).min(1, "Ange en titel."),
  kommun_nivå: z
    .string({ error: "Ange kommun eller enhet." })
    .transform((text) => text.toLocaleLowerCase("sv"))
    .pipe(z.enum(["kommun", "enhet"], "Nivån ska vara kommun eller enhet.")),
  indikatorer: z
    .string()
    .optional()
    .transform((text) => (text ?? "").split(/[\s,]+/).filter((id) => id !== ""))
    .pipe(
      z.array(
        z.string().refine((id) => known.has(id), {
          error: ({ input }) =>
            `Måttet ${String(input)} finns inte. Måtten och deras id står i indicators.json.`,
        }),
      ),
    ),
  hogsta_alder: z
    .string()
    .optional()
    .transform((text) => text ?? "")
    .pipe(z.string().regex(/^([1-9]\d?)?$/, "Högsta ålder är ett antal månader, 1 till 99, eller tomt."))
    .transform((text) => (text === "" ? null : Number(text))),
});
