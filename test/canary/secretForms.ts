import { createHash } from "node:crypto";

/** One way in which a secret may stand in a file. */
export interface SecretForm {
  /** "plain", "base64 of utf-16le", "sha256 hex" … */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Shorter byte strings are met by chance. */
const SHORTEST = 6;

/**
 * Every form in which `secret` is looked for: other writings of the same text, each in every encoding, and plain hashes
 * of it. A salted or keyed hash is no form of it.
 */
export function secretForms(secret: string): SecretForm[] {
  const forms = new Map<string, SecretForm>();
  const add = (name: string, bytes: Buffer) => {
    const key = bytes.toString("latin1");
    if (bytes.length >= SHORTEST && !forms.has(key)) forms.set(key, { name, bytes });
  };
  for (const text of writings(secret)) {
    for (const [name, bytes] of textForms(text)) add(name, bytes);
    for (const encoding of ["utf-8", "utf-16le", "utf-16be", "latin1"] as const) {
      const bytes = encoded(text, encoding);
      const of = encoding === "utf-8" ? "" : ` of ${encoding}`;
      add(encoding === "utf-8" ? "plain" : encoding, bytes);
      for (const part of base64Parts(bytes)) {
        add(`base64${of}`, Buffer.from(part));
        add(`base64url${of}`, Buffer.from(part.replaceAll("+", "-").replaceAll("/", "_")));
      }
      add(`hex${of}`, Buffer.from(bytes.toString("hex")));
      add(`hex${of}`, Buffer.from(bytes.toString("hex").toUpperCase()));
    }
    for (const algorithm of ["sha256", "sha1", "md5"]) {
      const digest = createHash(algorithm).update(text).digest();
      // the beginning is enough, and finds hashes that were cut
      add(`${algorithm} bytes`, digest.subarray(0, 8));
      add(`${algorithm} hex`, Buffer.from(digest.toString("hex").slice(0, 16)));
      add(`${algorithm} hex`, Buffer.from(digest.toString("hex").slice(0, 16).toUpperCase()));
      add(`${algorithm} base64`, Buffer.from(digest.toString("base64").slice(0, 12)));
    }
  }
  const whole = secret.replaceAll(/\D/g, "");
  if (/^\d{11,15}$/.test(whole) && !/\p{L}/u.test(secret)) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(whole));
    add("int64", bytes);
    add("int64 big-endian", Buffer.from(bytes).reverse());
  }
  return [...forms.values()];
}

/** Case, å/ä/ö as one character, two or none, spaces as other separators, digits grouped as a number is. */
function writings(secret: string): ReadonlySet<string> {
  const composed = secret.normalize("NFC");
  const bare = composed.normalize("NFD").replaceAll(/\p{M}/gu, "");
  const cased = [composed, bare].flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]);
  const separated = cased.flatMap((text) =>
    ["-", "_", "", "+", "."].map((mark) => text.replaceAll(" ", mark)),
  );
  const grouped = /^\d{7,}$/.test(secret)
    ? [" ", "\u00a0", "\u202f", ",", "."].map((mark) => secret.replaceAll(/\B(?=(\d{3})+$)/g, mark))
    : [];
  return new Set([...cased, ...cased.map((text) => text.normalize("NFD")), ...separated, ...grouped]);
}

function encoded(text: string, encoding: "utf-8" | "utf-16le" | "utf-16be" | "latin1"): Buffer {
  return encoding === "utf-16be" ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, encoding);
}

/** How JSON, addresses, HTML and mail write the text: letters beyond ASCII escaped, and everything escaped. */
function textForms(text: string): [string, Buffer][] {
  const lower = (code: number, width: number) => code.toString(16).padStart(width, "0");
  const upper = (code: number, width: number) => lower(code, width).toUpperCase();
  return [...escapes(text, lower), ...escapes(text, upper)].map(([name, form]) => [name, Buffer.from(form)]);
}

function escapes(text: string, hex: (code: number, width: number) => string): [string, string][] {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const bytes = [...Buffer.from(text)];
  const isAscii = (code: number) => code < 128;
  const isWord = (code: number) => isAscii(code) && /[\w.~-]/.test(String.fromCharCode(code));
  const never = () => false;
  const written = (
    codes: readonly number[],
    isPlain: (code: number) => boolean,
    write: (code: number) => string,
  ) => codes.map((code) => (isPlain(code) ? String.fromCharCode(code) : write(code))).join("");
  const json = (code: number) => `\\u${hex(code, 4)}`;
  const percent = (code: number) => `%${hex(code, 2)}`;
  return [
    ["json escapes", written(units, isAscii, json)],
    ["json escapes", written(units, never, json)],
    ["percent", written(bytes, isWord, percent)],
    ["percent", written(bytes, isWord, percent).replaceAll("%20", "+")],
    ["percent", written(bytes, never, percent)],
    ["html entities", written(units, isAscii, (code) => `&#${code};`)],
    ["html entities", written(units, never, (code) => `&#${code};`)],
    ["html entities", written(units, isAscii, (code) => `&#x${hex(code, 1)};`)],
    ["quoted-printable", written(bytes, isAscii, (code) => `=${hex(code, 2)}`)],
  ];
}

/** The characters that stand for the bytes wherever they begin in what is encoded, without those that neighbours share. */
function base64Parts(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(first, last);
  });
}
