import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readTextRecords } from "../../loaders/intake/readTextRecords.js";
import { transcode } from "../../loaders/intake/transcode.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { faultsOf, receive, temporaryFolder } from "./receive.js";

const TEXT = "skola;ort\nÅsskolan;Örby\nÄngen;Åmål\n";
const utf16le = (text: string) => Buffer.from(text, "utf16le");
const utf16be = (text: string) => utf16le(text).swap16();
const latin1 = (text: string) => Buffer.from(text, "latin1");
const zip = (...names: string[]) => Buffer.from(`PK\x03\x04${"\0".repeat(26)}${names.join("\0")}`, "latin1");
const ole = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), utf16le(stream)]);

describe("the kind of a file is told by its bytes", () => {
  it.each([
    ["nothing at all", "", "empty", "tom-fil"],
    ["blank lines only", "\ufeff\r\n  \r\n", "empty", "tom-fil"],
    ["a login page", "\n<!DOCTYPE html><html><body>Logga in</body></html>", "html", "filtyp-html"],
    ["a bare page", "<html lang=sv>", "html", "filtyp-html"],
    ["PDF", "%PDF-1.7\n…", "pdf", "filtyp-pdf"],
    ["an old Excel file", ole("Workbook"), "xls", "filtyp-xls"],
    ["an Excel file with password", ole("EncryptedPackage"), "xls", "losenordsskyddad"],
    ["ods", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "ods", "filtyp-ods"],
    ["a zip of something else", zip("bild.png"), "binary", "filtyp-binary"],
    ["NUL bytes", "a;b\n1;\0\n", "binary", "filtyp-binary"],
  ])("refuses %s named .csv, saying what it looks like", async (_, content, media, code) => {
    const { file, probe } = await receive(content, "betyg.csv");
    expect(probe.media).toBe(media);
    expect(probe.faults).toMatchObject([{ code, file: "betyg.csv" }]);
    expect(await faultsOf(() => recogniseSource(file, probe))).toEqual(probe.faults);
  });

  it("knows xlsx named .csv and csv named .xlsx", async () => {
    const workbook = await receive(zip("[Content_Types].xml", "xl/workbook.xml"), "betyg.csv");
    expect(workbook.probe.media).toBe("xlsx");
    expect(await faultsOf(() => recogniseSource(workbook.file, workbook.probe))).toMatchObject([
      { code: "trasig-excelfil" },
    ]);
    expect((await receive(TEXT, "betyg.xlsx")).probe.media).toBe("text");
  });
});

describe("encodings", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with byte order mark", Buffer.from(`\ufeff${TEXT}`), "utf-8-bom"],
    ["UTF-16 LE with mark", utf16le(`\ufeff${TEXT}`), "utf-16le"],
    ["UTF-16 BE with mark", utf16be(`\ufeff${TEXT}`), "utf-16be"],
    ["windows-1252", latin1(TEXT), "windows-1252"],
  ])("reads %s to the same cells, with no mark in the first header", async (_, bytes, encoding) => {
    const { file, probe } = await receive(bytes);
    expect([probe.encoding, probe.delimiter, probe.faults]).toEqual([encoding, ";", undefined]);
    expect(probe.head?.[0]).toEqual({ row: 1, cells: ["skola", "ort"] });
    const records = await readTextRecords(file, probe);
    expect(records.map((record) => record.cells)).toEqual([
      ["skola", "ort"],
      ["Åsskolan", "Örby"],
      ["Ängen", "Åmål"],
    ]);
    const path = await transcode(file, encoding as "utf-8", await temporaryFolder());
    expect((await readFile(path, "utf8")).replace("\ufeff", "")).toBe(TEXT);
  });

  it("reads the euro sign and dashes of windows-1252", async () => {
    const { file, probe } = await receive(
      Buffer.concat([latin1("a;b\nå "), Buffer.from([0x80, 0x20, 0x96, 0x3b, 0x31])]),
    );
    expect((await readTextRecords(file, probe))[1]?.cells).toEqual(["å € –", "1"]);
  });

  it("takes a last Swedish letter without line end as windows-1252", async () => {
    expect((await receive(latin1("a;b\nx;å"))).probe).toMatchObject({ encoding: "windows-1252" });
  });

  it("keeps a character that two chunks share", async () => {
    const { probe } = await receive(`a;b\n${`${"x".repeat(1022)};å\n`.repeat(4200)}`);
    expect([probe.encoding, probe.faults]).toEqual(["utf-8", undefined]);
  });

  it("names the offset where a character is cut off at the end", async () => {
    const bytes = Buffer.from("skola;ort\nÅs;Örby å");
    const { probe } = await receive(bytes.subarray(0, -1));
    expect(probe.faults).toMatchObject([{ code: "avkortad-fil" }]);
    expect(probe.faults?.[0]?.message).toContain(`byte ${bytes.length - 2}`);
  });

  it("names row and position where encodings are mixed, in either direction", async () => {
    const mostlyUtf8 = Buffer.concat([Buffer.from("å;ä\nö;å\nx"), Buffer.from([0xe5, 0x3b, 0x31, 0x0a])]);
    expect((await receive(mostlyUtf8)).probe.faults).toMatchObject([
      { code: "blandad-teckenkodning", row: 3 },
    ]);
    const mostlyLatin = Buffer.concat([latin1("å;ä\nö;å\n"), Buffer.from("å;1\n")]);
    const [fault] = (await receive(mostlyLatin)).probe.faults ?? [];
    expect(fault).toMatchObject({ code: "blandad-teckenkodning", row: 3 });
    expect(fault?.message).toContain("tecken 1");
  });

  it("refuses UTF-16 without mark with a suggestion", async () => {
    const [fault] = (await receive(utf16le(TEXT))).probe.faults ?? [];
    expect(fault?.code).toBe("utf16-utan-bom");
    expect(fault?.message).toContain("Spara om den som UTF-8");
  });

  it("refuses bytes that are no likely windows-1252, naming the first", async () => {
    const dos = Buffer.concat([Buffer.from("a;b\nx"), Buffer.from([0x86, 0x84, 0x3b, 0x31, 0x0a])]);
    const [fault] = (await receive(dos)).probe.faults ?? [];
    expect(fault).toMatchObject({ code: "okand-teckenkodning", row: 2 });
    expect(fault?.message).toContain("0x86");
  });
});

describe("delimiters", () => {
  it.each([";", ",", "\t", "|"])("finds %j", async (delimiter) => {
    const text = ["namn", "ort", "tal"].join(delimiter) + `\n${["a", "b", "1"].join(delimiter)}\n`.repeat(3);
    expect((await receive(text)).probe.delimiter).toBe(delimiter);
  });

  it("is not misled by decimal commas or commas in text", async () => {
    const { probe } = await receive("kod;varde\n1;2,5\n2;3,5\nStatistik från x, y\n");
    expect(probe.delimiter).toBe(";");
  });

  it("names both when two fit equally well", async () => {
    const { file, probe } = await receive("a;b,c\n1;2,3\n4;5,6\n");
    expect(probe.delimiter).toBeUndefined();
    const [fault] = await faultsOf(() => recogniseSource(file, probe));
    expect(fault?.message).toContain("semikolon eller komma");
  });

  it("refuses a first line that never ends", async () => {
    const { probe } = await receive("x;".repeat(400_000));
    expect(probe.faults).toMatchObject([{ code: "for-lang-rad", row: 1 }]);
  });

  it("gives at most 60 head records", async () => {
    expect((await receive("a;b\n".repeat(500))).probe.head).toHaveLength(60);
  });
});

describe("JSON", () => {
  it("is parsed on first use", async () => {
    const { probe } = await receive('\ufeff {"values": [1, 2]}', "sida.csv");
    expect(probe.media).toBe("json");
    expect(await probe.json?.()).toEqual({ values: [1, 2] });
  });

  it("is refused with its row when it is cut off or broken", async () => {
    const cut = await receive('{"values":[\n{"kpi":"N1', "a.json");
    expect(await faultsOf(async () => cut.probe.json?.())).toMatchObject([{ code: "avkortad-fil", row: 2 }]);
    const broken = await receive('{"values":[\n1,,2]}', "a.json");
    expect(await faultsOf(async () => broken.probe.json?.())).toMatchObject([
      { code: "ogiltig-json", row: 2 },
    ]);
  });
});
