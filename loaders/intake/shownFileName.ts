import { createHmac } from "node:crypto";
import { MASK } from "./maskValue.js";
import { namesSomeone } from "./namesSomeone.js";

const ENDING = /\.[a-z0-9]{1,6}$/i;

/**
 * A received file's name as it may be kept and shown: its own, or "•••" and its ending where the name may say who someone
 * is. With a key, files whose names are masked are still told apart, and the same name gives the same mark.
 */
export function shownFileName(name: string, key?: Uint8Array): string {
  const bare = name.replace(ENDING, "");
  if (!namesSomeone(bare) && !namesSomeone(bare.replaceAll(".", " "))) return name;
  const mark =
    key === undefined ? "" : createHmac("sha256", key).update(`filnamn:${name}`).digest("hex").slice(0, 4);
  return `${MASK}${mark}${ENDING.exec(name)?.[0] ?? ""}`;
}
