import { z } from "zod";
import type { ExportColumn } from "../exportColumns.js";
import type { RowContract } from "../exportRow.js";

/** Columns of "Grundskola - Behörighet till gymnasieskolan" per kommun, type of huvudman and sex. */
const columns: readonly ExportColumn[] = [
  { name: "kommun", pattern: /^kommun$/, label: "Kommun" },
  { name: "kommunkod", pattern: /^kommunkod$/, label: "Kommun-kod" },
  { name: "lan", pattern: /^lan$/, label: "Län" },
  { name: "lanskod", pattern: /^lanskod$/, label: "Läns-kod" },
  { name: "typ_av_huvudman", pattern: /^typavhuvudman$/, label: "Typ av huvudman" },
  { name: "kon", pattern: /^kon$/, label: "Kön" },
  { name: "antal_elever", pattern: /^antalelever$/, label: "Antal elever" },
  {
    name: "yr",
    pattern: /^andel.*behorigatillyrkesprog(?:ram)?$/,
    label: "Andel (%) elever behöriga till yrkesprog.",
  },
  {
    name: "es",
    pattern: /^andel.*behorigatillestetisk/,
    label: "Andel elever (%) behöriga till estetiskt program",
  },
  {
    name: "eksahu",
    pattern: /^andel.*behorigatillekonomi/,
    label: "Andel elever (%) behöriga till Ekonomi-, humanistiska och samhällsvetenskaps- program",
  },
  {
    name: "nate",
    pattern: /^andel.*behorigatillnaturvetenskap/,
    label: "Andel elever (%) behöriga till Naturvetenskapligt och tekniskt program",
  },
];

const schema = z.object({
  kommun: z.string().regex(/\S/, "Kommunens namn saknas."),
  kommunkod: z.string().regex(/^\d{4}$/, "Kommunkoden ska vara fyra siffror, med inledande nolla."),
  lan: z.string(),
  lanskod: z.string().regex(/^\d{2}$/, "Länskoden ska vara två siffror, med inledande nolla."),
  typ_av_huvudman: z.string(),
  kon: z.string(),
  antal_elever: z.string(),
  yr: z.string(),
  es: z.string(),
  eksahu: z.string(),
  nate: z.string(),
});

/** Header and row contract; symbols such as "~100" stay text and are typed in staging. */
export const behorighetContract: RowContract = {
  table: "skolverket_behorighet_kommun",
  columns,
  codes: ["kommunkod", "lanskod"],
  schema,
};
