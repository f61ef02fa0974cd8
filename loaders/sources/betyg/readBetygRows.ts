import { accountBetyg } from "./accountBetyg.js";
import { type BetygContext, forgetBetyg, judgeBetyg } from "./judgeBetyg.js";
import { loadBetyg } from "./loadBetyg.js";
import { betygColumns } from "./matchBetygHeader.js";
import type { LoadedBetyg } from "./readBetyg.js";

/** Grades of another form, written as lines of betyg (`betygLine`) in all its columns. */
export interface BetygRows {
  /** Inside the context's folder; whoever wrote it removes it. */
  readonly path: string;
  readonly count: number;
}

/** Loads grades that another reader has written as betyg lines; from here they are judged as any betyg file. */
export async function readBetygRows(
  fileName: string,
  { path, count }: BetygRows,
  context: BetygContext,
): Promise<LoadedBetyg> {
  const { warehouse } = context;
  const columns = [...betygColumns, "_over", "_rad"];
  const loaded = await loadBetyg(warehouse, { path, columns, skip: 0, delimiter: ";" });
  if (loaded !== count) throw new Error(`betyg rows lost: ${count} written, ${loaded} loaded`);
  return {
    async accept(fileId) {
      await judgeBetyg(context, fileId);
      return accountBetyg(warehouse, fileName, { records: count, blank: 0, header: 0 }, fileId, []);
    },
    forget: () => forgetBetyg(warehouse),
  };
}
