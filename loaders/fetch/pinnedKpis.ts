import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { z } from "zod";

const file = new URL("../../data/reference/kolada_kpi.csv", import.meta.url);
const contract = z.array(
  z.object({ kpi: z.string().regex(/^[A-Z]\d{5}$/), indicator_id: z.string(), title: z.string().min(1) }),
);

/** A measure as it was when we chose it: the same id with another title may be another measure. */
export interface PinnedKpi {
  readonly id: string;
  readonly title: string;
  readonly titleHash: string;
}

/** Those that an indicator uses. Others are pinned so that a page handed in can be read; fetching them would serve nothing. */
export async function pinnedKpis(): Promise<PinnedKpi[]> {
  const { data } = Papa.parse(await readFile(file, "utf8"), {
    delimiter: ";",
    header: true,
    skipEmptyLines: "greedy",
  });
  return contract
    .parse(data)
    .filter(({ indicator_id }) => indicator_id !== "")
    .map(({ kpi, title }) => ({ id: kpi, title, titleHash: titleHash(title) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of the title to the letter: a double space is a change too. */
export function titleHash(title: string): string {
  return createHash("sha256").update(title).digest("hex");
}
