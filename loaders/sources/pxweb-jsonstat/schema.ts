import { z } from "zod";

export const jsonstatTable = {
  table: "pxweb_jsonstat",
  columns: [
    "tabell",
    "matt",
    "matt_text",
    "omrade",
    "omrade_text",
    "tid",
    "tid_text",
    "innehall",
    "varde",
    "status",
  ],
} as const;

/** The dimensions a table may have, and the columns they become. Another has a meaning we would have to guess. */
export const jsonstatDimensions = { variable: 1, level: 3, time: 5 } as const;

const category =
  "Beskrivningen av en dimensions kategorier (category) ska vara ett objekt med index och label.";
const place = z
  .int("Platsen (index) ska vara ett heltal.")
  .nonnegative("Platsen (index) får inte vara negativ.");

/** json-stat2: `value` in row-major order of `id`, dense or by place; `status` the same. */
export const jsonstatDataset = z.object(
  {
    label: z.string("Tabellens namn (label) ska vara text.").nullish(),
    id: z
      .array(z.string("Dimensionerna (id) ska vara text."), "Dimensionerna (id) saknas.")
      .min(1, "Dimensionerna (id) saknas."),
    size: z.array(place, "Dimensionernas storlekar (size) saknas."),
    dimension: z.record(
      z.string(),
      z.object(
        {
          category: z.object(
            {
              index: z.union([z.array(z.string()), z.record(z.string(), place)], category).nullish(),
              label: z.record(z.string(), z.string(category), category).nullish(),
            },
            category,
          ),
        },
        category,
      ),
      "Beskrivningen av dimensionerna (dimension) saknas.",
    ),
    value: z.union(
      [z.array(z.unknown()), z.record(z.string(), z.unknown())],
      "Värdena (value) ska vara en lista eller ett objekt.",
    ),
    status: z
      .union(
        [z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())],
        "Symbolerna (status) ska vara text, en lista eller ett objekt.",
      )
      .nullish(),
  },
  "Svaret är inte en tabell i json-stat2.",
);
