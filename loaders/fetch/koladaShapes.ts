import { z } from "zod";

const next = { next_url: z.string().nullish() };

export const kpiPageShape = z.object({
  ...next,
  values: z.array(z.object({ id: z.string(), title: z.string(), is_divided_by_gender: z.boolean() })),
});

export const municipalityPageShape = z.object({
  ...next,
  values: z.array(z.object({ id: z.string().regex(/^\d{4}$/), title: z.string(), type: z.enum(["K", "L"]) })),
});

/** Values of the asked measures, municipalities and years, and of no others. */
export function dataPageShape(
  kpis: readonly string[],
  municipalities: readonly string[],
  years: readonly number[],
) {
  return z.object({
    ...next,
    values: z.array(
      z.object({
        kpi: z.enum(kpis),
        municipality: z.enum(municipalities),
        period: z.int().refine((year) => years.includes(year)),
        values: z.array(z.object({ gender: z.enum(["T", "K", "M"]), value: z.number().nullable() })),
      }),
    ),
  });
}
