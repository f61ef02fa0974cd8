import { type FileHandle, open } from "node:fs/promises";
import { DataFaults } from "./dataFaults.js";
import { decoderFor } from "./decoderFor.js";
import { type DetectedDelimiter, detectDelimiter } from "./detectDelimiter.js";
import { detectEncoding } from "./detectEncoding.js";
import { detectMedia, detectTextMedia } from "./detectMedia.js";
import type { Fault } from "./fault.js";
import type { Encoding, FileProbe } from "./fileProbe.js";
import { fileText } from "./fileText.js";
import { probeJson } from "./probeJson.js";
import { probePacked } from "./probePacked.js";
import { readXlsx } from "./readXlsx.js";
import type { StoredFile } from "./storedFile.js";
import { unusableFile } from "./unusableFile.js";

const HEAD = 256 * 1024;
const RECORDS = 60;
const JSON_LIMIT = 200 * 1024 * 1024;

/**
 * Reads the raw copy and says what it is; the encoding is proved over the whole file. What is wrong with the
 * file is told in `faults`, not thrown; only failing to read the copy throws.
 */
export async function probeFile(file: StoredFile): Promise<FileProbe> {
  const handle = await open(file.path);
  try {
    const head = await readPart(handle, 0, Math.min(HEAD, file.size));
    const tail = await readPart(handle, Math.max(0, file.size - 64 * 1024), Math.min(64 * 1024, file.size));
    const detected = detectMedia(head, tail);
    if (detected?.media === "xlsx") return await probeXlsx(file);
    if (detected?.media === "gzip") return await probePacked(file);
    if (detected !== undefined) return unusableFile(file, detected.media, detected.locked);
    const { encoding, binary, faults } = await detectEncoding(handle, file.size, head);
    if (encoding === undefined) {
      if (binary) return unusableFile(file, "binary");
      return { media: "text", faults: faults.map((fault) => ({ file: file.name, ...fault })) };
    }
    const probe = probeText(file, encoding, head);
    if (faults.length === 0) return probe;
    return {
      ...probe,
      faults: [...faults.map((fault) => ({ file: file.name, ...fault })), ...(probe.faults ?? [])],
    };
  } finally {
    await handle.close();
  }
}

async function probeXlsx(file: StoredFile): Promise<FileProbe> {
  try {
    return { media: "xlsx", sheets: await readXlsx(file) };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { media: "xlsx", faults: error.faults };
  }
}

function probeText(file: StoredFile, encoding: Encoding, head: Buffer): FileProbe {
  const cut = head.length < file.size;
  const headText = decoderFor(encoding, false).decode(head, { stream: cut });
  const media = detectTextMedia(headText);
  if (headText.includes("\u0000")) return unusableFile(file, "binary");
  if (media === "html" || media === "empty") return unusableFile(file, media);
  if (media === "json") {
    return probeJson(file.name, encoding, headText, () => fileText(file, "utf-8", JSON_LIMIT));
  }
  const { candidates, head: records } = detectDelimiter(headText, cut, RECORDS);
  const delimiter = candidates[0];
  const faults = textFaults(file, candidates, records.length === 0);
  return {
    media,
    encoding,
    headText,
    head: records,
    ...(delimiter !== undefined && candidates.length === 1 ? { delimiter } : {}),
    ...(faults.length > 0 ? { faults } : {}),
  };
}

function textFaults(
  file: StoredFile,
  candidates: DetectedDelimiter["candidates"],
  noRecord: boolean,
): Fault[] {
  if (noRecord) {
    const message =
      "Den första raden är längre än 256 kB. Kontrollera att filen är en tabell med en post på varje rad.";
    return [{ code: "for-lang-rad", file: file.name, row: 1, message }];
  }
  if (candidates.length < 2) return [];
  const names = { ";": "semikolon", ",": "komma", "\t": "tabb", "|": "lodstreck" };
  const message =
    `Kolumnerna kan vara skilda med ${candidates.map((delimiter) => names[delimiter]).join(" eller ")}; båda passar ` +
    "lika bra. Spara om filen med semikolon, och sätt värden som innehåller skiljetecknet inom citattecken.";
  return [{ code: "oklart-skiljetecken", file: file.name, message }];
}

async function readPart(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const part = Buffer.alloc(length);
  const { bytesRead } = await handle.read(part, 0, length, position);
  return part.subarray(0, bytesRead);
}
