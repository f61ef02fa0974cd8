import { type RandomStream, randomStream } from "../../loaders/example/randomStream.js";

type Mutation = (bytes: Buffer, random: RandomStream, other: Buffer) => Buffer;

const odd = [
  ...[
    "\u0000",
    "\u0001",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u2212",
    "\u202e",
    "Ã¥",
    "å",
    "\ud83d\ude00",
    "\r",
    "\n",
    "\r\n",
  ],
  ...[
    "\t",
    "|",
    ";",
    ",",
    '"',
    '""',
    "'",
    "\\",
    "~100",
    "..",
    ".",
    "-",
    "1e400",
    "NaN",
    "-0",
    "0x1F",
    "1 500",
    "1.500",
  ],
  ...[
    "=1+1",
    "@x",
    "__proto__",
    "constructor",
    "toString",
    "#DIV/0!",
    "null",
    "true",
    "{}",
    "[]",
    "{",
    "]",
    ":",
    "-1e-400",
  ],
  ...[
    "<html>",
    "<!DOCTYPE x>",
    "&e;",
    "PK\u0003\u0004",
    "%PDF-1.7",
    "2024/25",
    "9999999999999999999999",
    "Rapportbeskrivning",
    "Totalt",
  ],
].map((text) => Buffer.from(text));

const pick = <T>(random: RandomStream, list: readonly T[]): T | undefined => list[at(random, list.length)];
const at = (random: RandomStream, length: number): number => Math.floor(random.next() * length);

function splice(bytes: Buffer, start: number, removed: number, put: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + removed)]);
}

/** Every occurrence of one byte becomes other bytes. */
function swap(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
}

function lines(bytes: Buffer, change: (rows: string[]) => string[]): Buffer {
  return Buffer.from(change(bytes.toString("latin1").split("\n")).join("\n"), "latin1");
}

function cells(bytes: Buffer, random: RandomStream, change: (row: string[]) => string[]): Buffer {
  return lines(bytes, (rows) => {
    const row = at(random, rows.length);
    return rows.map((line, index) => (index === row ? change(line.split(";")).join(";") : line));
  });
}

const text = (bytes: Buffer): string => bytes.toString("utf8");

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const place = at(random, copy.length);
    if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (1 << at(random, 8));
    return copy;
  },
  (bytes, random) => splice(bytes, at(random, bytes.length), 1, Buffer.from([at(random, 256)])),
  (bytes, random) => bytes.subarray(0, at(random, bytes.length)),
  (bytes, random) => bytes.subarray(at(random, bytes.length)),
  (bytes, random) => splice(bytes, at(random, bytes.length), 0, pick(random, odd) ?? Buffer.alloc(0)),
  (bytes, random) =>
    splice(bytes, at(random, bytes.length), at(random, 40), pick(random, odd) ?? Buffer.alloc(0)),
  (bytes, random) => splice(bytes, at(random, bytes.length), at(random, 200), Buffer.alloc(0)),
  (bytes, random) => {
    const start = at(random, bytes.length);
    return splice(bytes, start, 0, bytes.subarray(start, start + at(random, 500)));
  },
  (bytes, random) =>
    splice(
      bytes,
      at(random, bytes.length),
      0,
      Buffer.alloc(at(random, 3000), pick(random, ["a", "0", ";", '"', " ", "["])),
    ),
  (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, at(random, bytes.length)), other.subarray(at(random, other.length))]),
  (bytes, random) =>
    swap(bytes, pick(random, [";", ",", '"']) ?? ";", pick(random, [",", "\t", "|", ";", "'", ";;"]) ?? ","),
  (bytes, random) => swap(bytes, "\n", pick(random, ["\r\n", "\r", "\n\n", "\n\r", "", "\u000b"]) ?? "\r"),
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text(bytes), "utf16le")]),
  (bytes) =>
    Buffer.concat([
      Buffer.from([0xfe, 0xff]),
      Buffer.from(text(bytes), "utf16le")
        .subarray(0, bytes.length & ~1)
        .swap16(),
    ]),
  (bytes) => Buffer.from(text(bytes), "utf16le"),
  (bytes) => Buffer.from(text(bytes), "latin1"),
  (bytes) => Buffer.from(bytes.toString("latin1"), "utf8"),
  (bytes, random) => Buffer.concat([Buffer.from("\ufeff".repeat(1 + at(random, 2))), bytes]),
  (bytes, random) => lines(bytes, (rows) => [...rows].sort(() => random.next() - 0.5)),
  (bytes, random) => lines(bytes, (rows) => rows.flatMap((row) => (random.chance(0.2) ? [row, row] : [row]))),
  (bytes, random) => lines(bytes, (rows) => rows.filter(() => random.chance(0.8))),
  (bytes, random) => cells(bytes, random, (row) => [...row].reverse()),
  (bytes, random) => cells(bytes, random, (row) => row.filter(() => random.chance(0.7))),
  (bytes, random) =>
    cells(bytes, random, (row) => row.flatMap((cell) => (random.chance(0.3) ? [cell, cell] : [cell]))),
  (bytes, random) =>
    cells(bytes, random, (row) => row.map((cell) => (random.chance(0.3) ? `"${cell}` : cell))),
  (bytes, random) =>
    cells(bytes, random, (row) =>
      row.map((cell) => (random.chance(0.3) ? (pick(random, odd)?.toString("latin1") ?? "") : cell)),
    ),
  (bytes, random) => {
    const depth = at(random, 20_000);
    return Buffer.concat([
      Buffer.alloc(depth, "["),
      bytes,
      Buffer.alloc(random.chance(0.5) ? depth : 0, "]"),
    ]);
  },
  (bytes, random) =>
    Buffer.from(text(bytes).replace(/-?\d+(\.\d+)?/g, (number) => (random.chance(0.1) ? "1e400" : number))),
  (bytes, random) =>
    Buffer.from(
      text(bytes).replace(
        /"[^"]*"/g,
        (quoted) =>
          (random.chance(0.05) ? pick(random, ["null", "1", "[]", "{}", '"__proto__"']) : undefined) ??
          quoted,
      ),
    ),
];

/** The file number `index` of a seed: one of `files`, changed in one to four ways. The same numbers give the same bytes. */
export function mutate(files: readonly Buffer[], seed: number, index: number): Buffer {
  const random = randomStream(seed, "fuzz", String(index));
  let bytes = pick(random, files) ?? Buffer.alloc(0);
  const times = 1 + random.weighted([6, 3, 1, 1]);
  for (let time = 0; time < times; time += 1) {
    const mutation = pick(random, mutations);
    if (mutation) bytes = mutation(bytes, random, pick(random, files) ?? bytes).subarray(0, 400_000);
  }
  return bytes;
}
