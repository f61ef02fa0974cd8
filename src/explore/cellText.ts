import { formatNumber } from "../format/formatNumber.js";
import type { Cell } from "./queryResult.js";

/** A cell as it is read: Swedish number, ja or nej, and a dash for nothing. Decimals go by the number unless told. */
export function cellText(cell: Cell, decimals?: number): string {
  if (cell === null) return "–";
  if (typeof cell === "boolean") return cell ? "ja" : "nej";
  if (typeof cell === "string") return cell;
  if (!Number.isFinite(cell)) return "–";
  return formatNumber(cell, decimals ?? (Number.isInteger(cell) ? 0 : Math.abs(cell) < 1 ? 3 : 1));
}
