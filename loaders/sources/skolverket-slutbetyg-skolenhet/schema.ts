import { z } from "zod";
import type { ExportColumn } from "../exportColumns.js";
import type { RowContract } from "../exportRow.js";

/**
 * Columns of "Grundskola - Slutbetyg årskurs 9" per skolenhet. Skolverket has written kunskapskraven and,
 * later, betygskriterierna. Merit over 16 subjects is another measure and is not read as merit over 17
 * (MV-13).
 */
const columns: readonly ExportColumn[] = [
  { name: "skola", pattern: /^skola$/, label: "Skola" },
  { name: "skolenhetskod", pattern: /^skolenhetskod$/, label: "Skol-enhetskod" },
  { name: "skolkommun", pattern: /^skolkommun$/, label: "Skolkommun" },
  { name: "kommunkod", pattern: /^kommunkod$/, label: "Kommun-kod" },
  { name: "typ_av_huvudman", pattern: /^typavhuvudman$/, label: "Typ av huvudman" },
  { name: "huvudman", pattern: /^huvudman$/, label: "Huvudman" },
  { name: "orgnr", pattern: /^huvudman(?:s|nens)?orgnr$/, label: "Huvudman orgnr" },
  { name: "antal_elever", pattern: /^antalelever$/, label: "Antal elever" },
  {
    name: "alla_amnen",
    pattern: /^andel(?:\(%\))?(?:elever)?(?:\(%\))?som.*(?:kunskapskrav|betygskriteri).*allaamnen$/,
    label: "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen",
  },
  {
    name: "behorighet_yr",
    pattern: /^andel.*behorigatillyrkesprog(?:ram)?$/,
    label: "Andel (%) elever behöriga till yrkesprog.",
  },
  {
    name: "meritvarde_17",
    pattern: /^genomsnittligtmeritvarde\(17amnen\)$/,
    label: "Genomsnittligt meritvärde (17 ämnen)",
    optional: true,
  },
];

const schema = z.object({
  skola: z.string().regex(/\S/, "Skolans namn saknas."),
  skolenhetskod: z.string().regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror."),
  skolkommun: z.string(),
  kommunkod: z.string().regex(/^\d{4}$/, "Kommunkoden ska vara fyra siffror, med inledande nolla."),
  typ_av_huvudman: z.string(),
  huvudman: z.string(),
  orgnr: z.string(),
  antal_elever: z.string(),
  alla_amnen: z.string(),
  behorighet_yr: z.string(),
  meritvarde_17: z.string().nullable(),
});

/** Header and row contract; symbols such as ".." stay text and are typed in staging. */
export const slutbetygContract: RowContract = {
  table: "skolverket_slutbetyg_skolenhet",
  columns,
  codes: ["skolenhetskod", "kommunkod", "orgnr"],
  schema,
};
