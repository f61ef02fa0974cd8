import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { readWorkspaceTable } from "../workspace/readWorkspaceTable.js";
import { type Correction, toCorrection } from "./correction.js";
import { correctionContract } from "./correctionContract.js";

const FOLDER = "rattelser";

/** Every correction of the workspace, by file name and row. Throws DataFaults with every fault of the files at once. */
export async function readCorrections(dir: string): Promise<Correction[]> {
  const names = await readdir(join(dir, FOLDER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const faults: Fault[] = [];
  const corrections: Correction[] = [];
  for (const name of names.filter((each) => /^[^.].*\.csv$/i.test(each)).sort()) {
    const file = `${FOLDER}/${name}`;
    try {
      for (const { row, values } of await readWorkspaceTable(dir, file, correctionContract))
        try {
          corrections.push(toCorrection(file, row, values));
        } catch (error) {
          faults.push(...faultsIn(error));
        }
    } catch (error) {
      faults.push(...faultsIn(error));
    }
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return corrections;
}

function faultsIn(error: unknown): readonly Fault[] {
  if (error instanceof DataFaults) return error.faults;
  throw error;
}
