import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { behorighetFile } from "../../loaders/example/behorighetFile.js";
import { betygFiles } from "../../loaders/example/betygFiles.js";
import { koladaDataFiles } from "../../loaders/example/koladaDataFiles.js";
import { koladaMetadataFiles } from "../../loaders/example/koladaMetadataFiles.js";
import { makeWorld } from "../../loaders/example/makeWorld.js";
import { salsaFiles } from "../../loaders/example/salsaFiles.js";
import { slutbetygFiles } from "../../loaders/example/slutbetygFiles.js";
import { splitRecord } from "../../loaders/intake/splitRecord.js";
import { betygHeader } from "../support/betygFile.js";
import { workbookFile } from "../support/workbookFile.js";

/** An id that looks like a personnummer and is none: that day was never in the calendar. No message may show it. */
export const plantedId = "20090229-0000";

const sources = fileURLToPath(new URL("../../loaders/sources/", import.meta.url));
/** Longest seed: enough for every part of a format, short enough to be tried many thousand times. */
const LONGEST = 12_000;

/** Small good files of every source: the samples in the sources' own pages, the example's files, and workbooks. */
export async function seedFiles(): Promise<Buffer[]> {
  const world = makeWorld({ seed: 7, lasar: 1, pupils: 12 });
  const example = [
    ...betygFiles(world),
    ...slutbetygFiles(world),
    ...salsaFiles(world),
    ...koladaDataFiles(world),
    ...koladaMetadataFiles(),
    behorighetFile(world),
  ].map(({ text }) => wholeLines(text));
  const samples = await readmeSamples();
  const texts = [...samples, ...example, pupils(), ...standard];
  return [...texts.map((text) => Buffer.from(text)), ...samples.filter(isTable).map(workbook)];
}

/** Standard formats with the planted id where an id belongs, and where it does not. */
const standard = [
  [
    "lasar;tillfalle;elev_id;skolenhetskod;arskurs;kon;amne;omdome;datum;skyddad",
    `2024/25;oktober;${plantedId};12345678;5;F;MA;godtagbara;2024-10-15;`,
    "2024/25;oktober;e2;12345678;5;P;M2SPA;mer än godtagbara;;J",
  ],
  [
    "enkat;omgang;skolenhetskod;arskurs;kon;fraga;svar;svarande",
    `klimat;2025-09;12345678;8;;Annat?;"Ring ${plantedId}\noch fråga";${plantedId}`,
    "klimat;2025-09;12345678;8;F;Trygg?;Ja;",
  ],
  [
    "indikator_id;enhet;lasar;grupp;varde;antal;kalla",
    "meritvarde_ak9;12345678;2024/25;alla;231,5;1 020;Egen",
    "alla_amnen_ak9;0000;2025;flickor;..;;Egen",
  ],
].map((lines) => `${lines.join("\n")}\n`);

function pupils(): string {
  const rows = ["A", "B", "-", "", "F"].map((grade, index) =>
    [
      "2024/25",
      "VT",
      `${plantedId}`,
      "12345678",
      "9",
      "F",
      ["MA", "EN", "IDH", "BI", "KE"][index],
      grade,
    ].join(";"),
  );
  return `${[betygHeader, ...rows, '2024/25;HT;"åsa; 1";12345678;8;P;M2SPA;C'].join("\r\n")}\r\n`;
}

/** Fenced blocks, and code in the running text that is JSON. */
async function readmeSamples(): Promise<string[]> {
  const names = (await readdir(sources, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const pages = await Promise.all(
    names.map(({ name }) => readFile(join(sources, name, "README.md"), "utf8").catch(() => "")),
  );
  return pages.flatMap((page) => {
    const fenced = [...page.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, text]) => text ?? "");
    const inline = [...page.matchAll(/`([[{][^`]{20,})`/g)].map(([, text]) => text ?? "");
    return [...fenced, ...inline];
  });
}

function wholeLines(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return cut.startsWith("{") || cut.startsWith("[") ? cut : cut.slice(0, cut.lastIndexOf("\n") + 1);
}

function isTable(text: string): boolean {
  return text.includes(";") && !/^\s*[[{]/.test(text);
}

function workbook(text: string): Buffer {
  const rows = text.split("\n").map((line) => splitRecord(line, ";").slice(0, 26));
  return workbookFile({
    sheets: [
      { name: "Blad1", rows },
      { name: "Dolt", rows: [["x"]], state: "hidden" },
    ],
  });
}
