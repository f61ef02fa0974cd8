import { type FileHandle, open } from "node:fs/promises";
import { DataFaults } from "./dataFaults.js";
import { decoderFor } from "./decoderFor.js";
import { type Delimiter, type DetectedDelimiter, detectDelimiter } from "./detectDelimiter.js";
import { detectEncoding } from "./detectEncoding.js";
import { detectMedia, detectTextMedia } from "./detectMedia.js";
import type { Fault } from "./fault.js";
import { readJson } from "./readJson.js";
import { readXlsx } from "./readXlsx.js";
import type { StoredFile } from "./storedFile.js";
import type { XlsxSheet } from "./xlsxSheet.js";

export type Media = "text" | "json" | "xlsx" | "html" | "pdf" | "xls" | "ods" | "empty" | "binary";
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";

/** What the bytes of a file say about it, without any source's knowledge. Type by content, never by name. */
export interface FileProbe {
  readonly media: Media;
  readonly encoding?: Encoding;
  /**
   * For text: the delimiter that fits, and the first records as cells (at most 60), with their 1-based rows.
   */
  readonly delimiter?: Delimiter;
  readonly head?: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** For text and JSON: the beginning as it stands (at most 256 kB), without byte order mark. */
  readonly headText?: string;
  /**
   * For JSON up to 200 MB: the parsed document, read on first use. Throws DataFaults when it is broken or
   * larger.
   */
  readonly json?: () => Promise<unknown>;
  /** For xlsx: every sheet, hidden ones too, in the workbook's order, checked and read whole. */
  readonly sheets?: readonly XlsxSheet[];
  /** What makes the file unusable whatever its source; absent when nothing does. */
  readonly faults?: readonly Fault[];
}

const HEAD = 256 * 1024;
const RECORDS = 60;

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
    if (detected !== undefined) return unusable(file, detected.media, detected.locked);
    const { encoding, binary, faults } = await detectEncoding(handle, file.size, head);
    if (encoding === undefined) {
      if (binary) return unusable(file, "binary");
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
  if (headText.includes("\u0000")) return unusable(file, "binary");
  if (media === "html" || media === "empty") return unusable(file, media);
  if (media === "json") return { media, encoding, headText, json: once(() => readJson(file)) };
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

const UNUSABLE: Readonly<Partial<Record<Media, string>>> = {
  empty: "Filen är tom. Exportera den på nytt.",
  html: "Filen ser ut som HTML, troligen en inloggningssida i stället för data. Logga in och hämta den på nytt.",
  pdf: "Filen ser ut som PDF. Tabeller läses inte ur PDF; exportera som CSV med semikolon.",
  xls: "Filen ser ut som en gammal Excel-fil (.xls). Öppna den i Excel och spara som CSV UTF-8 eller .xlsx.",
  ods: "Filen ser ut som en OpenDocument-fil (.ods). Spara den som CSV UTF-8 med semikolon.",
  binary: "Filen är inte en text- eller Excel-fil. Exportera data som CSV med semikolon.",
};

function unusable(file: StoredFile, media: Media, locked = false): FileProbe {
  const message = locked
    ? "Filen ser ut som en lösenordsskyddad Excel-fil. Ta bort lösenordet och spara den på nytt."
    : UNUSABLE[media];
  if (message === undefined) return { media };
  const code = media === "empty" ? "tom-fil" : locked ? "losenordsskyddad" : `filtyp-${media}`;
  return { media, faults: [{ code, file: file.name, message }] };
}

async function readPart(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const part = Buffer.alloc(length);
  const { bytesRead } = await handle.read(part, 0, length, position);
  return part.subarray(0, bytesRead);
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
