import { hkdfSync, scrypt } from "node:crypto";

/** What opens the private folder: words that someone knows, or the bytes of a file. */
export type LockSecret =
  | { readonly kind: "losenfras"; readonly text: string }
  | { readonly kind: "nyckelfil"; readonly bytes: Buffer };

/** 128 MB and about half a second for each guess. Other values are another version of the list. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** The key of one locking, 32 bytes: the salt is new each time, so that no file of an earlier one opens. */
export async function lockKey(secret: LockSecret, salt: Buffer): Promise<Buffer> {
  if (secret.kind === "nyckelfil")
    return Buffer.from(hkdfSync("sha256", secret.bytes, salt, "nulage nyckelfil", 32));
  return new Promise((done, failed) => {
    scrypt(secret.text.normalize("NFC"), salt, 32, COST, (error, key) => (error ? failed(error) : done(key)));
  });
}
