import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it, onTestFinished } from "vitest";
import { initCommand } from "../../loaders/cli/init.js";
import { parseArguments, UsageError } from "../../loaders/cli/parseArguments.js";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { readYearCycle } from "../../loaders/publish/readYearCycle.js";
import { yearPage } from "../../loaders/publish/yearPage.js";
import { type CalendarTemplate, calendarTemplate } from "../../loaders/workspace/calendarTemplate.js";
import { municipalityName } from "../../loaders/workspace/municipalityName.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { YearPage } from "../../src/components/YearPage.js";
import { sampleEdition, sampleUnitRows } from "../components/sampleData.js";

type Entry = readonly [month: number | null, kind: string, title: RegExp];

/** The table of domain-rules §10, entry by entry; August is empty in all three. */
const table: Readonly<Record<Exclude<CalendarTemplate, "tom">, readonly Entry[]>> = {
  vetlanda: [
    [1, "dialog", /Processdialog/],
    [2, "dialog", /Processdialog/],
    [2, "mote", /Februarimötet.*verksamhetsplan.*verksamhetsrapport.*analys/],
    [3, "mote", /Månadsmöte.*nämnden/],
    [4, "matning", /TLD.* 2/],
    [5, "dialog", /Resultatdialog/],
    [5, "dokument", /Läsårsrapporten påbörjas/],
    [6, "dialog", /Resultatdialog/],
    [6, "dokument", /Läsårsrapport/],
    [9, "dialog", /Förutsättningsdialog.*utvecklingsplan.*tre eller fyra rektorer/],
    [10, "matning", /TLD.* 1/],
    [10, "mote", /Oktobermötet.*halvdag.*rektorer.*förvaltning.*nämnd/],
    [11, "dialog", /Processdialog/],
    [12, "dialog", /Processdialog/],
    [null, "mote", /Månatliga möten.*nämnden/],
  ],
  svenljunga: [
    [2, "mote", /vårmöten.*tema.*skolform.*börjar/],
    [3, "matning", /Klimatmätning 3/],
    [3, "matning", /Ämnesomdömen 2/],
    [4, "mote", /vårmöten.*tema/],
    [9, "matning", /Klimatmätning 1/],
    [9, "dokument", /Utvärdering.*överlämning/],
    [10, "matning", /Ämnesomdömen 1/],
    [11, "matning", /Klimatmätning 2/],
    [12, "dokument", /årsbokslutet/],
    [null, "dialog", /Höstens kvalitetsdialog.*resultat.*nuläge.*prioriteringar/],
    [null, "dialog", /Vårens kvalitetsdialog.*utvalda områden/],
    [null, "matning", /LegiLexi.*fyra/],
    [null, "mote", /Verksamhetschef och rektor.*månad/],
    [null, "mote", /Ledningsgruppen.*månad/],
    [null, "dokument", /Delårsrapport/],
    [null, "dokument", /Delårsbokslut/],
    [null, "dokument", /Årsbokslut/],
  ],
  mjolby: [
    [1, "dialog", /delaktighet.*2025/],
    [2, "dialog", /delaktighet prövas/],
    [2, "mote", /Referensgrupper.*LegiLexi.*februari–april/],
    [4, "dokument", /Delavstämningar och verksamhetsplaner till nämnden/],
    [4, "matning", /Enkät.*personal.*politiker.*april–juni/],
    [5, "matning", /Kort enkät om tillit/],
    [5, "dialog", /Resultatdialoger/],
    [5, "dialog", /Delavstämning 3.*slutet av vårterminen/],
    [6, "dokument", /Delårsuppföljning.*rektorerna.*juni–september/],
    [9, "dokument", /Delårsuppföljning till nämnden/],
    [10, "matning", /Enkät eller djupare studie om tillit.*2025/],
    [12, "mote", /sista möte.*överlämning/],
    [null, "mote", /Återkoppling.*varje månad/],
    [null, "dokument", /samlad resultatuppföljning per område och år/],
    [null, "dialog", /Fördjupade dialoger med besök/],
    [null, "dokument", /36 månaders/],
  ],
};

async function init(...argv: string[]): Promise<string> {
  const base = await mkdtemp(join(tmpdir(), "nulage-init-"));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  const dir = join(base, "arbetsyta");
  const options = initCommand.options;
  const print = (text: string) => void printed.push(text);
  await initCommand.run(parseArguments([dir, ...argv], options), {
    now: new Date("2026-02-01"),
    log: () => {},
    isQuiet: true,
    print,
  });
  return dir;
}
const printed: string[] = [];

describe("nulage init", () => {
  for (const name of ["vetlanda", "svenljunga", "mjolby"] as const) {
    it(`AH-1: the calendar of ${name} has every entry of the table, month by month, and nothing else`, async () => {
      const template = await calendarTemplate(name);
      expect(template.map(({ month, kind }) => [month, kind])).toEqual(
        table[name].map(([month, kind]) => [month, kind]),
      );
      template.forEach(({ title, source }, at) => {
        expect(title).toMatch(table[name][at]?.[2] ?? /^$/);
        expect(source.length).toBeGreaterThan(10);
      });
    });

    it(`AH-1: a workspace begun with ${name} opens, and its year page has every entry that has a month`, async () => {
      const dir = await init("--kommun", "0685", "--mall", name);
      const { config } = await openWorkspace(dir);
      expect([config.kod, config.namn]).toEqual(["0685", "Vetlanda"]);
      const year = await readYearCycle(dir);
      const months = table[name].flatMap(([month]) => (month === null ? [] : [month]));
      expect(year.map(({ month }) => month)).toEqual(months);
      const data = yearPage({ edition: sampleEdition, year, rows: sampleUnitRows() });
      const html = renderToString(h(YearPage, { data }));
      for (const { title } of year) expect(html).toContain(title);
      expect(printed.at(-1)).toContain(table[name].some(([month]) => month === null) ? "ingen månad" : "");
    });
  }

  it("begins with an empty calendar when none is asked for, and folders that only the owner may enter", async () => {
    const dir = await init("--kommun", "0586");
    expect(await readYearCycle(dir)).toEqual([]);
    expect((await stat(dir)).mode & 0o077).toBe(0);
    expect((await stat(join(dir, "privat"))).mode & 0o077).toBe(0);
    expect(await readFile(join(dir, ".gitignore"), "utf8")).toContain("privat/");
  });

  it("refuses a code of no municipality, a calendar that does not exist, and to run without a folder", async () => {
    await expect(init("--kommun", "9999")).rejects.toBeInstanceOf(UsageError);
    await expect(init("--kommun", "0685", "--mall", "lund")).rejects.toThrow("vetlanda, svenljunga, mjolby");
    await expect(init()).rejects.toThrow("--kommun");
    const run = initCommand.run(parseArguments(["--kommun", "0685"], initCommand.options), {
      now: new Date("2026-02-01"),
      log: () => {},
      isQuiet: true,
      print: () => {},
    });
    await expect(run).rejects.toThrow("behöver en mapp");
  });

  it("leaves a folder that holds something as it is", async () => {
    const dir = await mkdtemp(join(tmpdir(), "nulage-init-"));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    await writeFile(join(dir, "kommun.json"), "{}");
    const run = initCommand.run(parseArguments([dir, "--kommun", "0685"], initCommand.options), {
      now: new Date("2026-02-01"),
      log: () => {},
      isQuiet: true,
      print: () => {},
    });
    await expect(run).rejects.toBeInstanceOf(DataFaults);
    expect(await readFile(join(dir, "kommun.json"), "utf8")).toBe("{}");
  });

  it("knows a municipality by its code, and no name for a code that none has", async () => {
    expect(await municipalityName("1465")).toBe("Svenljunga");
    expect(await municipalityName("9900")).toBeUndefined();
  });
});
