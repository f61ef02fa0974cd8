import { z } from "zod";
import type { ExportColumn } from "../exportColumns.js";
import type { RowContract } from "../exportRow.js";

/** The columns that say who was asked; they stand first, in one of the three header rows. */
const columns: readonly ExportColumn[] = [
  {
    name: "orgnr",
    pattern: /^(?:huvudman(?:s|nens)?)?(?:orgnr|organisationsnummer)$/,
    label: "Orgnr",
    optional: true,
  },
  { name: "huvudman", pattern: /^huvudman$/, label: "Huvudman" },
  { name: "kommun", pattern: /^(?:lages)?kommun$/, label: "Lägeskommun" },
  { name: "skolenhetskod", pattern: /^skolenhetskod$/, label: "Skolenhetskod" },
  { name: "skolenhet", pattern: /^(?:skolenhet(?:snamn)?|skola)$/, label: "Skolenhet" },
  { name: "antal_i_gruppen", pattern: /^antal(?:et)?igruppen$/, label: "Antal i gruppen" },
  { name: "antal_svar", pattern: /^antal(?:et)?svar(?:ande)?$/, label: "Antal svar" },
  { name: "svarsfrekvens", pattern: /^svarsfrekvens(?:\(%\)|i%)?$/, label: "Svarsfrekvens" },
];

const count = (what: string) =>
  z.string().regex(/^(?:\d{1,3}(?:[ \u00a0]?\d{3})*|-|)$/, `${what} ska vara ett heltal, - eller tomt.`);

/** Header and row contract. Rows without a skolenhetskod are sums: of a huvudman, a kommun or every school. */
export const skolenkatenContract: RowContract = {
  table: "skolenkaten_xlsx",
  columns,
  codes: ["orgnr", "skolenhetskod"],
  schema: z.object({
    orgnr: z.string().nullable(),
    huvudman: z.string(),
    kommun: z.string(),
    skolenhetskod: z
      .string()
      .regex(/^(?:\d{8}|-|)$/, "Skolenhetskoden ska vara åtta siffror, eller tom på en rad som är en summa."),
    skolenhet: z.string(),
    antal_i_gruppen: count("Antalet i gruppen"),
    antal_svar: count("Antalet svar"),
    svarsfrekvens: z
      .string()
      .regex(/^(?:\d{1,3}(?:,\d+)? ?%?|-|)$/, "Svarsfrekvensen ska vara ett tal, - eller tom."),
  }),
};

export const skolenkatenXlsxColumns: readonly string[] = [
  "svarande",
  "omgang",
  "niva",
  ...columns.map(({ name }) => name),
  "omrade",
  "fraga",
  "text",
];
