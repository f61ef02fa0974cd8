import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import JSZip from "jszip";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../loaders/pack/findChromium.js";
import { makePack } from "../../loaders/pack/makePack.js";
import { readPackEdition } from "../../loaders/pack/readPackEdition.js";
import { findingRules } from "../../src/findings/findingRules.js";
import { formatNumber } from "../../src/format/formatNumber.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { valueColumns } from "../../src/indicators/valueRow.js";
import type { PackContent } from "../../src/pack/packData.js";
import { packKinds } from "../../src/pack/packKinds.js";
import { packRules } from "../../src/pack/packRules.js";
import { buildExample, type ExampleBuild } from "../support/buildExample.js";
import { examplePack } from "../support/examplePack.js";
import { goldenFile } from "../support/goldenFile.js";
import { type PdfFacts, readPdf } from "../support/readPdf.js";

type CsvRow = Record<string, string>;

let example: ExampleBuild;
let work = "";
let content: PackContent;
let csv: CsvRow[] = [];
let pdf: PdfFacts;
let forms: Record<string, Buffer> = {};
let again: Record<string, Buffer> = {};

async function made(folder: string): Promise<Record<string, Buffer>> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error("Chromium is missing: set CHROMIUM to its path");
  const files = await makePack(content, { outDir: join(work, folder), chromium });
  const read = files.map(async (file) => [file.split(".").at(-1) ?? "", await readFile(file)] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** The row of values.csv behind a line, found by its key. */
function published(row: PackContent["measures"][number]["lines"][number]["row"]): CsvRow {
  const key = ["indicator_id", "unit_id", "unit_level", "period", "group", "perspective"] as const;
  const found = csv.filter((each) => key.every((column) => each[column] === row[column]));
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

const sentences = ({ measures, accepted }: PackContent) => [
  ...(accepted ? [accepted.sentence] : []),
  ...measures.flatMap(({ lead, found, unknown, question }) => [lead, ...found, ...unknown, question]),
];

beforeAll(async () => {
  example = await buildExample();
  work = await mkdtemp(join(tmpdir(), "nulage-pack-test-"));
  csv = Papa.parse<CsvRow>(await readFile(join(example.publik, "data", "values.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
  content = await examplePack(example, "februari");
  forms = await made("first");
  again = await made("second");
  pdf = await readPdf(forms["pdf"] ?? new Uint8Array());
});

afterAll(() => rm(work, { recursive: true, force: true }));

describe("the February pack of the example", () => {
  it("F35: every number of each measure's table stands on paper as values.csv has it", () => {
    const text = pdf.pages.join("\n").replace(/\s+/g, " ");
    let compared = 0;
    for (const { indicator, lines } of content.measures) {
      for (const { row } of lines) {
        const { value, n, ci_low, ci_high } = published(row);
        if (!value || !n || !ci_low || !ci_high) continue;
        const written = (number: string) => formatNumber(Number(number), indicator.decimals);
        const symbol = indicator.unitSymbol === "" ? "" : ` ${indicator.unitSymbol}`;
        expect(text).toContain(
          `${written(value)}${symbol} ${formatNumber(Number(n), 0)} ${written(ci_low)} till ${written(ci_high)}`,
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(12);
  });

  it("F35: and no number with a decimal stands there that values.csv has not", () => {
    const columns = ["value", "ci_low", "ci_high", "expected", "deviation", "national", "target"];
    const known = new Set(
      content.measures.flatMap(({ indicator, lines }) =>
        lines.flatMap(({ row }) =>
          columns.flatMap((column) => {
            const cell = published(row)[column];
            return cell ? formatNumber(Number(cell), indicator.decimals) : [];
          }),
        ),
      ),
    );
    const told = pdf.pages.slice(0, -1).flatMap((page) => page.match(/(?<![\d,])−?\d+,\d+(?![\d,])/g) ?? []);
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter((number) => !known.has(number))).toEqual([]);
  });

  it("F35: the PDF is tagged, in Swedish, titled, with an outline, headed tables and a text for each chart", () => {
    expect(pdf).toMatchObject({
      isTagged: true,
      language: "sv",
      title: "Februarimötet, Exempelbo, 2026-02-01",
    });
    expect(pdf.outline).toEqual(expect.arrayContaining(["Sammanfattning", "Meritvärde åk 9, 2024/25"]));
    expect(pdf.roles["Table"]).toBe(content.measures.length + 2);
    expect(pdf.roles["TH"]).toBeGreaterThan(30);
    expect(pdf.alternatives).toHaveLength(content.measures.length);
    const bytes = forms["pdf"]?.toString("latin1") ?? "";
    for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang (sv)"]) expect(bytes).toContain(mark);
  });

  it("F35: it has at most twelve pages, no table is cut, and each measure's chart stands with its table", () => {
    expect(pdf.pages.length).toBeLessThanOrEqual(12);
    for (const { indicator, period, lines } of content.measures) {
      const pages = pdf.pages.filter((page) => page.includes(`${indicator.label}, ${period}`));
      expect(pages).toHaveLength(1);
      // a name for each bar of the chart, and one in the table
      for (const { name, row } of lines.filter(({ level }) => level === "unit")) {
        const isDrawn = row.value !== null && row.status !== "approximate";
        const places = (pages[0] ?? "").split("\n").filter((line) => line.startsWith(name));
        expect(places.length, `${indicator.id} ${name}`).toBe(isDrawn ? 2 : 1);
      }
    }
  });

  it("F36: the slides have a native chart for each measure, whose numbers are those of values.csv", async () => {
    const zip = await JSZip.loadAsync(forms["pptx"] ?? "");
    for (const [index, { lines, national, indicator }] of content.measures.entries()) {
      const xml = (await zip.file(`ppt/charts/chart${index + 1}.xml`)?.async("string")) ?? "";
      const series = new Map(
        xml
          .split("<c:ser>")
          .slice(1)
          .map((part) => {
            const numbers = /<c:numCache>([\s\S]*?)<\/c:numCache>/.exec(part)?.[1] ?? "";
            const points = [...numbers.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text]) => Number(text));
            return [/<c:tx>[\s\S]*?<c:v>([^<]*)/.exec(part)?.[1] ?? "", points.toReversed()] as const;
          }),
      );
      const drawn = lines.filter(({ row }) => row.value !== null && row.status !== "approximate");
      const column = (name: string) => drawn.flatMap(({ row }) => published(row)[name] || []).map(Number);
      expect(column("value").length).toBeGreaterThan(3);
      expect(series.get("Värde"), indicator.id).toEqual(column("value"));
      expect(series.get("Förväntat") ?? []).toEqual(column("expected"));
      expect(series.get("Riket")).toEqual(national === null ? undefined : drawn.map(() => national));
    }
    const names = Object.keys(zip.files);
    const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(names.filter((name) => /notesSlide\d+\.xml$/.test(name))).toHaveLength(slides.length);
    const texts = await Promise.all(
      slides.map(async (name) => (await zip.file(name)?.async("string")) ?? ""),
    );
    const charts = texts.filter((text) => text.includes("<p:graphicFrame") && text.includes("/chart"));
    expect(charts).toHaveLength(content.measures.length);
    for (const chart of charts) expect(chart).toMatch(/descr="[^"]{40,}"/);
    expect(texts.join().includes("<c:v></c:v>")).toBe(false);
    const note = await zip.file("ppt/notesSlides/notesSlide3.xml")?.async("string");
    expect(note).toContain("Kommunens betygsfil");
  });

  it("F37: the workbook's values are the rows of values.csv, cell by cell, and no cell is a formula", async () => {
    const { sheets } = await readXlsx(Uint8Array.from(forms["xlsx"] ?? []));
    expect(sheets.map(({ name }) => name)).toEqual([
      "Om underlaget",
      "Värden",
      "Definitioner",
      "Flaggor",
      "Kvalitetslogg",
      "Källor",
      "Regler",
    ]);
    const [head = [], ...rows] = sheets[1]?.rows ?? [];
    expect(head).toEqual(["namn", ...valueColumns]);
    const lines = content.measures.flatMap((measure) => measure.lines);
    expect(rows).toHaveLength(lines.length);
    for (const [index, { row }] of lines.entries()) {
      const cells = Object.fromEntries(
        head.map((name, column) => [String(name), String(rows[index]?.[column] ?? "")]),
      );
      expect(cells).toMatchObject(published(row));
      expect(typeof rows[index]?.[head.indexOf("unit_id")]).toBe("string");
    }
    const zip = await JSZip.loadAsync(forms["xlsx"] ?? "");
    const xml = await Promise.all(
      Object.keys(zip.files)
        .filter((name) => /sheet\d+\.xml$/.test(name))
        .map((name) => zip.file(name)?.async("string")),
    );
    expect(xml.filter((text) => text?.includes("<f>"))).toEqual([]);
  });

  it("F42: two runs give the same bytes in every form", () => {
    expect(Object.keys(forms).toSorted()).toEqual(["html", "pdf", "pptx", "xlsx"]);
    for (const [form, bytes] of Object.entries(forms)) expect(again[form]?.equals(bytes), form).toBe(true);
  });

  it("is one file that runs nothing and fetches nothing", () => {
    const html = forms["html"]?.toString() ?? "";
    expect(html).toMatch(
      /content="default-src 'none'; style-src 'sha256-[\w+/=]+'; font-src data:; base-uri/,
    );
    expect(html).not.toMatch(/<script|\sstyle="|https?:(?!\/\/www\.w3\.org)/);
    expect(html.startsWith('<!doctype html>\n<html lang="sv">')).toBe(true);
  });
});

describe("every pack of the example's year", () => {
  it("F34: says only sentences of published rules, with n and period, and none that ranks or explains", async () => {
    const rules = new Set<string>([...findingRules, ...packRules].map(({ id }) => id));
    const told: string[] = [];
    for (const kind of packKinds) {
      const all = sentences(await examplePack(example, kind));
      expect(all.length).toBeGreaterThan(3);
      for (const { rule, text } of all) {
        expect(rules.has(rule), rule).toBe(true);
        expect(text).not.toMatch(/\bbäst|\bsämst|beror på/i);
        expect(text.endsWith(".") || text.endsWith("?"), text).toBe(true);
        if (rule.startsWith("S-") || rule === "P-1" || rule === "P-2")
          expect(text).toMatch(/\((\d+ (elever|elev|svar)|antalet är inte publicerat), \d{4}/);
      }
      told.push(`# ${kind}`, ...all.map(({ rule, text }) => `${rule} ${text}`), "");
    }
    goldenFile("pack/sentences.txt", told.join("\n"));
  });

  it("AH-2: says of each number when it was taken in, and DC-12: is made of the public edition alone", async () => {
    for (const { known, lines } of content.measures) {
      expect(lines.length).toBeGreaterThan(0);
      expect(known.at(-1)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    await expect(readPackEdition(example.intern, new Set(["meritvarde_ak9"]))).rejects.toMatchObject({
      faults: [expect.objectContaining({ code: "publik-utgava" })],
    });
  });

  it("F29: a stale indicator that is accepted is told of on the page, with the reason", async () => {
    const { accepted } = await examplePack(example, "forutsattningsdialog");
    expect(accepted?.needs.map(({ id }) => id)).toEqual(["franvaro_over_15"]);
    expect(accepted?.sentence.text).toContain(indicatorById("franvaro_over_15").shortLabel);
    expect(accepted?.sentence.text).toContain("Filen kommer i mars.");
  });
});
