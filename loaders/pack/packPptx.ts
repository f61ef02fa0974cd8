import JSZip from "jszip";
import type pptxgen from "pptxgenjs";
import { sourcesOf } from "../../src/components/rowQueries.js";
import { swedishDate } from "../../src/format/swedishDate.js";
import { chartText } from "../../src/pack/PackChart.js";
import type { PackContent, PackMeasure, PackSentence } from "../../src/pack/packData.js";
import { measureTable, type PackTable, summaryTable } from "../../src/pack/packTable.js";
import { fixedZip } from "./fixedZip.js";
import { newDeck } from "./newDeck.js";

const INK = "17252B";
const MUTED = "55656D";
const HAIR = "D5DDE0";
const FACE = "Calibri";
/** Lines that a table has room for on a slide; the rest is on the next. */
const TABLE_LINES = 12;
const SENTENCES = 4;

type Slide = pptxgen.default.Slide;

/** The pack as slides: native charts that can be edited, with alternative text, and the sources in the notes. */
export async function packPptx(content: PackContent): Promise<Uint8Array> {
  const deck = newDeck();
  deck.layout = "LAYOUT_WIDE";
  deck.title = `${content.title}, ${content.municipality.name}`;
  deck.author = "nulage";
  deck.company = content.municipality.name;
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  const notes = sourceNotes(content);
  opening(deck, content, notes);
  tableSlides(deck, "Sammanfattning", summaryTable(content), notes);
  if (content.accepted) {
    sentenceSlide(deck, "Äldre uppgifter än mötet kräver", [content.accepted.sentence], notes);
  }
  if (content.groups.length > 0) {
    const rows = content.groups.map((names, index) => [`Grupp ${index + 1}`, names.join(", ")]);
    tableSlides(deck, "Grupper", { caption: "Rektorernas grupper", head: ["Grupp", "Enheter"], rows }, notes);
  }
  for (const measure of content.measures) measureSlides(deck, content, measure);
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new Error("slides were not written as bytes");
  const renumbered = await fromFirstChart(bytes);
  return fixedZip(bytes, content.asOf, (text) => renumbered(withoutEmptyValues(text)));
}

/** The library numbers charts for as long as the program runs; here they begin at 1. */
async function fromFirstChart(bytes: Uint8Array): Promise<(text: string) => string> {
  const names = Object.keys((await JSZip.loadAsync(bytes)).files);
  const numbers = names.flatMap((name) => /charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const before = Math.min(...numbers.map(Number)) - 1;
  const numbered = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)/g;
  return (text) => text.replace(numbered, (_, name, number) => `${name}${Number(number) - before}`);
}

/** A missing value is no point in a chart and no cell in its workbook, where the library writes an empty one. */
function withoutEmptyValues(xml: string): string {
  return xml
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "")
    .replace(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, "");
}

function sourceNotes({ asOf, sources, programVersion }: PackContent, ids?: ReadonlySet<string>): string {
  const used = sources.filter(({ id }) => ids === undefined || ids.has(id));
  const told = used.map(
    ({ label, publisher, fileName, importedAt }) =>
      `${label} (${publisher}): ${fileName}, inläst ${importedAt}.`,
  );
  return [
    `Publika uppgifter som de var kända ${swedishDate(asOf)}. nulage ${programVersion}.`,
    "Källor:",
    ...told,
  ].join("\n");
}

function titled(deck: pptxgen.default, title: string, notes: string): Slide {
  const slide = deck.addSlide();
  slide.addText(title, {
    x: 0.6,
    y: 0.35,
    w: 12.1,
    h: 0.7,
    fontSize: 26,
    bold: true,
    color: INK,
    fontFace: FACE,
  });
  slide.addNotes(notes);
  return slide;
}

function opening(deck: pptxgen.default, content: PackContent, notes: string): void {
  const slide = deck.addSlide();
  const { title, municipality, purpose, asOf, meetings } = content;
  slide.addText(`${title}, ${municipality.name}`, {
    x: 0.9,
    y: 2.1,
    w: 11.5,
    h: 1,
    fontSize: 40,
    bold: true,
    color: INK,
    fontFace: FACE,
  });
  slide.addText(purpose, {
    x: 0.9,
    y: 3.2,
    w: 10.5,
    h: 1,
    fontSize: 20,
    color: INK,
    fontFace: FACE,
    valign: "top",
  });
  slide.addText([`Publika uppgifter som de var kända ${swedishDate(asOf)}.`, ...meetings].join("\n"), {
    x: 0.9,
    y: 5.6,
    w: 11.5,
    h: 1,
    fontSize: 14,
    color: MUTED,
    fontFace: FACE,
    valign: "top",
  });
  slide.addNotes(notes);
}

function sentenceSlide(
  deck: pptxgen.default,
  title: string,
  sentences: readonly PackSentence[],
  notes: string,
): void {
  for (let at = 0; at < sentences.length; at += SENTENCES) {
    const part = sentences.slice(at, at + SENTENCES);
    titled(deck, title, notes).addText(
      part.flatMap(({ rule, text }) => [
        { text: `${text} `, options: { fontSize: 16, color: INK } },
        {
          text: `Regel ${rule}`,
          options: { fontSize: 11, color: MUTED, breakLine: true, paraSpaceAfter: 10 },
        },
      ]),
      { x: 0.6, y: 1.2, w: 12.1, h: 5.7, fontFace: FACE, valign: "top", fit: "shrink" },
    );
  }
}

function tableSlides(deck: pptxgen.default, title: string, { head, rows }: PackTable, notes: string): void {
  for (let at = 0; at < Math.max(1, rows.length); at += TABLE_LINES) {
    const cells = [head, ...rows.slice(at, at + TABLE_LINES)].map((row, line) =>
      row.map((text) => ({ text, options: { bold: line === 0, color: INK } })),
    );
    titled(deck, at === 0 ? title : `${title} (forts.)`, notes).addTable(cells, {
      x: 0.6,
      y: 1.25,
      w: 12.1,
      fontSize: 12,
      fontFace: FACE,
      border: { type: "solid", pt: 0.5, color: HAIR },
      margin: 0.06,
    });
  }
}

function measureSlides(deck: pptxgen.default, content: PackContent, measure: PackMeasure): void {
  const { indicator, period, lines, lead, found, unknown, question } = measure;
  const ids = new Set(lines.flatMap(({ row }) => sourcesOf(row, content.sources).map(({ id }) => id)));
  const notes = [indicator.label, indicator.formula, ...indicator.cautions, sourceNotes(content, ids)].join(
    "\n",
  );
  const title = `${indicator.shortLabel}${period === null ? "" : `, ${period}`}`;
  chartSlide(deck, title, measure, notes);
  if (lines.length > 0) tableSlides(deck, `${title}: tabell`, measureTable(measure), notes);
  const sentences = found.length > 0 ? [lead, ...found, ...unknown, question] : [...unknown, question];
  sentenceSlide(deck, `${title}: vad vi vet och inte vet`, sentences, notes);
}

function chartSlide(deck: pptxgen.default, title: string, measure: PackMeasure, notes: string): void {
  const { indicator, national, lines, lead } = measure;
  const slide = titled(deck, title, notes);
  slide.addText(lead.text, {
    x: 0.6,
    y: 1.05,
    w: 12.1,
    h: 0.8,
    fontSize: 16,
    color: INK,
    fontFace: FACE,
    valign: "top",
    fit: "shrink",
  });
  // a bar chart begins at the bottom: lines and series stand the other way round
  const drawn = lines.filter(({ row }) => row.value !== null && row.status !== "approximate").toReversed();
  if (drawn.length === 0) return;
  const labels = drawn.map(({ name }) => name);
  const values = drawn.flatMap(({ row }) => row.value ?? []);
  const data = [{ name: "Värde", labels, values }];
  if (drawn.some(({ row }) => row.expected !== null)) {
    data.push({ name: "Förväntat", labels, values: drawn.map(({ row }) => row.expected ?? Number.NaN) });
  }
  if (national !== null) data.push({ name: "Riket", labels, values: labels.map(() => national) });
  data.reverse();
  const colours = data.map(({ name }) =>
    name === "Värde" ? "0B6A6A" : name === "Riket" ? "B4BFC3" : "829096",
  );
  slide.addChart(deck.ChartType.bar, data, {
    x: 0.6,
    y: 1.9,
    w: 12.1,
    h: 5.3,
    barDir: "bar",
    barGapWidthPct: 45,
    chartColors: colours,
    catAxisLabelFontSize: 12,
    catAxisLabelColor: INK,
    catAxisLabelFontFace: FACE,
    valAxisMinVal: 0,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: MUTED,
    valGridLine: { color: HAIR, size: 0.5 },
    valAxisLabelFormatCode: "#,##0",
    valAxisTitle: indicator.unit,
    showValAxisTitle: true,
    valAxisTitleFontSize: 11,
    showValue: drawn.length <= 12,
    dataLabelFormatCode: indicator.decimals === 0 ? "#,##0" : "#,##0.0",
    dataLabelFontSize: 9,
    dataLabelColor: INK,
    showLegend: true,
    legendPos: "t",
    legendFontSize: 12,
    legendColor: INK,
    chartArea: { roundedCorners: false },
    altText: chartText(measure),
  });
}
