import type { Fault } from "./fault.js";
import { unnamedFault } from "./unnamedFault.js";

/** Stops a stage with every fault found in it, so that the person mends them in one go. The command exits with 1. */
export class DataFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`${faults.length} data faults: ${faults.map((fault) => fault.code).join(", ")}`);
    this.faults = faults.map(unnamedFault);
    this.name = "DataFaults";
  }
}
