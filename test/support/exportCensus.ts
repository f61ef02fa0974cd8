import { inflateRawSync } from "node:zlib";

export type Census = Record<string, number>;

/** How many cells there are of each kind; kinds that never occur are left out. */
export function census(texts: Iterable<string>): Census {
  const counts: Census = {};
  for (const text of texts) {
    const kind = kindOf(text.trim());
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function kindOf(text: string): string {
  if (["", "..", ".", "~100"].includes(text)) return text;
  return /^-?(\d+|\d{1,3}( \d{3})+)(,\d+)?$/.test(text) ? "number" : `other ${text}`;
}

/** The value cells of a CSV export from its bytes alone, from column `keys` on, without the type of area in words. */
export function csvValues(bytes: Buffer, keys: number): string[] {
  const lines = bytes.toString("utf8").replace("\ufeff", "").split(/\r?\n/);
  const header = lines.findIndex((line) => /^(Kommun|Skola);/.test(line));
  const names = (lines[header] ?? "").split(";");
  const width = names.findLastIndex((name) => name !== "") + 1;
  const end = lines.findIndex((line, index) => index > header && /^[;\s]*$/.test(line));
  return lines.slice(header + 1, end === -1 ? undefined : end).flatMap((line) =>
    line
      .split(";")
      .slice(0, width)
      .filter((_, column) => column >= keys && names[column] !== "Socioekonomisk områdestyp"),
  );
}

/** The value cells of every sheet with a header "Kommun", from the XML alone: numbers with a comma, texts by index. */
export function xlsxValues(bytes: Buffer, keys: number): string[] {
  const parts = unzip(bytes);
  const texts = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, si = ""]) => [...si.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join(""),
  );
  return [...parts].flatMap(([name, xml]) => {
    if (!name.startsWith("xl/worksheets/sheet")) return [];
    const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(
      ([, letters = "", row = "", attributes = "", value = ""]) => ({
        column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
        row: Number(row),
        text: attributes.includes('t="s"') ? (texts[Number(value)] ?? "?") : value.replace(".", ","),
      }),
    );
    const header = cells.find(({ text, column }) => column === 1 && text === "Kommun")?.row;
    if (header === undefined) return [];
    return cells.filter(({ column, row }) => row > header && column > keys).map(({ text }) => text);
  });
}

/** Deflated and stored entries by the local headers' sizes in the central directory; for trusted files only. */
function unzip(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    const path = bytes.toString("utf8", at + 46, at + 46 + (name ?? 0));
    parts.set(path, (method === 8 ? inflateRawSync(data) : data).toString("utf8"));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
