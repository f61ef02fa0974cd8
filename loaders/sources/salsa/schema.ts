import { z } from "zod";

/**
 * Measure in the raw table → key in the response. "alla" is the share who passed in all subjects, not
 * behörighet.
 */
export const salsaMeasures = {
  merit_faktiskt: "salsaAverageGradesIn9thGradeActual",
  merit_beraknat: "salsaAverageCalculated",
  merit_avvikelse: "salsaAverageGradesIn9thGradeDeviation",
  alla_faktiskt: "salsaRequirementsReachedActual",
  alla_beraknat: "salsaRequirementsReachedCalculated",
  alla_avvikelse: "salsaRequirementsReachedDeviation",
  nyinvandrade: "salsaNewlyImmigratedQuota",
  pojkar: "salsaBoysQuota",
  foraldrar_utbildning: "salsaParentsEducation",
} as const;

const measured = z
  .object(
    {
      value: z.string("Värdet ska vara text.").nullable(),
      valueType: z.string("Värdetypen (valueType) saknas."),
    },
    "Måttet ska ha value och valueType.",
  )
  .nullish();

/** One school unit. A measure that is absent or null stays empty in both its columns. */
export const salsaUnit = z.object(
  {
    schoolUnitCode: z
      .string("Skolenhetskoden ska vara text.")
      .regex(/^\d{8}$/, "Skolenhetskoden ska vara åtta siffror."),
    name: z.string("Skolans namn ska vara text.").nullish(),
    municipalityName: z.string("Kommunen ska vara text.").nullish(),
    geographicalAreaCode: z.string("Kommunkoden ska vara text.").nullish(),
    salsaAverageGradesIn9thGradeActual: measured,
    salsaAverageCalculated: measured,
    salsaAverageGradesIn9thGradeDeviation: measured,
    salsaRequirementsReachedActual: measured,
    salsaRequirementsReachedCalculated: measured,
    salsaRequirementsReachedDeviation: measured,
    salsaNewlyImmigratedQuota: measured,
    salsaBoysQuota: measured,
    salsaParentsEducation: measured,
  },
  "Posten är inte en skolenhet.",
);

/** `kommun` is the code where the response has it, else the name. */
export const salsaColumns: readonly string[] = [
  "lasar",
  "skolenhetskod",
  "namn",
  "kommun",
  ...Object.keys(salsaMeasures).flatMap((name) => [name, `${name}_typ`]),
];
