import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { TemplateEntry } from "./calendarTemplate.js";

export interface NewWorkspace {
  readonly code: string;
  readonly name: string;
  readonly calendar: readonly TemplateEntry[];
}

/** The workspace's own tables, with nothing but their headers. */
const headers: Readonly<Record<string, string>> = {
  "mal.csv": "indikator_id;enhet;lasar;mal;beslutad",
  "insatser.csv":
    "prioriterat_malomrade;atagande;aktivitet;resultat;forvantad_effekt;ansvarig_roll;start;slut;resurser;uppfoljning;indikator_id;enheter;utgangslage;foljs_upp;forvantad_forandring",
  "kvalitetssystem.csv":
    "skolform;delmal_id;delmal;indikator_id;indikator;kalla;url;hamtad;framgangsfaktor;vara_matt",
  "klagomal.csv": "kvartal;tema;antal",
  "manadsbrev.csv": "manad;niva;mottagare;oppnat",
  "hypoteser.csv": "fraga;pastaende;stod;motbevis;vad_som_skulle_falla_det;status",
};
const folders = ["inkommande", "rattelser", "privat", "publicerat"];

/**
 * Writes a new workspace (contract §2) into `dir`, which only its owner may enter, and which must not hold anything.
 * Rows of the calendar without a month are left out: whoever knows the month writes them. A write that fails leaves
 * nothing behind but the folder.
 */
export async function createWorkspace(
  dir: string,
  { code, name, calendar }: NewWorkspace,
): Promise<readonly string[]> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if ((await readdir(dir)).length > 0) {
    const message = `Mappen ${dir} är inte tom. Ange en ny mapp, eller en som är tom; inget har ändrats.`;
    throw new DataFaults([{ code: "mappen-ar-inte-tom", file: dir, message }]);
  }
  const files: Readonly<Record<string, string>> = {
    "kommun.json": `${JSON.stringify({ kod: code, namn: name, skolformer: ["grundskola"] }, null, 2)}\n`,
    "arshjul.csv": calendarText(calendar),
    ...Object.fromEntries(Object.entries(headers).map(([file, header]) => [file, `${header}\n`])),
    ".gitignore": "inkommande/\nprivat/\npublicerat/\n",
  };
  try {
    for (const folder of folders) await mkdir(join(dir, folder), { mode: 0o700 });
    for (const [file, text] of Object.entries(files)) await writeFile(join(dir, file), text, { mode: 0o600 });
  } catch (error) {
    for (const made of [...folders, ...Object.keys(files)])
      await rm(join(dir, made), { recursive: true, force: true });
    throw error;
  }
  return Object.keys(files);
}

function calendarText(calendar: readonly TemplateEntry[]): string {
  const rows = calendar.flatMap(({ month, kind, title, level, indicators }) =>
    month === null ? [] : [[month, kind, title, level, indicators.join(",")].join(";")],
  );
  return `${["manad;typ;titel;kommun_nivå;indikatorer", ...rows].join("\n")}\n`;
}
