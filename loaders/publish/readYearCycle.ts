import type { YearEntry } from "../../src/components/year/yearData.js";
import { arshjulContract } from "../workspace/arshjulContract.js";
import { readWorkspaceTable } from "../workspace/readWorkspaceTable.js";

/** What the year holds, without the periods of its measures. */
export type YearPlan = Omit<YearEntry, "needs"> & {
  readonly indicators: readonly string[];
  /** Months its measures may be old, where the rules of age do not hold; null where they do. */
  readonly maxAge: number | null;
};

/** The year cycle as it is written; empty without the file. Throws DataFaults on a faulty row. */
export async function readYearCycle(dir: string): Promise<YearPlan[]> {
  const rows = await readWorkspaceTable(dir, "arshjul.csv", arshjulContract);
  return rows.map(({ values }) => ({
    month: values.manad,
    kind: values.typ,
    title: values.titel,
    level: values.kommun_nivå,
    indicators: values.indikatorer,
    maxAge: values.hogsta_alder,
  }));
}
