import type { AttackRow, Quantity } from "./attackSystem.js";
import type { Secret } from "./secrets.js";

/** A secret that is not kept, or not proven kept. */
export interface Finding {
  readonly kind: "leak" | "unproven";
  readonly secret: Secret;
  readonly quantity: Quantity;
  /** What the attacker is left with. */
  readonly low: number;
  readonly high: number;
  /** Whole numbers that are possible, where the interval has gaps. */
  readonly possible?: readonly number[];
  /** The rows and ranges that hold the interval where it is. */
  readonly by: readonly (AttackRow | Quantity)[];
  /** Whose own knowledge it takes besides what is published. */
  readonly knownBy?: Quantity;
}
