import { z } from "zod";

export const skolenkatenApiTable = {
  table: "skolenkaten_api",
  columns: [
    "skolenhetskod",
    "svarande",
    "termin",
    "arskurs",
    "antal_svar",
    "antal_i_gruppen",
    "svarsfrekvens",
    "indikator",
    "omrade",
    "fraga",
    "matt",
    "varde",
  ],
} as const;

const text = (what: string) => z.string(`${what} ska vara text eller null.`).nullish();

/** A group that was asked: pupils of a year, or guardians. Numbers are text, with a decimal comma; `-` is hidden. */
export const surveyGroup = z.object(
  {
    schoolUnitCode: z
      .string("Skolenhetskoden ska vara text.")
      .regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror."),
    semester: z
      .string("Terminen (semester) saknas.")
      .regex(/^[HV]T\d{2}$/, "Terminen (semester) ska vara som VT26."),
    schoolYear: text("Årskursen (schoolYear)"),
    noOfAnswers: text("Antalet svar (noOfAnswers)"),
    noInGroup: text("Antalet i gruppen (noInGroup)"),
    answeringFrequency: text("Svarsfrekvensen (answeringFrequency)"),
  },
  "Posten är inte en svarandegrupp.",
);

/** What a question says of itself, beside its measures. */
export const surveyQuestion = z.object({
  questionSubject: text("Frågeområdet (questionSubject)"),
  questionDescription: text("Frågan (questionDescription)"),
});
