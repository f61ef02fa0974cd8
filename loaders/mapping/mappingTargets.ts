/** The standard formats of contract §3 that an export can be read into. */
export const targetNames = ["resultat", "enkat_aggregat", "lasning", "omdomen"] as const;
export type TargetName = (typeof targetNames)[number];

export interface Target {
  /** In the order of contract §3. */
  readonly columns: readonly string[];
  /** What a value cell may fill, the first unless the mapping says otherwise. */
  readonly values: readonly [string, ...string[]];
  /** May be empty in a row. */
  readonly optional: readonly string[];
  /** The values are numbers or symbols; otherwise they are words. */
  readonly numeric: boolean;
  readonly holdsPupils: boolean;
}

export const mappingTargets: Readonly<Record<TargetName, Target>> = {
  resultat: {
    columns: ["indikator_id", "enhet", "lasar", "grupp", "varde", "antal", "kalla"],
    values: ["varde", "antal"],
    optional: ["antal"],
    numeric: true,
    holdsPupils: false,
  },
  enkat_aggregat: {
    columns: ["enkat", "omgang", "skolenhetskod", "arskurs", "kon", "fraga", "svar", "antal"],
    values: ["antal"],
    optional: ["arskurs", "kon"],
    numeric: true,
    holdsPupils: false,
  },
  lasning: {
    columns: ["lasar", "tillfalle", "elev_id", "skolenhetskod", "arskurs", "kon", "omrade", "niva"],
    values: ["niva"],
    optional: [],
    numeric: false,
    holdsPupils: true,
  },
  omdomen: {
    columns: ["lasar", "tillfalle", "elev_id", "skolenhetskod", "arskurs", "kon", "amne", "omdome", "datum"],
    values: ["omdome"],
    optional: ["datum"],
    numeric: false,
    holdsPupils: true,
  },
};

/** What a text in the export can tell of the values beside or below it. Documented in docs/howto/mappning.md. */
export const dimensions = [
  "enhet",
  "period",
  "tillfalle",
  "grupp",
  "matt",
  "arskurs",
  "kon",
  "amne",
  "omrade",
  "enkat",
  "fraga",
  "svar",
  "elev_id",
  "datum",
  "inget",
] as const;
export type Dimension = (typeof dimensions)[number];
