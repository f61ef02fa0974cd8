import { z } from "zod";
import { foldHeader } from "../exportColumns.js";
import { kommunCodes, kommunKeys, kommunShape, typAvHuvudman } from "../keyColumns.js";
import type { ValueColumn, WideContract } from "../wideContract.js";

const labels = [
  "Genomsnittligt elevantal",
  "Totalt",
  "Undervisning",
  "Totalt per elev",
  "Undervisning per elev",
  "Lokaler per elev",
  "Måltider per elev",
  "Lärverktyg per elev",
  "Elevhälsa per elev",
  "Övrigt per elev",
];
const columns: readonly ValueColumn[] = labels.map((label) => ({
  pattern: new RegExp(`^${foldHeader(label)}$`),
  label,
}));
const FORBUND =
  "Kommunkoden ska vara fyra siffror, med inledande nolla. Bara kommunalförbund, utan län, saknar kod.";

/** "Kostnader per kommun": kommunalförbund have no län and, from 2021, no code. */
export const kostnaderKommunContract: WideContract = {
  table: "skolverket_kostnader_kommun",
  preamble: [
    { name: "ar", pattern: /^valt år:\s*((?:19|20)\d\d)$/i, example: "Valt år: 2024" },
    {
      name: "skolform",
      pattern: /^(grundskola|gymnasieskola)\s*[-–]\s*kostnader per kommun/i,
      example: "Grundskola - Kostnader per kommun",
    },
  ],
  keys: [...kommunKeys, typAvHuvudman],
  codes: kommunCodes,
  schema: z
    .object({
      ...kommunShape,
      kommunkod: z.string().regex(/^(?:\d{4})?$/, FORBUND),
      lanskod: z.string().regex(/^(?:\d{2})?$/, "Länskoden ska vara två siffror, med inledande nolla."),
      typ_av_huvudman: z.string().regex(/\S/, "Typ av huvudman saknas."),
    })
    .refine((row) => row.kommunkod !== "" || row.lanskod === "", { path: ["kommunkod"], message: FORBUND }),
  layouts: [[{ pattern: /^$/, label: "", columns }]],
  lower: "matt",
};
