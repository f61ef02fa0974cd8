import { isUtf8 } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import { type ByteCensus, censusBytes } from "./byteCensus.js";
import type { Fault } from "./fault.js";
import type { Encoding } from "./fileProbe.js";

export interface DetectedEncoding {
  /** Undefined when the bytes are no text we can read; `binary` or `faults` then says why. */
  readonly encoding?: Encoding;
  readonly binary?: boolean;
  readonly faults: readonly Omit<Fault, "file">[];
}

const CHUNK = 4 * 1024 * 1024;

/**
 * The encoding of a whole file, streamed: byte order mark first, then UTF-8 if every byte of the file agrees,
 * else windows-1252 if nothing speaks against it. Mixed encodings, a character cut off at the end, UTF-16
 * without its mark and bytes that windows-1252 does not have are faults, with row and position.
 */
export async function detectEncoding(
  file: FileHandle,
  size: number,
  head: Buffer,
): Promise<DetectedEncoding> {
  const bom16 = utf16ByMark(head);
  if (bom16 !== undefined) {
    if (size % 2 === 0) return { encoding: bom16, faults: [] };
    return { encoding: bom16, faults: [cutOff(size - 1)] };
  }
  const { valid, nul } = await validateUtf8(file);
  if (nul) {
    const guess = utf16ByPattern(head);
    if (guess === undefined) return { binary: true, faults: [] };
    const message =
      `Filen ser ut som ${guess === "utf-16le" ? "UTF-16 LE" : "UTF-16 BE"} men saknar det märke (BOM) som skulle ` +
      "visa det. Spara om den som UTF-8.";
    return { faults: [{ code: "utf16-utan-bom", message }] };
  }
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (valid) return { encoding: marked ? "utf-8-bom" : "utf-8", faults: [] };
  return judgeBytes(await censusBytes(file), marked);
}

function judgeBytes(census: ByteCensus, marked: boolean): DetectedEncoding {
  const { invalid, multibyte, firstInvalid, firstMultibyte } = census;
  if (census.cutOffAt !== undefined && invalid === 0 && (marked || multibyte > 0)) {
    return { faults: [cutOff(census.cutOffAt)] };
  }
  if (marked || multibyte > 0) {
    const odd = marked || multibyte >= invalid ? firstInvalid : firstMultibyte;
    const mostly = marked || multibyte >= invalid ? "UTF-8" : "windows-1252";
    const message =
      `Filen blandar teckenkodningar: den är mest ${mostly}, men inte tecken ${odd?.position ?? 1} på den här raden. ` +
      "Skriv om raden och spara hela filen som UTF-8.";
    return { faults: [{ code: "blandad-teckenkodning", row: odd?.row ?? 1, message }] };
  }
  const bad = census.notWindows1252;
  if (bad !== undefined) {
    const byte = bad.byte.toString(16).padStart(2, "0");
    const message =
      `Teckenkodningen går inte att avgöra: byte 0x${byte} (tecken ${bad.position} på raden) är varken UTF-8 eller ` +
      "trolig windows-1252. Spara om filen som UTF-8.";
    return { faults: [{ code: "okand-teckenkodning", row: bad.row, message }] };
  }
  return { encoding: "windows-1252", faults: [] };
}

function cutOff(offset: number): Omit<Fault, "file"> {
  const message = `Filen slutar mitt i ett tecken (byte ${offset}) och är troligen avkortad. Hämta eller spara den på nytt.`;
  return { code: "avkortad-fil", message };
}

function utf16ByMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

function utf16ByPattern(head: Buffer): Encoding | undefined {
  const nuls = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const half = head.length / 2;
  if (odd > 0.6 * half && even < 0.05 * half) return "utf-16le";
  if (even > 0.6 * half && odd < 0.05 * half) return "utf-16be";
  return undefined;
}

async function validateUtf8(file: FileHandle): Promise<{ valid: boolean; nul: boolean }> {
  const chunk = Buffer.allocUnsafe(CHUNK + 4);
  let carried = 0;
  let position = 0;
  let valid = true;
  for (;;) {
    const { bytesRead } = await file.read(chunk, carried, CHUNK, position);
    position += bytesRead;
    const filled = chunk.subarray(0, carried + bytesRead);
    if (filled.indexOf(0, carried) !== -1) return { valid: false, nul: true };
    if (bytesRead === 0) return { valid: valid && isUtf8(filled), nul: false };
    const unfinished = valid ? unfinishedTail(filled) : 0;
    valid &&= isUtf8(filled.subarray(0, filled.length - unfinished));
    filled.copy(chunk, 0, filled.length - unfinished);
    carried = unfinished;
  }
}

/** Bytes at the end that begin a character which the next chunk may complete. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
