import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readWorkspaceTable } from "./readWorkspaceTable.js";

const referenceDir = fileURLToPath(new URL("../../data/reference", import.meta.url));
const kommunerContract = z.object({ kod: z.string(), namn: z.string() });

/** The name of a municipality without the word kommun, by `data/reference/kommuner.csv`; undefined for a code that no municipality has. */
export async function municipalityName(code: string): Promise<string | undefined> {
  const rows = await readWorkspaceTable(referenceDir, "kommuner.csv", kommunerContract);
  return rows.find(({ values }) => values.kod === code)?.values.namn;
}
