import { z } from "zod";

/** Levels that trust and information are measured between (EN-15). */
const levels = ["personal", "rektor", "forvaltning", "politik"] as const;
const count = z
  .string({ error: "Ange antalet." })
  .regex(/^\d{1,6}$/, "Antalet ska vara ett helt tal, 0 eller mer.")
  .transform(Number);

/** `manadsbrev.csv`: how many of a level got the newsletter of a month, and how many opened it. Never who. */
export const manadsbrevContract = z
  .object({
    manad: z
      .string({ error: "Ange månaden." })
      .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "Skriv månaden som 2025-03."),
    niva: z
      .string({ error: "Ange nivån." })
      .transform((text) => text.toLocaleLowerCase("sv").replaceAll("ö", "o"))
      .pipe(z.enum(levels, `Nivån ska vara ${levels.join(", ")}.`)),
    mottagare: count,
    oppnat: count,
  })
  .refine(({ mottagare, oppnat }) => oppnat <= mottagare, {
    path: ["oppnat"],
    error: "Fler har öppnat brevet än som har fått det.",
  });
