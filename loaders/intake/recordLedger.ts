import type { Accounting } from "../sources/source.js";
import type { Fault } from "./fault.js";
import { unnamedFault } from "./unnamedFault.js";

/**
 * Keeps count of where each record of a file goes: accepted, quarantined with one fault, or ignored by a
 * declared rule. `close` throws when the three do not add up to the records of the file (design decision 3);
 * that is a fault of the program, never of the file.
 */
export class RecordLedger {
  readonly quarantine: Fault[] = [];
  #accepted = 0;
  readonly #ignoredBy = new Map<string, number>();

  accept(): void {
    this.#accepted++;
  }

  reject(fault: Fault): void {
    this.quarantine.push(unnamedFault(fault));
  }

  ignore(rule: string): void {
    this.#ignoredBy.set(rule, (this.#ignoredBy.get(rule) ?? 0) + 1);
  }

  /**
   * `records` must be counted apart from the reading: by the byte scanner, or as the lengths of the lists.
   */
  close(records: number): Accounting {
    const ignored = [...this.#ignoredBy.values()].reduce((sum, count) => sum + count, 0);
    const quarantined = this.quarantine.length;
    if (records !== this.#accepted + quarantined + ignored) {
      const parts = `${this.#accepted} accepted + ${quarantined} quarantined + ${ignored} ignored`;
      throw new Error(`records not conserved: ${records} in file, ${parts}`);
    }
    const ignoredBy = Object.fromEntries(this.#ignoredBy);
    return { records, accepted: this.#accepted, quarantined, ignored, ignoredBy };
  }
}
