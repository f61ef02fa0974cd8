import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type TestSheet, workbookFile } from "../support/workbookFile.js";
import { type ZipPart, zipFile } from "../support/zipFile.js";
import { receive } from "./receive.js";

const sheet = (rows: TestSheet["rows"], name = "Blad1"): TestSheet => ({ name, rows });
const small = [sheet([["a", 1]])];

async function probed(bytes: Buffer) {
  return (await receive(bytes, "fil.xlsx")).probe;
}

async function codeOf(bytes: Buffer): Promise<string | undefined> {
  const probe = await probed(bytes);
  expect([probe.media, probe.sheets]).toEqual(["xlsx", undefined]);
  expect(probe.faults?.[0]?.message).toMatch(/\.$/);
  return probe.faults?.[0]?.code;
}

describe("a hostile workbook is refused at once", () => {
  const withPart = (...more: ZipPart[]) => workbookFile({ sheets: small, more });
  const texts = Array.from({ length: 1_000_000 }, (_, index) => `<si><t>text ${index}</t></si>`);
  const worksheet = (body: string): TestSheet => ({
    name: "A",
    rows: [],
    xml: `<worksheet>${body}</worksheet>`,
  });
  const cell = (address: string) => `<row r="${/\d+/.exec(address)}"><c r="${address}"><v>1</v></c></row>`;

  it.each<[string, string, () => Buffer]>([
    [
      "a part grows more than 200 times",
      "zip-bomb",
      () => withPart({ name: "xl/x.bin", data: Buffer.alloc(3e6) }),
    ],
    [
      "it is a bomb that claims to be small",
      "trasig-excelfil",
      () => withPart({ name: "xl/x.xml", data: Buffer.alloc(3e6), claimed: 1000 }),
    ],
    [
      "it has more than 2 000 parts",
      "zip-bomb",
      () => withPart(...Array.from({ length: 2001 }, (_, index) => ({ name: `xl/x${index}`, data: "" }))),
    ],
    [
      "it has a million sheets",
      "zip-bomb",
      () =>
        withPart({
          name: "xl/workbook.xml",
          data: `<workbook xmlns:r="r"><sheets>${'<sheet name="A" sheetId="1" r:id="rId1"/>'.repeat(1e6)}</sheets></workbook>`,
        }),
    ],
    ["it has 201 sheets", "for-manga-blad", () => workbookFile({ sheets: Array(201).fill(sheet([["a"]])) })],
    [
      "two cells span the whole sheet",
      "for-stor-fil",
      () =>
        workbookFile({ sheets: [worksheet(`<sheetData>${cell("A1")}${cell("XFD1048576")}</sheetData>`)] }),
    ],
    [
      "its texts are more than 64 MB",
      "zip-bomb",
      () => withPart({ name: "xl/sharedStrings.xml", data: `<sst>${texts.join("").repeat(3)}</sst>` }),
    ],
    [
      "it has a million texts",
      "for-stor-fil",
      () => withPart({ name: "xl/sharedStrings.xml", data: `<sst>${texts.join("")}</sst>` }),
    ],
    ["a name leads out", "osaker-zip", () => withPart({ name: "xl/../../x", data: "" })],
    ["a name is absolute", "osaker-zip", () => withPart({ name: "/etc/x", data: "" })],
    ["a name is of another system", "osaker-zip", () => withPart({ name: "xl\\..\\x", data: "" })],
    ["a name has a drive", "osaker-zip", () => withPart({ name: "C:x", data: "" })],
    [
      "two parts have one name",
      "osaker-zip",
      () => withPart({ name: "xl/a.xml", data: "1" }, { name: "XL/A.xml", data: "2" }),
    ],
    ["a part is a link", "osaker-zip", () => withPart({ name: "xl/a", data: "/etc/hosts", mode: 0o120777 })],
    [
      "a part is encrypted",
      "losenordsskyddad",
      () => withPart({ name: "xl/a.xml", data: "1", encrypted: true }),
    ],
    [
      "a sheet asks for a file",
      "xml-entitet",
      () =>
        workbookFile({
          sheets: [
            {
              name: "A",
              rows: [],
              xml: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>',
            },
          ],
        }),
    ],
    [
      "a part laughs a billion times",
      "xml-entitet",
      () =>
        withPart({
          name: "docProps/core.xml",
          data: '<?xml version="1.0"?><! doctype l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>',
        }),
    ],
    [
      "a declaration hides in UTF-16",
      "xml-kodning",
      () => withPart({ name: "xl/b.xml", data: Buffer.from("\ufeff<!DOCTYPE x>", "utf16le") }),
    ],
  ])("when %s", async (_, code, make) => {
    const bytes = make();
    const started = performance.now();
    expect(await codeOf(bytes)).toBe(code);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("never opens a zip within the zip", async () => {
    const bomb = zipFile([{ name: "a", data: Buffer.alloc(5e6) }]);
    const { sheets } = await probed(withPart({ name: "xl/media/nested.zip", data: bomb }));
    expect(sheets?.[0]?.counted).toBe(1);
  });

  it("reads parts that are not packed at all", async () => {
    const { sheets } = await probed(withPart({ name: "xl/media/image1.png", data: randomBytes(2e6) }));
    expect(sheets?.[0]?.counted).toBe(1);
  });
});
