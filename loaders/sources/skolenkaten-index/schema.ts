import { z } from "zod";

export const skolenkatenIndexTable = {
  table: "skolenkaten_index",
  columns: ["skolenhetskod", "svarande", "arskurs", "termin", "antal_svar", "matt", "varde"],
} as const;

/** Numbers kept as the text of the file. */
export const skolenkatenIndexNumbers = ["trygg", "nojd", "ro", "stod", "stim", "n"] as const;

/** Key in the file → who answered. */
export const respondents = { e: "elever", p: "vardnadshavare" } as const;

export const surveyedUnit = z
  .string("Skolenhetskoden saknas.")
  .regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror.");

/** What one group of respondents said: indices 0–10 beside the number of answers and the round. */
export const respondentGroup = z.looseObject(
  {
    n: z.string("Antalet svar (n) ska vara ett tal.").regex(/^\d+$/, "Antalet svar (n) ska vara ett heltal."),
    sem: z.string("Terminen (sem) saknas.").regex(/^[HV]T\d{2}$/, "Terminen (sem) ska vara som VT26."),
    ak: z.string("Årskursen (ak) ska vara text.").nullish(),
  },
  "Svaren ska vara ett objekt med index, n och sem.",
);

export const indexValue = z
  .string("Indexet ska vara ett tal mellan 0 och 10.")
  .refine((text) => Number(text) >= 0 && Number(text) <= 10, "Indexet ska ligga mellan 0 och 10.");
