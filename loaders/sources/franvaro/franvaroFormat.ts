import type { BulkFormat } from "../../bulk/bulkFormat.js";

/** Standard format `franvaro` (contract §3): one row per pupil and period. */
export const franvaroFormat: BulkFormat = {
  id: "franvaro",
  columns: [
    "lasar",
    "termin",
    "elev_id",
    "skolenhetskod",
    "arskurs",
    "kon",
    "undervisningstid_min",
    "giltig_min",
    "ogiltig_min",
    "rapporterad_min",
    "period_fran",
    "period_till",
  ],
  optional: ["rapporterad_min", "period_fran", "period_till"],
  marks: ["undervisningstid_min", "giltig_min", "ogiltig_min", "rapporterad_min"],
  sql: {
    load: new URL("./sql/load.sql", import.meta.url),
    sum: new URL("./sql/sum.sql", import.meta.url),
    judge: new URL("./sql/judge.sql", import.meta.url),
    accept: new URL("./sql/accept.sql", import.meta.url),
    quarantineScope: new URL("./sql/quarantine_scope.sql", import.meta.url),
    warn: new URL("./sql/warn.sql", import.meta.url),
  },
};
