import { z } from "zod";

/** Columns of the standard format `betyg` (contract §3). The last two may be left out. */
export const betygColumns = [
  "lasar",
  "termin",
  "elev_id",
  "skolenhetskod",
  "arskurs",
  "kon",
  "amne",
  "betyg",
  "sprakval",
  "anpassad_studiegang",
] as const;

export type BetygColumn = (typeof betygColumns)[number];

export const betygOptional: readonly BetygColumn[] = ["sprakval", "anpassad_studiegang"];

const position = z.int().nonnegative();

/** The header contract: where each column stands. Rows are judged in SQL, in sets. */
export const betygPositions = z.object({
  lasar: position,
  termin: position,
  elev_id: position,
  skolenhetskod: position,
  arskurs: position,
  kon: position,
  amne: position,
  betyg: position,
  sprakval: position.optional(),
  anpassad_studiegang: position.optional(),
});

export type BetygPositions = z.infer<typeof betygPositions>;
