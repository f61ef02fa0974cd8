import type { FileHandle } from "node:fs/promises";

export interface BytePlace {
  /** 1-based physical row. */
  readonly row: number;
  /** 1-based byte in the row. */
  readonly position: number;
  readonly byte: number;
}

export interface ByteCensus {
  /** Whole UTF-8 characters of more than one byte, and bytes that belong to no UTF-8 character. */
  readonly multibyte: number;
  readonly invalid: number;
  readonly firstMultibyte: BytePlace | undefined;
  readonly firstInvalid: BytePlace | undefined;
  /** Offset of a character that the end of the file cuts off. */
  readonly cutOffAt: number | undefined;
  /**
   * First byte that windows-1252 lacks, or that Swedish text in it would hardly have while å, ä and ö are
   * missing.
   */
  readonly notWindows1252: BytePlace | undefined;
}

const CHUNK = 4 * 1024 * 1024;
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** € … ‘ ’ “ ” • – — ˜ ™ : what office programs put into ordinary text. */
const COMMON_1252 = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99]);

/** Classifies every byte of a file that is not valid UTF-8, streamed. Only for such files: it is slow. */
export async function censusBytes(file: FileHandle): Promise<ByteCensus> {
  let multibyte = 0;
  let invalid = 0;
  let firstMultibyte: BytePlace | undefined;
  let firstInvalid: BytePlace | undefined;
  let cutOffAt: number | undefined;
  let undefinedByte: BytePlace | undefined;
  let unlikelyByte: BytePlace | undefined;
  let letters = 0;
  let row = 1;
  let rowStart = 0;
  let previous = 0;
  const chunk = Buffer.allocUnsafe(CHUNK + 4);
  let carried = 0;
  let base = 0;
  for (;;) {
    const { bytesRead } = await file.read(chunk, carried, CHUNK, base + carried);
    const bytes = chunk.subarray(0, carried + bytesRead);
    const last = bytesRead === 0;
    let i = 0;
    while (i < bytes.length) {
      const byte = bytes[i] ?? 0;
      const offset = base + i;
      if (byte < 0x80) {
        if (byte === 10 && previous === 13) rowStart = offset + 1;
        else if (byte === 10 || byte === 13) {
          row++;
          rowStart = offset + 1;
        }
        previous = byte;
        i++;
        continue;
      }
      previous = byte;
      const place = { row, position: offset - rowStart + 1, byte };
      const length = sequenceLength(bytes, i);
      if (length === "cut" && !last) break;
      if (typeof length === "number" && length > 1) {
        multibyte++;
        firstMultibyte ??= place;
        i += length;
        continue;
      }
      if (length === "cut") {
        cutOffAt = offset;
        letters++;
        i = bytes.length;
        continue;
      }
      invalid++;
      firstInvalid ??= place;
      if (UNDEFINED_1252.has(byte)) undefinedByte ??= place;
      else if (byte >= 0xc0) letters++;
      else if (byte < 0xa0 && !COMMON_1252.has(byte)) unlikelyByte ??= place;
      i++;
    }
    bytes.copy(chunk, 0, i);
    carried = bytes.length - i;
    base += i;
    if (last) break;
  }
  const notWindows1252 = undefinedByte ?? (letters === 0 ? unlikelyByte : undefined);
  return { multibyte, invalid, firstMultibyte, firstInvalid, cutOffAt, notWindows1252 };
}

/** Length of the UTF-8 character at `i`, 1 when the byte begins none, "cut" when the bytes end within it. */
function sequenceLength(bytes: Buffer, i: number): number | "cut" {
  const first = bytes[i] ?? 0;
  const length =
    first >= 0xf0 && first <= 0xf4
      ? 4
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xc2 && first < 0xe0
          ? 2
          : 1;
  for (let k = 1; k < length; k++) {
    const byte = bytes[i + k];
    if (byte === undefined) return "cut";
    const low = k === 1 && first === 0xe0 ? 0xa0 : k === 1 && first === 0xf0 ? 0x90 : 0x80;
    const high = k === 1 && first === 0xed ? 0x9f : k === 1 && first === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 1;
  }
  return length;
}
