import { z } from "zod";

export const statistikGrTable = {
  table: "skolverket_api_statistik_gr",
  columns: ["skolenhetskod", "matt", "lasar", "varde", "typ"],
} as const;

/** Keys of a response that are no measures. */
export const statistikGrOther: readonly string[] = ["schoolUnit", "docLinks", "_links"];

export const skolenhetskod = z
  .string("Skolenhetskoden (schoolUnit) ska vara text.")
  .regex(/^\d{8}$/, "Skolenhetskoden (schoolUnit) ska vara åtta siffror.");

/** One value of a measure. Value and läsår are null where the unit has nothing to tell (MISSING). */
export const statistikGrValue = z.object(
  {
    value: z.string("Värdet (value) ska vara text eller null.").nullable(),
    valueType: z.string("Värdetypen (valueType) saknas."),
    timePeriod: z
      .string("Läsåret (timePeriod) ska vara text eller null.")
      .regex(/^\d{4}\/\d{2}$/, "Läsåret (timePeriod) ska vara som 2024/25.")
      .nullable(),
  },
  "Värdet ska ha value, valueType och timePeriod.",
);
