import { plural } from "../../../src/format/plural.js";
import type { Warehouse } from "../../warehouse/openWarehouse.js";
import { pupilKey } from "../../workspace/pupilKey.js";
import { DataFaults } from "../dataFaults.js";
import { discardDatabase, type TakeInAgain, type Takings, takeInTakings } from "./takeInTakings.js";

const THEN = "warehouse.da.duckdb";

export interface AsOf extends Takings {
  /** ISO date. */
  readonly asOf: string;
  readonly log: (line: string) => void;
}

/**
 * Does `work` on a database of what had been taken in by the end of a day, made from the raw copies and removed when the
 * work is done. Throws DataFaults when there was nothing yet.
 */
export async function warehouseAsOf<Result>(
  then: AsOf,
  takeInAgain: TakeInAgain,
  work: (warehouse: Warehouse) => Promise<Result>,
): Promise<Result> {
  const { workspace, takings, asOf, log } = then;
  if (takings.length === 0) throw new DataFaults([nothingThen(asOf)]);
  log(
    `Mer har lästs in efter ${asOf}: siffrorna tas som de var då, ur ${plural(takings.length, "inläsning", "inläsningar")}. ` +
      "Inget nytt läses in. Mål, enheter och inställningar är de som gäller nu.",
  );
  await pupilKey(workspace.private, then.keyId);
  const warehouse = await takeInTakings(then, THEN, takeInAgain);
  try {
    return await work(warehouse);
  } finally {
    warehouse.close();
    await discardDatabase(workspace, THEN);
  }
}

function nothingThen(asOf: string) {
  return {
    code: "inget-inlast-da",
    file: "privat/raw",
    message: `Inget hade lästs in den ${asOf}. Välj ett senare datum med --as-of, eller utelämna det.`,
  };
}
