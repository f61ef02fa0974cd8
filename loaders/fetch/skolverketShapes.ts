import { z } from "zod";
import { salsaUnit } from "../sources/salsa/schema.js";

const unitCode = z.string().regex(/^\d{8}$/);

/** SALSA of all schools: the läsår, and units as the SALSA reader knows them; at least one has its measure. */
export const salsaShape = z.object({
  body: z.object({
    timePeriod: z.string().regex(/^\d{4}\/\d{2}$/),
    compulsorySchoolUnitSalsaMetricList: z
      .array(salsaUnit.nullable())
      .refine((units) => units.some((unit) => unit?.salsaAverageGradesIn9thGradeActual != null)),
  }),
});

/** A page of the municipality's school units; the list is left out when there are none. */
export const unitsPageShape = z.object({
  body: z.object({
    _embedded: z
      .object({
        listedSchoolUnits: z.array(
          z.object({
            code: unitCode,
            geographicalAreaCode: z.string(),
            typeOfSchooling: z.array(z.object({ code: z.string() })),
          }),
        ),
      })
      .optional(),
    page: z.object({ totalElements: z.int(), totalPages: z.int(), number: z.int() }),
  }),
});

const measured = z.array(z.object({ value: z.string().nullable(), valueType: z.string() })).nullable();

/** Statistics of one unit with grundskola: the measures we use, each a list of läsår. */
export function unitStatisticsShape(code: string) {
  return z.object({
    body: z.object({
      schoolUnit: z.literal(code),
      totalNumberOfPupils: measured,
      averageGradesMeritRating9thGrade: measured,
      ratioOfPupilsIn9thGradeWithAllSubjectsPassed: measured,
      ratioOfPupils9thGradeEligibleForNationalProgramYR: measured,
    }),
  });
}

/** Which surveys a unit has: the names of the links. Their addresses are not followed. */
export const surveyLinksShape = z.object({ body: z.object({ _links: z.record(z.string(), z.unknown()) }) });

/** Answers of one survey: one set for the unit, or one a year. Each has the unit's code and its measures. */
export function surveyShape(code: string) {
  const answers = z
    .looseObject({ schoolUnitCode: z.literal(code), semester: z.string() })
    .refine((fields) => Object.keys(fields).some((key) => key.endsWith("Metrics")));
  return z.object({
    body: z.union([z.object({ schoolYearMetrics: z.array(answers).min(1) }), answers]),
  });
}
