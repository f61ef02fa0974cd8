import { atSchool, cellText, meanCell, shareCell } from "./cellText.js";
import { byteOrderMark, type ExampleFile } from "./exampleFile.js";
import { groupTotals } from "./groupTotals.js";
import type { Cohort, World } from "./makeWorld.js";
import { municipalityByCode } from "./municipalities.js";

/** The läsår that was opened and saved in Excel, in two ways, before it was sent in. */
export const resavedLasar = "2022/23";

const header = [
  ...["Skola", "Skol-enhetskod", "Skolkommun", "Kommun-kod", "Typ av huvudman", "Huvudman", "Huvudman orgnr"],
  "Antal elever",
  "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen",
  "Andel (%) elever behöriga till yrkesprog.",
  "Genomsnittligt meritvärde (17 ämnen)",
];

const footer = [
  "Rapportbeskrivning och definitioner etc.",
  "",
  "Påhittade uppgifter om påhittade skolor, skrivna av nulages exempelgenerator.",
  "",
  "Antal elever;Alla som gick ut årskurs 9, även de som bedöms på annat sätt än med A–F.",
  "Andel (%) elever behöriga till yrkesprog.;Delen av eleverna med godkänt i svenska, engelska, matematik och fem ämnen till.",
  "Genomsnittligt meritvärde (17 ämnen);Medelvärde för de elever som har minst ett godkänt betyg.",
  ";Godkänt språkval räknas som ett 17:e betyg.",
];

/** "Grundskola - Slutbetyg årskurs 9, samtliga elever" per school unit: one per läsår, byte-shaped as the export. */
export function slutbetygFiles(world: World): ExampleFile[] {
  return world.lasar.flatMap((lasar) => {
    const rows = world.cohorts
      .filter((cohort) => cohort.lasar === lasar)
      .map(row)
      .sort(byMunicipalityAndSchool);
    const preamble = [
      "Statistik från Skolverket, https://www.skolverket.se",
      "",
      "Grundskola - Slutbetyg årskurs 9, samtliga elever",
      `Valt läsår: ${lasar}`,
      "",
    ];
    const name = `inkommande/Grundskola - Slutbetyg årskurs 9, samtliga elever ${2000 + Number(lasar.slice(5))} Skolenhet`;
    if (lasar !== resavedLasar) {
      const table = [header, ...rows].map((cells) => `${cells.join(";")};`);
      const lines = [...preamble, ...table, "", ...footer];
      return [{ path: `${name}.csv`, text: `${byteOrderMark}${lines.join("\n")}\n` }];
    }
    const excelRows = [header, ...rows.map((cells) => cells.map((cell) => cell.replace(/^(\d+),0$/, "$1")))];
    const table = excelRows.map((cells) => cells.join(";"));
    const a = [...preamble, ...table, "", ...footer].map(padded).join("\n");
    const b = [...preamble.map(padded), ...table].join("\r\n");
    return [
      { path: `${name}.csv`, text: `${byteOrderMark}${a}\n` },
      { path: `${name} kopia.csv`, text: `${byteOrderMark}${b}` },
    ];
  });
}

function row({ unit, lasar, ...cohort }: Cohort): string[] {
  const kommun = municipalityByCode(unit.kommunkod);
  const totals = groupTotals([{ unit, lasar, ...cohort }]);
  const own = unit.huvudman === "Kommunal";
  const start = [
    ...[unit.namn, unit.kod, kommun.namn, kommun.kod, unit.huvudman],
    ...(own ? [`${kommun.namn}s kommun`, kommun.orgnr] : [kommun.enskildHuvudman, kommun.enskildOrgnr]),
  ];
  const share = (reached: number, hideFewFailing: boolean) =>
    cellText(shareCell(reached, totals.medBetyg, { minimum: atSchool, hideFewFailing }));
  return [
    ...start,
    totals.elever < atSchool ? ".." : String(totals.elever),
    share(totals.allaAmnen, false),
    share(totals.yr, true),
    cellText(meanCell(totals.merit2, totals.medMerit, atSchool)),
  ];
}

function byMunicipalityAndSchool(a: readonly string[], b: readonly string[]): number {
  const key = (cells: readonly string[]) => `${cells[3]} ${cells[0]}`;
  return key(a) < key(b) ? -1 : 1;
}

function padded(line: string): string {
  return line + ";".repeat(Math.max(0, header.length - line.split(";").length));
}
