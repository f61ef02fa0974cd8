import { z } from "zod";

export const skolenhetsregistretTable = {
  table: "skolenhetsregistret",
  columns: [
    "skolenhetskod",
    "namn",
    "status",
    "kommunkod",
    "skolformer",
    "enhetstyp",
    "inriktning",
    "skola",
    "startdatum",
    "slutdatum",
    "huvudman_orgnr",
    "huvudman",
    "huvudmannatyp",
  ],
} as const;

const code = z
  .string("Skolenhetskoden ska vara text.")
  .regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror.");
const name = z.string("Skolenhetens namn saknas.").regex(/\S/, "Skolenhetens namn är tomt.");
const text = z.string("Uppgiften ska vara text eller null.").nullish();

/** An entry of the list. */
export const registeredUnit = z.object({
  schoolUnitCode: code,
  name,
  status: z.string("Skolenhetens status saknas."),
});

/** The response for one unit. Rektor, addresses, telephone and e-mail are not taken in. */
export const registeredUnitInfo = z.object({
  schoolUnitCode: code,
  attributes: z.object(
    {
      displayName: name,
      status: z.string("Skolenhetens status saknas."),
      municipalityCode: z
        .string()
        .regex(/^\d{4}$/, "Kommunkoden ska vara fyra siffror.")
        .nullish(),
      schoolTypes: z.array(z.string(), "Skolformerna ska vara en lista.").nullish(),
      schoolUnitType: text,
      orientationType: text,
      schoolName: text,
      startdate: text,
      startDate: text,
      endDate: text,
    },
    "Skolenhetens uppgifter (attributes) saknas.",
  ),
});

/** Its huvudman, where the response includes one. */
export const includedOrganizer = z.object({
  organizationNumber: text,
  attributes: z.object({ displayName: text, organizerType: text }).nullish(),
});
