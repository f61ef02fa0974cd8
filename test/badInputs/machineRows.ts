import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BadInput } from "./badInput.js";
import { betyg, betygRow } from "./sampleText.js";

/** The machine: rows 80–90, those that an import can meet here. */
export const machineRows: readonly BadInput[] = [
  {
    row: 85,
    title: "a bit flip in the database, which is made anew from the raw copies",
    place: async (workspace) => {
      const path = join(workspace.private, "warehouse.duckdb");
      const bytes = await readFile(path);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await writeFile(path, bytes);
      await writeFile(join(workspace.incoming, "betyg.csv"), betyg(betygRow(1)));
      return join(workspace.incoming, "betyg.csv");
    },
    outcome: "ok",
    counts: [1, 0, 1],
    exit: 0,
  },
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
