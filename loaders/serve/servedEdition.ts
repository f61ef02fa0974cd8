import { realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { readSnapshot, type Snapshot } from "./readSnapshot.js";

/** So often an edition that is replaced while it is read is read again. */
const MOST_TRIES = 5;

/**
 * The edition at `target`, read whole when it has been published anew: what is answered is of one version, even while
 * the folder is replaced and removed. The version before stays too, for whoever has just opened one of its pages.
 */
export class ServedEdition {
  readonly #target: string;
  #version: string | undefined;
  #current: Snapshot | undefined;
  #before: Snapshot | undefined;
  #reading: Promise<void> | undefined;

  constructor(target: string) {
    this.#target = target;
  }

  /** The first of the addresses there is, in the latest version before the one before it; undefined when there is none. */
  async find(addresses: readonly string[]): Promise<{ address: string; bytes: Buffer } | undefined> {
    this.#reading ??= this.#refresh().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
    for (const snapshot of [this.#current, this.#before])
      for (const address of addresses) {
        const bytes = snapshot?.get(address);
        if (bytes) return { address, bytes };
      }
    return undefined;
  }

  /** Rejects when no version has been read yet and none can be. */
  async #refresh(): Promise<void> {
    for (let left = MOST_TRIES; ; left -= 1) {
      try {
        const version = await this.#versionNow();
        if (version === this.#version) return;
        const snapshot = await readSnapshot(await realpath(this.#target));
        if ((await this.#versionNow()) !== version) throw new Error("published anew while it was read");
        [this.#before, this.#current, this.#version] = [this.#current, snapshot, version];
        return;
      } catch (error) {
        if (left > 1) continue;
        if (!this.#current) throw error;
        return;
      }
    }
  }

  /** Another for each publication: the folder, and when its start page was written. */
  async #versionNow(): Promise<string> {
    const folder = await realpath(this.#target);
    const { mtimeMs } = await stat(join(folder, "index.html"));
    return `${folder} ${mtimeMs}`;
  }
}
