import { z } from "zod";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";

/** What has become of a hypothesis, as the register writes it. */
export const hypothesisStates = ["öppen", "prövas", "stärkt", "avförd"] as const;

const names = (text: string) => text.split(/[\s,;()]+/).some(looksLikePersonnummer);

const words = z
  .string({ error: "Kolumnen får vara tom, men ska finnas." })
  .refine(
    (text) => !names(text),
    "Här finns något som ser ut som ett personnummer. Skriv aldrig om en enskild elev.",
  );

const required = (what: string) => words.refine((text) => text !== "", `Skriv ${what}.`);

/**
 * `hypoteser.csv` (contract §2): the analysis phase's register. Counter-evidence may be missing, which the page says; what
 * would refute the claim may not, for then it is no hypothesis (F32).
 */
export const hypoteserContract = z.object({
  fraga: required("frågan som hypotesen hör till"),
  pastaende: required("påståendet"),
  stod: words,
  motbevis: words,
  vad_som_skulle_falla_det: required("vad som skulle fälla påståendet"),
  status: z
    .string({ error: "Ange status." })
    .transform((text) => text.toLocaleLowerCase("sv"))
    .pipe(z.enum(hypothesisStates, `Status ska vara ${hypothesisStates.join(", ")}.`)),
});
