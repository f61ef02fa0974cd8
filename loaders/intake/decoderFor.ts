import type { Encoding } from "./fileProbe.js";

export interface Decoder {
  /** With `stream`, bytes of an unfinished character are kept for the next call. */
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** What windows-1252 has at 0x80–0x9f, where latin-1 has control characters. */
const HIGH_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20's own TextDecoder reads windows-1252 as latin-1: – and € become control characters. */
const windows1252: Decoder = {
  decode: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString("latin1")
      .replace(/[\u0080-\u009f]/g, (character) => HIGH_1252[character.charCodeAt(0) - 0x80] ?? character),
};

/**
 * Decoder for the encoding; a byte order mark is left out of its output. Faulty bytes throw a TypeError, or
 * become U+FFFD when not `fatal`.
 */
export function decoderFor(encoding: Encoding, fatal = true): Decoder {
  if (encoding === "windows-1252") return windows1252;
  return new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding, { fatal });
}
