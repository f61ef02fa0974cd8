import { type SecretForm, secretForms } from "./secretForms.js";

export interface SecretHit {
  /** Which secret, by its place in the list: a hit must not print it. */
  readonly secret: number;
  readonly form: string;
  /** Byte where it begins. */
  readonly at: number;
}

/** Finds any of many secrets, in any of their forms, in one pass over bytes. */
export interface SecretSearcher {
  readonly forms: number;
  search(bytes: Uint8Array): SecretHit[];
}

interface Pattern extends SecretForm {
  readonly secret: number;
}

/** Bytes that a pattern is looked up by; no form is shorter. */
const KEY = 6;
const BITS = 22;

/** Prepares the search: one table for all forms of all secrets, so that its time does not grow with their number. */
export function secretSearcher(secrets: readonly string[]): SecretSearcher {
  const patterns = new Map<number, Pattern[]>();
  const maybe = new Uint8Array(1 << (BITS - 3));
  const known = new Set<string>();
  for (const [secret, text] of secrets.entries()) {
    for (const { name, bytes } of secretForms(text)) {
      const same = bytes.toString("latin1");
      if (known.has(same)) continue;
      known.add(same);
      const key = keyAt(bytes, 0);
      const hash = hashAt(bytes, 0);
      maybe[hash >> 3] = (maybe[hash >> 3] ?? 0) | (1 << (hash & 7));
      patterns.set(key, [...(patterns.get(key) ?? []), { name, bytes, secret }]);
    }
  }
  const search = (bytes: Uint8Array) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const hits: SecretHit[] = [];
    for (let at = 0; at <= buffer.length - KEY; at++) {
      const hash = hashAt(buffer, at);
      if (((maybe[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0) continue;
      for (const { name, bytes: wanted, secret } of patterns.get(keyAt(buffer, at)) ?? []) {
        const found = buffer.subarray(at, at + wanted.length);
        if (found.equals(wanted)) hits.push({ secret, form: name, at });
      }
    }
    return hits;
  };
  return { forms: known.size, search };
}

function keyAt(bytes: Uint8Array, at: number): number {
  let key = 0;
  for (let index = at; index < at + KEY; index++) key = key * 256 + (bytes[index] ?? 0);
  return key;
}

/** A sieve of the first four bytes and the sixth. */
function hashAt(bytes: Uint8Array, at: number): number {
  const word =
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  return Math.imul(word ^ ((bytes[at + 5] ?? 0) << 5), 0x9e3779b1) >>> (32 - BITS);
}
