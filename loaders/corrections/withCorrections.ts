import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { correctGrade } from "./correctGrade.js";
import type { AppliedCorrection } from "./correction.js";
import { correctRaw } from "./correctRaw.js";
import { readCorrections } from "./readCorrections.js";

export interface CorrectionOptions {
  /** ISO date: decisions after it are not yet made. */
  readonly asOf: string;
  readonly codePupil: (id: string) => string;
}

/**
 * Does `work` on the data as the municipality has corrected it (`rattelser/`), and then puts it back as the sources have
 * it: the corrections last as long as the work (docs/decisions/0016). Throws DataFaults with every correction that does
 * not find its row, or finds another value there than the one it was decided on.
 */
export async function withCorrections<Result>(
  warehouse: Warehouse,
  workspace: Workspace,
  { asOf, codePupil }: CorrectionOptions,
  work: (applied: readonly AppliedCorrection[]) => Promise<Result>,
): Promise<Result> {
  const all = await readCorrections(workspace.dir);
  // as the data was known then, so were the decisions
  const corrections = all.filter(({ date }) => date <= asOf);
  if (corrections.length === 0) return work([]);
  await warehouse.run("begin transaction");
  try {
    const faults: Fault[] = [];
    const applied: AppliedCorrection[] = [];
    for (const correction of corrections) {
      try {
        const grade = await correctGrade(warehouse, correction, codePupil);
        applied.push(grade ?? (await correctRaw(warehouse, correction, codePupil)));
      } catch (error) {
        if (!(error instanceof DataFaults)) throw error;
        faults.push(...error.faults);
      }
    }
    if (faults.length > 0) throw new DataFaults(faults);
    return await work(applied);
  } finally {
    await warehouse.run("rollback");
  }
}
