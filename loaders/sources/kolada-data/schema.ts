import { z } from "zod";

/** Raw columns: one row per inner value of a page. */
export const koladaDataColumns = [
  "kpi",
  "kommun",
  "period",
  "kon",
  "varde",
  "status",
  "antal",
  "isdeleted",
] as const;

/** Keys whose numbers are kept as the text of the file: 90.0 stays "90.0". */
export const koladaRawNumbers = ["value", "count", "period"] as const;

/**
 * A page, v3 (next_url) or v2 (next_page). Entries are checked one by one, so that one faulty entry is one
 * fault.
 */
export const koladaDataPage = z.object({ values: z.array(z.unknown()).min(1), count: z.string().nullish() });
