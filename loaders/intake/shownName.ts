import { MASK } from "./maskValue.js";
import { namesSomeone } from "./namesSomeone.js";
import { showText } from "./showText.js";

/**
 * The name of a column, a sheet or a filter as it may stand in a message: as the file has it, so that a person finds it,
 * unless it may say who someone is; then "•••".
 */
export function shownName(name: string): string {
  return namesSomeone(name) ? MASK : showText(name);
}
