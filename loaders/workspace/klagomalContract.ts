import { z } from "zod";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";

const longest = 60;

/** `klagomal.csv`: how many complaints of a theme came in a quarter (KS-4). Never a text of anybody's. */
export const klagomalContract = z.object({
  kvartal: z
    .string({ error: "Ange kvartalet." })
    .regex(/^20\d{2} ?kv ?[1-4]$/i, "Skriv kvartalet som 2025 kv 3.")
    .transform((text) => `${text.slice(0, 4)} kv ${text.slice(-1)}`),
  tema: z
    .string({ error: "Ange temat." })
    .min(1, "Ange temat, till exempel Kränkande behandling.")
    .max(longest, `Temat får ha högst ${longest} tecken. Skriv ett tema, aldrig vad någon har klagat på.`)
    .refine(
      (text) => !text.split(/[\s,;()]+/).some(looksLikePersonnummer),
      "Här finns något som ser ut som ett personnummer. Skriv aldrig om en enskild person.",
    ),
  antal: z
    .string({ error: "Ange antalet." })
    .regex(/^\d{1,6}$/, "Antalet ska vara ett helt tal, 0 eller mer.")
    .transform(Number),
});
