import type { Fault } from "./fault.js";

/** Stops a stage with every fault found in it, so that the person mends them in one go. The command exits with 1. */
export class DataFaults extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length} data faults: ${faults.map((fault) => fault.code).join(", ")}`);
    this.name = "DataFaults";
  }
}
