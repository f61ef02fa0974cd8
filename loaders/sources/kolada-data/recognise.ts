import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** A page of municipal values: KPI, municipality, period and inner values. */
export function recogniseKoladaData(probe: FileProbe): Recognition | undefined {
  return hasKeys(probe, ["values", "kpi", "period", "municipality"]) ? { score: 1, reasons: [] } : undefined;
}
