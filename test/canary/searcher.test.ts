import { createHash } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openWarehouse } from "../../loaders/warehouse/openWarehouse.js";
import { temporaryFolder } from "../intake/receive.js";
import { zipFile } from "../support/zipFile.js";
import { plantedPupils, secretsOf } from "./plantedPupils.js";
import { searchFolder } from "./searchFolder.js";
import { secretSearcher } from "./secretSearcher.js";

const pupils = plantedPupils();
const secrets = secretsOf(pupils);
const searcher = secretSearcher(secrets);
const name = "Åfvofrida Zellgröndhab";
const one = secretSearcher([name, "20100117-1234", "201001171234"]);
const found = (bytes: Uint8Array | string) => one.search(Buffer.from(bytes)).map(({ form }) => form);

describe("the searcher of secrets", () => {
  it("has 200 pupils whose details are all different and long enough to be found", () => {
    expect(
      new Set(
        pupils.flatMap(({ given, family, number, email, phone }) => [given, family, number, email, phone]),
      ).size,
    ).toBe(1000);
    expect(secrets.filter((secret) => secret.length < 6)).toEqual([]);
  });

  const utf16be = Buffer.from(`x${name}x`, "utf16le").swap16();
  const hex = (text: string) => Buffer.from(text).toString("hex");
  const escapes = (text: string) =>
    [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  const planted: readonly (readonly [string, Uint8Array | string])[] = [
    ["plain", `text ${name} text`],
    ["upper case", name.toUpperCase()],
    ["without marks", "afvofrida zellgrondhab"],
    ["decomposed", name.normalize("NFD")],
    ["part of an address", "/elev/afvofrida-zellgrondhab.html"],
    ["windows-1252", Buffer.from(name, "latin1")],
    ["UTF-16LE", Buffer.from(`x${name}x`, "utf16le")],
    ["UTF-16BE", utf16be],
    ["base64 of UTF-16BE", utf16be.toString("base64")],
    ...[0, 1, 2, 3].map(
      (before) =>
        [
          `base64 after ${before} bytes`,
          Buffer.from(`${"-".repeat(before)}${name} slut`).toString("base64"),
        ] as const,
    ),
    ["base64url", Buffer.from(`??>${name}>?`).toString("base64url")],
    ["hex", hex(name)],
    ["hex in capitals", hex(name).toUpperCase()],
    ["percent", encodeURIComponent(name)],
    [
      "percent in small letters",
      encodeURIComponent(name).toLowerCase().replace("zell", "Zell").replace("fvofrida", "fvofrida"),
    ],
    ["a form's percent", new URLSearchParams({ q: name }).toString()],
    [
      "JSON escapes of letters beyond ASCII",
      name.replace("Å", "\\u00c5").replace("ö", "\\u00F6").replace("\\u00F6", "\\u00f6"),
    ],
    ["JSON escapes of everything", escapes(name)],
    ["HTML entities", name.replace("Å", "&#197;").replace("ö", "&#246;")],
    ["sha256", createHash("sha256").update(name).digest("hex")],
    ["sha256 cut short", createHash("sha256").update("201001171234").digest("hex").slice(0, 16)],
    ["md5 as bytes", createHash("md5").update("20100117-1234").digest()],
    ["sha1 as base64", createHash("sha1").update("201001171234").digest("base64")],
    ["digits in groups", "201\u00a0001\u00a0171\u00a0234"],
    ["a whole number of eight bytes", bigint(201001171234n)],
  ];
  it.each(planted)("finds a secret written as %s", (_, bytes) => {
    expect(found(bytes)).not.toEqual([]);
  });

  it("finds nothing where there is nothing, and does not print what it finds", () => {
    expect(found("Rönnforsskolan 7-9;90000001;231,5")).toEqual([]);
    expect(searcher.search(Buffer.alloc(100_000, "0123456789abcdef"))).toEqual([]);
    expect(JSON.stringify(one.search(Buffer.from(name)))).not.toContain("Zell");
  });

  it("finds each detail of each of the 200", () => {
    const missed = secrets.filter((secret) => searcher.search(Buffer.from(`;${secret};`)).length === 0);
    expect(missed).toEqual([]);
  });

  it("finds it in packed files, names, links, databases and parquet", async () => {
    const folder = await temporaryFolder();
    const text = `rad 1;${name};x`;
    await writeFile(join(folder, "a.gz"), gzipSync(text));
    await writeFile(join(folder, "b.zz"), deflateSync(text));
    await writeFile(join(folder, "c.json.br"), brotliCompressSync(text));
    await writeFile(join(folder, "d.xlsx"), zipFile([{ name: "xl/sheet.xml", data: text }]));
    await writeFile(join(folder, "e.gz"), gzipSync(zipFile([{ name: "in.gz", data: gzipSync(text) }])));
    await writeFile(join(folder, "f.zip"), zipFile([{ name: `${name}.csv`, data: "tom" }]));
    await writeFile(join(folder, `g ${name}.txt`), "");
    await mkdir(join(folder, "inre"));
    await symlink(`/tmp/${name}`, join(folder, "inre", "h"));
    const warehouse = await openWarehouse({ path: join(folder, "i.duckdb"), allowedDirectories: [folder] });
    await warehouse.run("create table t as select 'rad ' || $name as text from range(5000)", { name });
    await warehouse.run(`copy t to '${join(folder, "j.parquet")}' (format parquet, compression zstd)`);
    warehouse.close();
    await writeFile(join(folder, "k.txt"), "inget");
    const { hits, files } = await searchFolder(folder, one, (path) => path.startsWith("skippas"));
    const places = new Set(
      hits.map(({ place }) => (place.charAt(0) === "i" ? place.slice(0, 6) : place.charAt(0))),
    );
    expect([...places].sort()).toEqual(["a", "b", "c", "d", "e", "f", "g", "i.duck", "inre/h", "j"]);
    expect(files).toBe(10);
  });
});

function bigint(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes;
}
