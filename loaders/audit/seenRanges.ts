import type { AttackComponent } from "./attackComponents.js";
import type { Attack } from "./attacker.js";
import type { Quantity } from "./attackSystem.js";
import { isKept } from "./isKept.js";
import type { Secret } from "./secrets.js";

/** How far each unknown has been seen to go in truths that are possible. */
export class SeenRanges {
  readonly #ranges = new Map<Quantity, [number, number]>();
  readonly #component: AttackComponent;

  constructor(component: AttackComponent) {
    this.#component = component;
  }

  /** Only a truth in whole people proves anything about people. */
  add({ truth }: Attack): void {
    if (!truth) return;
    const isWhole = this.#component.unknowns.every((quantity) => {
      const value = truth.get(quantity) ?? 0;
      return !quantity.isWhole || Math.abs(value - Math.round(value)) < 1e-6;
    });
    if (isWhole) this.addWhole(truth);
  }

  /** All of a possible truth or what differs in it from one that is already here. */
  addWhole(truth: ReadonlyMap<Quantity, number>): void {
    for (const [quantity, value] of truth) {
      const range = this.#ranges.get(quantity);
      if (!range) this.#ranges.set(quantity, [value, value]);
      else {
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
      }
    }
  }

  keeps(secret: Secret, quantity: Quantity): boolean {
    const range = this.#ranges.get(quantity);
    return range !== undefined && isKept(secret, range[0], range[1]);
  }

  /** Where a truth must lie that would show more of the secret: above, below, or on either side. */
  lacks(secret: Secret, quantity: Quantity): "above" | "below" | "either" {
    const [low, high] = this.#ranges.get(quantity) ?? [secret.truth, secret.truth];
    if (secret.width > 0) return "either";
    const isAbove = high < Math.max(secret.reach, Math.min(secret.ceiling, secret.truth + 1));
    const isBelow = low > Math.max(secret.floor, secret.truth - 1);
    if (isAbove === isBelow) return "either";
    return isAbove ? "above" : "below";
  }

  width(quantity: Quantity): number {
    const range = this.#ranges.get(quantity);
    return range ? range[1] - range[0] : 0;
  }
}
