import { realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { readSnapshot, type Snapshot } from "./readSnapshot.js";

/** So often an edition that is replaced while it is read is read again. */
const MOST_TRIES = 5;

/**
 * The edition at `target`, read whole when it has been published anew: what is answered is of one version, even while
 * the folder is replaced and removed. Nothing is answered from an edition that has been replaced or taken away: it may
 * have shown what must not be shown.
 */
export class ServedEdition {
  readonly #target: string;
  #version: string | undefined;
  #current: Snapshot | undefined;
  #reading: Promise<void> | undefined;

  constructor(target: string) {
    this.#target = target;
  }

  /** The first of the addresses there is; undefined when there is none. Rejects when the edition cannot be read. */
  async find(addresses: readonly string[]): Promise<{ address: string; bytes: Buffer } | undefined> {
    this.#reading ??= this.#refresh().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
    for (const address of addresses) {
      const bytes = this.#current?.get(address);
      if (bytes) return { address, bytes };
    }
    return undefined;
  }

  async #refresh(): Promise<void> {
    for (let left = MOST_TRIES; ; left -= 1) {
      try {
        const version = await this.#versionNow();
        if (version === this.#version) return;
        const snapshot = await readSnapshot(await realpath(this.#target));
        if ((await this.#versionNow()) !== version) throw new Error("published anew while it was read");
        [this.#current, this.#version] = [snapshot, version];
        return;
      } catch (error) {
        if (left > 1) continue;
        [this.#current, this.#version] = [undefined, undefined];
        throw error;
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
