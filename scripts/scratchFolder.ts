import { accessSync, constants, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What all tests together write at once, with room to spare. */
const NEEDED_BYTES = 6 * 2 ** 30;

/** A file system in memory; only Linux has it at a known place. */
const MEMORY = "/dev/shm";

/**
 * A new folder for what the tests write, in memory where there is room: hundreds of small databases are written to the
 * disk so that a power cut loses nothing, and on a slow disk that takes more time than all the rest.
 */
export function scratchFolder(memory = MEMORY, needed = NEEDED_BYTES): string {
  return mkdtempSync(path.join(hasRoom(memory, needed) ? memory : tmpdir(), "nulage-tests-"));
}

function hasRoom(folder: string, needed: number): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= needed;
  } catch {
    // no such folder on this system: the ordinary one serves
    return false;
  }
}
