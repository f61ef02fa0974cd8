import type { Fault } from "./fault.js";
import { MASK } from "./maskValue.js";
import { namesSomeone } from "./namesSomeone.js";

/** A fault whose column and sheet are masked where they may say who someone is: they are the file's own words. */
export function unnamedFault(fault: Fault): Fault {
  const { column, sheet } = fault;
  return {
    ...fault,
    ...(column !== undefined && namesSomeone(column) ? { column: MASK } : {}),
    ...(sheet !== undefined && namesSomeone(sheet) ? { sheet: MASK } : {}),
  };
}
