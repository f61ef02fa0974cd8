import { z } from "zod";
import type { ExportColumn } from "./exportColumns.js";

/** Keys of Skolverket's exports per kommun. */
export const kommunKeys: readonly ExportColumn[] = [
  { name: "kommun", pattern: /^kommun$/, label: "Kommun" },
  { name: "kommunkod", pattern: /^kommunkod$/, label: "Kommun-kod" },
  { name: "lan", pattern: /^lan$/, label: "Län" },
  { name: "lanskod", pattern: /^lanskod$/, label: "Läns-kod" },
];

export const typAvHuvudman: ExportColumn = {
  name: "typ_av_huvudman",
  pattern: /^typavhuvudman$/,
  label: "Typ av huvudman",
};

/** Keys of Skolverket's exports per skolenhet. */
export const skolenhetKeys: readonly ExportColumn[] = [
  { name: "skola", pattern: /^skola$/, label: "Skola" },
  { name: "skolenhetskod", pattern: /^skolenhetskod$/, label: "Skol-enhetskod" },
  { name: "skolkommun", pattern: /^skolkommun$/, label: "Skolkommun" },
  { name: "kommunkod", pattern: /^kommunkod$/, label: "Kommun-kod" },
  typAvHuvudman,
  { name: "huvudman", pattern: /^huvudman$/, label: "Huvudman" },
  { name: "orgnr", pattern: /^huvudman(?:s|nens)?orgnr$/, label: "Huvudman orgnr" },
];

const kommunkod = z.string().regex(/^\d{4}$/, "Kommunkoden ska vara fyra siffror, med inledande nolla.");

export const kommunShape = {
  kommun: z.string().regex(/\S/, "Kommunens namn saknas."),
  kommunkod,
  lan: z.string(),
  lanskod: z.string().regex(/^\d{2}$/, "Länskoden ska vara två siffror, med inledande nolla."),
};

export const skolenhetShape = {
  skola: z.string().regex(/\S/, "Skolans namn saknas."),
  skolenhetskod: z.string().regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror."),
  skolkommun: z.string(),
  kommunkod,
  typ_av_huvudman: z.string(),
  huvudman: z.string(),
  orgnr: z.string(),
};

export const kommunCodes = ["kommunkod", "lanskod"];
export const skolenhetCodes = ["skolenhetskod", "kommunkod", "orgnr"];
