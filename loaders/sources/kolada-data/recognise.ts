import type { FileProbe } from "../../intake/probeFile.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/**
 * A page of municipal values: KPI, municipality, period and inner values. Values per school (OU) are another
 * source.
 */
export function recogniseKoladaData(probe: FileProbe): Recognition | undefined {
  if (!hasKeys(probe, ["values", "kpi", "period"])) return undefined;
  if (hasKeys(probe, ["municipality"])) return { score: 1, reasons: [] };
  const reasons = ['Svaret saknar "municipality"; värden per enhet (oudata) läses inte in.'];
  return { score: 0.5, reasons };
}
