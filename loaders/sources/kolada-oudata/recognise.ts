import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** A page of values per unit: KPI, unit (`ou`), period and inner values. */
export function recogniseKoladaOudata(probe: FileProbe): Recognition | undefined {
  if (!hasKeys(probe, ["values", "kpi", "period", "ou"]) || hasKeys(probe, ["municipality"]))
    return undefined;
  return { score: 1, reasons: [] };
}
