import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inflateGzip } from "../../loaders/intake/inflateGzip.js";
import { isJsonLines, readJsonDocuments } from "../../loaders/intake/readJsonDocuments.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { faultsOf, readReceived, receive } from "./receive.js";

const line = (code: string) =>
  `{"skolenhetskod":"${code}","data":{"e":{"trygg":8.0,"n":60,"sem":"VT26","ak":"ak8"}}}`;
const good = `${line("90000001")}\n${line("90000002")}\n`;

async function faultOf(content: string | Uint8Array, name = "svar.json") {
  return faultsOf(async () => {
    const received = await receive(content, name);
    recogniseSource(received.file, received.probe);
    await readReceived(received);
  });
}

describe("JSON that no source gives", () => {
  const page = (inner: string) =>
    `{"values":[{"kpi":"N99999","municipality":"0999","period":2024,"values":[${inner}]}]}`;
  const value = '{"gender":"T","value":1.0,"status":"","count":1}';

  it.each([
    ["half a document", page(value).slice(0, -9), "avkortad-fil", "avkortad"],
    ["half a document that ends with a bracket", `{"values":[${page(value)}`, "avkortad-fil", "avkortad"],
    ["a comma too many", page(`${value},,${value}`), "ogiltig-json", "giltig JSON"],
    ["text after the document", `${page(value)} slut`, "ogiltig-json", "giltig JSON"],
    ["a key twice", page('{"gender":"T","value":1,"value":2}'), "dubbel-nyckel", "`value` står två gånger"],
    [
      "a key twice, once escaped",
      page('{"gender":"T","value":1,"v\\u0061lue":2}'),
      "dubbel-nyckel",
      "två gånger",
    ],
    ["__proto__", page('{"gender":"T","__proto__":{"value":2}}'), "otillaten-nyckel", "__proto__"],
    ["__proto__, escaped", page('{"gender":"T","__pr\\u006fto__":{}}'), "otillaten-nyckel", "__proto__"],
    ["NaN", page('{"gender":"T","value":NaN}'), "ogiltigt-tal", "null"],
    ["Infinity", page('{"gender":"T","value":-Infinity}'), "ogiltigt-tal", "null"],
    ["a hundred thousand levels", page("[".repeat(100_000)), "for-djup-json", "64 nivåer"],
  ])("refuses %s, saying where and what to do", async (_title, content, code, told) => {
    const [fault] = await faultOf(content);
    expect(fault).toMatchObject({ code, file: "svar.json", row: 1 });
    expect(fault?.message).toContain(told);
    expect(fault?.message).toMatch(/Hämta (den|filen) på nytt/);
    expect(Object.prototype).not.toHaveProperty("value");
  });

  it("takes constructor and toString as data", async () => {
    const body =
      '{"schoolUnit":"90000001","averageGradesMeritRating9thGrade":[],"constructor":[{"value":"1","valueType":"EXISTS","timePeriod":"2024/25"}],"toString":null}';
    const { tables } = await readReceived(await receive(body, "svar.json"));
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["90000001", "constructor", "2024/25", "1", "EXISTS"],
    ]);
  });

  it("refuses a page in HTML, alone, packed and recorded", async () => {
    const html = "<!DOCTYPE html><html><body>Logga in</body></html>";
    expect(await faultOf(html)).toMatchObject([{ code: "filtyp-html" }]);
    expect(await faultOf(gzipSync(html))).toMatchObject([{ code: "filtyp-html" }]);
    const recorded = [
      {
        url: "https://example.org",
        json: {
          body: {
            schoolUnit: "90000001",
            averageGradesMeritRating9thGrade: [{ value: "1", valueType: "EXISTS", timePeriod: "2024/25" }],
          },
        },
      },
      { url: "https://example.org", json: html },
    ];
    const text = recorded.map((one) => JSON.stringify(one)).join("\n");
    const { accounting, quarantine } = await readReceived(await receive(text, "svar.jsonl"));
    expect(accounting).toMatchObject({ records: 2, accepted: 1, quarantined: 1 });
    expect(quarantine[0]?.message).toContain("Hämta skolenheten på nytt");
  });
});

describe("JSON Lines", () => {
  it("is one document a line, packed or not, whatever the file is called", async () => {
    for (const [content, packed] of [
      [good, undefined],
      [gzipSync(good), true],
    ] as const) {
      const received = await receive(content, "enkat.txt");
      expect([received.probe.media, received.probe.packed]).toEqual(["jsonl", packed]);
      const { tables } = await readReceived(received);
      expect(tables[0]?.rows.map(({ cells }) => [cells[0], cells[6]])).toEqual([
        ["90000001", "8.0"],
        ["90000002", "8.0"],
      ]);
    }
  });

  it("may have blank lines, CRLF and no last line end; one line, and JSON in many, are one document", async () => {
    expect(
      readJsonDocuments("a", `${line("90000001")}\r\n\r\n${line("90000002")}`).map(({ row }) => row),
    ).toEqual([1, 3]);
    expect([isJsonLines(good), isJsonLines(line("90000001")), isJsonLines('{\n"a":1}\n')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isJsonLines(`${line("90000001")}\n`)).toBe(false);
  });

  it("names every faulty line, and a last one that is cut off", async () => {
    const text = `${good}{"a":1,}\n${line("90000003")}\n{"a":NaN}\n${line("90000004").slice(0, -20)}`;
    expect((await faultOf(text)).map(({ code, row }) => [code, row])).toEqual([
      ["ogiltig-json", 3],
      ["ogiltigt-tal", 5],
      ["avkortad-fil", 6],
    ]);
  });
});

describe("gzip", () => {
  it.each([
    ["cut off", gzipSync(good.repeat(50)).subarray(0, 60), "avkortad-fil"],
    [
      "damaged",
      Buffer.concat([gzipSync(good).subarray(0, 12), Buffer.from("inte komprimerat alls")]),
      "skadad-fil",
    ],
    ["of something else", gzipSync("a;b\n1;2\n"), "filtyp-gzip"],
    ["of nothing", gzipSync(""), "tom-fil"],
    ["packed a thousandfold", gzipSync(Buffer.alloc(64 * 1024 ** 2, " ")), "for-hart-packad"],
  ])("%s is refused in Swedish", async (_title, bytes, code) => {
    const [fault] = await faultOf(bytes, "svar.jsonl.gz");
    expect(fault).toMatchObject({ code, file: "svar.jsonl.gz" });
  });

  it("is broken off at the limit of size, long before all is inflated", async () => {
    const noise = Buffer.from(Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 251));
    const { file } = await receive(gzipSync(noise), "a.gz");
    const faults = await faultsOf(() => inflateGzip(file, { size: 100_000, ratio: 100_000 }));
    expect(faults).toMatchObject([{ code: "for-stor-fil" }]);
    expect((await inflateGzip(file, { size: 400_000, ratio: 100_000 })).equals(noise)).toBe(true);
  });
});
