import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BadInput } from "./badInput.js";
import { betyg, betygRow } from "./sampleText.js";

/** The machine: rows 80–90, those that an import can meet here. */
export const machineRows: readonly BadInput[] = [
  {
    row: 86,
    title: "a stored raw copy that has been altered heals when the file comes again",
    place: async (workspace) => {
      const text = betyg(betygRow(1));
      const path = join(workspace.incoming, "betyg.csv");
      await writeFile(path, text);
      const sha256 = createHash("sha256").update(text).digest("hex");
      await writeFile(join(workspace.private, "raw", sha256), text.replace(/B\n$/, "F\n"));
      return path;
    },
    outcome: "ok",
    counts: [1, 0, 1],
    ask: { sql: "select betyg::varchar as betyg from stg.betyg where file_id > 3", rows: [{ betyg: "B" }] },
  },
];
