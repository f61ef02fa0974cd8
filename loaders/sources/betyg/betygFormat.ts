import type { BulkFormat } from "../../bulk/bulkFormat.js";

/** Standard format `betyg` (contract §3): one row per pupil, subject and term. */
export const betygFormat: BulkFormat = {
  id: "betyg",
  columns: [
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
  ],
  optional: ["sprakval", "anpassad_studiegang"],
  sql: {
    load: new URL("./sql/load.sql", import.meta.url),
    sum: new URL("./sql/sum.sql", import.meta.url),
    judge: new URL("./sql/judge.sql", import.meta.url),
    accept: new URL("./sql/accept.sql", import.meta.url),
    quarantineScope: new URL("./sql/quarantine_scope.sql", import.meta.url),
  },
};
