import { z } from "zod";
import { dimensions, targetNames } from "./mappingTargets.js";

const text = z.string().min(1, "får inte vara tom");
const dimension = z.enum(dimensions);
const translation = z.record(z.string(), z.string());

const filter = z.strictObject({
  /** The name before the colon; "(titel)" for the line above the table that has none. */
  namn: text,
  ger: dimension,
  /** For a filter that gives nothing: the value it had when the mapping was made. Another value stops the file. */
  ska_vara: z.string().nullable().default(null),
});

const label = z.strictObject({
  /** Header text; "" for a column without one. */
  rubrik: z.string(),
  ger: dimension,
  /** An empty cell means the same as the nearest one above it: merged cells. */
  fyll_nedat: z.boolean().default(false),
  /** Indented labels: what each level is, from the left margin. `ger` is then the level of single units. */
  nivaer: z.array(z.enum(["total", "delsumma", ...dimensions])).default([]),
});

const headerRow = z.strictObject({ ger: dimension });

const measure = z.strictObject({
  /** As the export writes it, without period. */
  namn: text,
  /** What the cell fills: varde, antal, niva, omdome; "inget" leaves the measure out. */
  falt: z.enum(["varde", "antal", "niva", "omdome", "inget"]),
  /** null: not answered yet, and nothing can be read. */
  indikator_id: z.string().nullable().default(null),
  /** For `antal`: the measures it stands behind; empty for all of them. */
  for: z.array(text).default([]),
  /** 100 where the export writes shares as 0–1. */
  faktor: z.union([z.literal(1), z.literal(100)]).default(1),
  /** How a total row is checked against its parts. */
  kontroll: z.enum(["summa", "vagt", "ingen"]).default("ingen"),
});

/** A mapping file: what the rows and columns of an export are. Every key is documented in docs/howto/mappning.md. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  namn: text,
  mal: z.enum(targetNames),
  /** What stands in `kalla`; the mapping's own name when null. */
  kalla: z.string().nullable().default(null),
  /** Sheet of a workbook; null takes the first that fits. */
  blad: z.string().nullable().default(null),
  /** The columns' header texts, folded, with every period written as <period>: by these a file is recognised. */
  fingeravtryck: z.array(z.string()).min(1),
  /** What the header rows above the value columns say, from above. */
  rubrikrader: z.array(headerRow).min(1).max(2),
  filter: z.array(filter).default([]),
  etiketter: z.array(label).min(1),
  matt: z.array(measure).default([]),
  /** The same for every row, e.g. {"arskurs": "9"}. */
  fasta: z.partialRecord(dimension, z.string()).default({}),
  /** Per dimension: the export's text → ours. */
  oversatt: z.partialRecord(dimension, translation).default({}),
  totaler: z
    .strictObject({
      /** Labels of rows that sum others up. */
      ord: z.array(text).default([]),
    })
    .prefault({}),
  period: z
    .strictObject({
      /** A bare year is a calendar year, or the läsår that ends in it. null: not answered yet. */
      ar: z.enum(["kalenderar", "lasarets_slut"]).nullable().default(null),
      /** For `resultat`: the term whose values stand for the läsår; the other term is put aside. */
      termin: z.enum(["HT", "VT"]).default("VT"),
    })
    .prefault({}),
  varden: z
    .strictObject({
      decimal: z.enum(["komma", "punkt"]).default("komma"),
      /** Symbols for a value that is there but not shown. */
      dolda: z.array(text).default([".."]),
      /** Symbols for a value that is not there. */
      saknade: z.array(text).default(["."]),
    })
    .prefault({}),
});

export type Mapping = z.output<typeof mappingSchema>;
export type MappingLabel = Mapping["etiketter"][number];
export type MappingMeasure = Mapping["matt"][number];
