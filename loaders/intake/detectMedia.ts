import type { Media } from "./fileProbe.js";

/**
 * What magic bytes say; `locked` when it is an Excel file with a password. Undefined: not a known binary
 * form.
 */
export interface DetectedMedia {
  readonly media: Media;
  readonly locked?: boolean;
}

/**
 * The kind of a file by the bytes at its beginning and end (64 kB of each is enough), never by its name.
 * Undefined when it has none of the known signatures and so may be text.
 */
export function detectMedia(head: Buffer, tail: Buffer): DetectedMedia | undefined {
  if (head.length === 0) return { media: "empty" };
  if (head.subarray(0, 1024).includes("%PDF-", 0, "latin1")) return { media: "pdf" };
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) return { media: zipKind(head, tail) };
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    const encrypted = Buffer.from("EncryptedPackage", "utf16le");
    return { media: "xls", locked: head.includes(encrypted) || tail.includes(encrypted) };
  }
  if (
    startsWith(head, [0x09, 0x08]) ||
    startsWith(head, [0x09, 0x04]) ||
    startsWith(head, [0x09, 0x00, 0x04])
  ) {
    return { media: "xls" };
  }
  if (startsWith(head, [0x1f, 0x8b])) return { media: "gzip" };
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return { media: "binary" };
  return undefined;
}

/** Whether decoded text is a web page or other markup, or JSON; otherwise plain text, or empty. */
export function detectTextMedia(text: string): Media {
  const start = text.slice(0, 4096).trimStart();
  if (start === "") return text.trim() === "" ? "empty" : "text";
  if (/^<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>/])/i.test(start)) return "html";
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]\d-]|null|true|false|$))/.test(start)) return "json";
  return "text";
}

function zipKind(head: Buffer, tail: Buffer): Media {
  const names = head.toString("latin1") + tail.toString("latin1");
  if (names.includes("application/vnd.oasis.opendocument.spreadsheet")) return "ods";
  if (names.includes("xl/workbook") || names.includes("xl/worksheets")) return "xlsx";
  return "binary";
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
