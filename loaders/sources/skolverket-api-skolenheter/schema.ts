import { z } from "zod";

export const skolenheterTable = {
  table: "skolverket_api_skolenheter",
  columns: [
    "skolenhetskod",
    "namn",
    "kommunkod",
    "huvudmannatyp",
    "huvudman",
    "huvudman_orgnr",
    "skolformer",
    "inriktning",
    "utlandsskola",
    "latitud",
    "longitud",
  ],
} as const;

const code = z
  .string("Skolenhetskoden ska vara text.")
  .regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror.");
const name = z.string("Skolenhetens namn saknas.").regex(/\S/, "Skolenhetens namn är tomt.");
const text = z.string("Uppgiften ska vara text eller null.").nullish();
const abroad = z.boolean("abroadSchool ska vara true eller false.").nullish();

/** An entry of `compact-school-units`. */
export const compactUnit = z.object({
  schoolUnitCode: code,
  schoolUnitName: name,
  wgs84Latitude: text,
  wgs84Longitude: text,
  abroadSchool: abroad,
});

/** An entry of `school-units`, or the response of `school-units/{kod}`, which tells more. */
export const listedUnit = z.object({
  code,
  name,
  geographicalAreaCode: z
    .string()
    .regex(/^\d{4}$/, "Kommunkoden ska vara fyra siffror.")
    .nullish(),
  principalOrganizerType: text,
  corporationName: text,
  organisationRegistryNumber: text,
  schoolOrientation: text,
  wgs84_Lat: text,
  wgs84_Long: text,
  abroadSchool: abroad,
  typeOfSchooling: z
    .array(
      z.object({ code: z.string("Skolformen saknar kod."), schoolYears: z.array(z.string()).nullish() }),
      "Skolformerna (typeOfSchooling) ska vara en lista.",
    )
    .nullish(),
});
