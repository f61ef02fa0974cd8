import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { chmod, mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { workbookFile } from "../support/workbookFile.js";
import { zipFile } from "../support/zipFile.js";
import type { BadInput } from "./badInput.js";
import { betyg, betygRow, exportText, header, lines, unit } from "./sampleText.js";

const good = betyg(betygRow(1), betygRow(2));
const one = { sql: "select count(*)::integer as n from stg.betyg where file_id > 3", rows: [{ n: 1 }] };
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const named = [
  "a'); DROP TABLE t; --.csv",
  "två\nrader.csv",
  "omvänd\u202e.csv",
  "a\u030angstro\u0308m.csv",
  "betyg*.csv",
  "[x].csv",
  `${"x".repeat(251)}.csv`,
].map(
  (name): BadInput => ({
    row: 15,
    title: `named ${JSON.stringify(name.slice(0, 30))}`,
    name,
    make: () => betyg(betygRow(1)),
    outcome: "ok",
    counts: [1, 0, 1],
    ask: one,
  }),
);

const outside = [
  "../../etc/passwd-finns-inte",
  "\\\\server\\share\\x.csv",
  "C:\\x.csv",
  "http://example.org/x.csv",
  "s3://x/y.csv",
].map(
  (path): BadInput => ({
    row: 16,
    title: `asked for ${path}`,
    place: async ({ incoming }) => join(incoming, path),
    outcome: "error",
    code: "finns-inte",
  }),
);

/** What is wrong with the file as a file: rows 1–16. */
export const fileRows: readonly BadInput[] = [
  { row: 1, title: "0 bytes", make: () => "", outcome: "error", code: "tom-fil", exit: 1 },
  { row: 1, title: "only blank lines", make: () => " \n\n", outcome: "error", code: "tom-fil" },
  { row: 2, title: "header only", make: () => betyg(), outcome: "error", code: "inga-rader" },
  {
    row: 2,
    title: "header only in an export",
    make: () => exportText(),
    outcome: "error",
    code: "inga-rader",
  },
  {
    row: 3,
    title: "cut in the middle of a row",
    make: () => good.slice(0, -14),
    outcome: "error",
    code: "avhuggen-fil",
    faultRow: 3,
    exit: 1,
  },
  {
    row: 4,
    title: "cut in the middle of a character",
    make: () => {
      const bytes = Buffer.from(betyg(betygRow("hemlig-å"), betygRow("hemlig-å")));
      return bytes.subarray(0, bytes.lastIndexOf(0xc3) + 1);
    },
    outcome: "error",
    code: "avkortad-fil",
  },
  {
    row: 5,
    title: "the file grows while it is read",
    place: async ({ incoming }) => {
      const path = join(incoming, "betyg.csv");
      await writeFile(path, good);
      // large enough to be copied in several parts, between which it grows
      await truncate(path, 64 * 1024 * 1024);
      const growing = setInterval(() => appendFileSync(path, betygRow(9)), 1);
      onTestFinished(() => clearInterval(growing));
      return path;
    },
    outcome: "error",
    code: "andrad-under-lasning",
  },
  {
    row: 6,
    title: "the same file twice",
    name: "betyg_forra.csv",
    make: () =>
      betyg(betygRow("tidig-1", { lasar: "2023/24" }), betygRow("tidig-2", { lasar: "2023/24", betyg: "C" })),
    outcome: "ok",
    earlier: "known",
    exit: 0,
  },
  {
    row: 7,
    title: "the same content under another name",
    name: "annat namn.csv",
    make: () =>
      betyg(betygRow("tidig-1", { lasar: "2023/24" }), betygRow("tidig-2", { lasar: "2023/24", betyg: "C" })),
    outcome: "ok",
    earlier: "known",
  },
  {
    row: 8,
    title: "the same name, other content, same period",
    name: "betyg_forra.csv",
    make: () => betyg(betygRow("tidig-1", { lasar: "2023/24", betyg: "A" })),
    // more than a fifth of its two rows
    outcome: "warning",
    code: "stor-skillnad",
    counts: [1, 0, 1],
    earlier: "replaced",
    ask: {
      sql: `select betyg::varchar as betyg from stg.betyg where lasar_slut = 2024 and enhet = ${unit}`,
      rows: [{ betyg: "A" }],
    },
  },
  {
    row: 10,
    title: "a login page",
    make: () => "<!DOCTYPE html><html><body>Logga in</body></html>",
    outcome: "error",
    code: "filtyp-html",
  },
  {
    row: 11,
    title: "a workbook called .csv",
    make: () => workbookFile({ sheets: [{ name: "Blad1", rows: [["x", 1]] }] }),
    outcome: "error",
    code: "okand-fil",
  },
  {
    row: 11,
    title: "a text called .xlsx",
    name: "betyg.xlsx",
    make: () => good,
    outcome: "ok",
    counts: [2, 0, 1],
  },
  { row: 12, title: "a PDF", make: () => "%PDF-1.7\n%âãÏÓ\n", outcome: "error", code: "filtyp-pdf" },
  {
    row: 12,
    title: "an old Excel file",
    make: () => Buffer.concat([ole, Buffer.alloc(600)]),
    outcome: "error",
    code: "filtyp-xls",
  },
  {
    row: 12,
    title: "an Excel file with a password",
    make: () => Buffer.concat([ole, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    outcome: "error",
    code: "losenordsskyddad",
  },
  {
    row: 12,
    title: "an OpenDocument file",
    make: () => zipFile([{ name: "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", data: "" }]),
    outcome: "error",
    code: "filtyp-ods",
  },
  {
    row: 13,
    title: "a record of 3 MB",
    make: () => betyg(betygRow(1), betygRow(2, { amne: "x".repeat(3_000_000) }), betygRow(3)),
    outcome: "error",
    code: "for-lang-rad",
    faultRow: 3,
  },
  {
    row: 14,
    title: "no right to read it",
    place: async ({ incoming }) => {
      const path = join(incoming, "betyg.csv");
      await writeFile(path, good);
      await chmod(path, 0o000);
      return path;
    },
    // who may read everything may read this
    ...(process.getuid?.() === 0
      ? { outcome: "ok", counts: [2, 0, 1] }
      : { outcome: "error", code: "olaslig" }),
  },
  {
    row: 14,
    title: "a folder",
    place: async ({ incoming }) => incoming,
    outcome: "error",
    code: "mapp",
    exit: 1,
  },
  {
    row: 14,
    title: "a FIFO",
    place: async ({ incoming }) => {
      execFileSync("mkfifo", [join(incoming, "ko.csv")]);
      return join(incoming, "ko.csv");
    },
    outcome: "error",
    code: "inte-en-fil",
  },
  { row: 14, title: "a device", place: async () => "/dev/zero", outcome: "error", code: "inte-en-fil" },
  {
    row: 14,
    title: "a link out of the folder",
    place: async ({ dir, incoming }) => {
      await mkdir(join(dir, "annat"));
      await writeFile(join(dir, "annat", "x"), good);
      await symlink(join(dir, "annat", "x"), join(incoming, "lank.csv"));
      return join(incoming, "lank.csv");
    },
    outcome: "error",
    code: "lank-ut",
  },
  ...named,
  ...outside,
  {
    row: 16,
    title: "NUL in the path",
    place: async ({ incoming }) => `${incoming}/a\u0000b.csv`,
    outcome: "error",
    code: "finns-inte",
  },
  {
    row: 28,
    title: "no final line end",
    make: () => lines(header, betygRow(1)).trimEnd(),
    outcome: "ok",
    counts: [1, 0, 1],
  },
];
