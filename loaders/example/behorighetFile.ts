import { atMunicipality, type Cell, cellText, hideOtherSex, shareCell } from "./cellText.js";
import { byteOrderMark, type ExampleFile } from "./exampleFile.js";
import { type GroupTotals, groupTotals } from "./groupTotals.js";
import type { World } from "./makeWorld.js";
import { lan, type Municipality, municipalities } from "./municipalities.js";

const header = [
  ...["Kommun", "Kommun-kod", "Län", "Läns-kod", "Typ av huvudman", "Kön", "Antal elever"],
  "Andel (%) elever behöriga till yrkesprog.",
  "Andel elever (%) behöriga till estetiskt program",
  "Andel elever (%) behöriga till Ekonomi-, humanistiska och samhällsvetenskaps- program",
  "Andel elever (%) behöriga till Naturvetenskapligt och tekniskt program",
];
const footer = [
  "Rapportbeskrivning och definitioner etc. ",
  "Påhittade uppgifter om påhittade kommuner, skrivna av nulages exempelgenerator.",
  "Antal elever;Alla som gick ut årskurs 9, även de som bedöms på annat sätt än med A–F.;",
];
const programmes = ["yr", "es", "eksahu", "nate"] as const;

/** "Behörighet till gymnasieskolan" per municipality, huvudman and sex, for the last läsår. */
export function behorighetFile(world: World): ExampleFile {
  const lasar = world.lasar.at(-1);
  if (!lasar) throw new Error("no läsår");
  const rows = [...municipalities]
    .sort((a, b) => (a.namn < b.namn ? -1 : 1))
    .flatMap((kommun) => municipalityRows(world, lasar, kommun));
  const lines = [
    "Statistik från Skolverket, https://www.skolverket.se",
    "",
    "Grundskola - Behörighet till gymnasieskolan, fr.o.m. 2011",
    `Valt läsår: ${lasar}`,
    "",
    "Exempel: behörighet till yrkesprogram kräver 8 godkända betyg, till övriga program 12.",
    "Alla uppgifter i filen är påhittade.",
    "",
    ...[header, ...rows].map((cells) => `${cells.join(";")};`),
    "",
    ...footer,
  ];
  return {
    path: `inkommande/behorighet_grundskola_${lasar.replace("/", "_")}.csv`,
    text: `${byteOrderMark}${lines.join("\n")}\n`,
  };
}

function municipalityRows(world: World, lasar: string, kommun: Municipality): string[][] {
  const own = world.cohorts.filter(
    (cohort) => cohort.lasar === lasar && cohort.unit.kommunkod === kommun.kod,
  );
  return (["Samtliga", "Kommunal", "Enskild"] as const).flatMap((huvudman) => {
    const cohorts = own.filter(({ unit }) => huvudman === "Samtliga" || unit.huvudman === huvudman);
    if (cohorts.length === 0) return [];
    const start = [kommun.namn, kommun.kod, lan.namn, lan.kod, huvudman];
    const minimum = atMunicipality(lasar);
    const [girls, boys] = bothSexes(groupTotals(cohorts, "F"), groupTotals(cohorts, "P"), minimum);
    return [
      [...start, "Flickor", ...girls],
      [...start, "Pojkar", ...boys],
      [...start, "Samtliga", ...texts(cells(groupTotals(cohorts), minimum))],
    ];
  });
}

interface RowCells {
  readonly antal: number | "few" | "missing";
  readonly andelar: readonly Cell[];
}

function cells(totals: GroupTotals, minimum: number): RowCells {
  const antal = totals.elever === 0 ? "missing" : totals.elever < minimum ? "few" : totals.elever;
  const andelar = programmes.map((programme) =>
    shareCell(totals[programme], totals.medBetyg, { minimum, hideFewFailing: true }),
  );
  return { antal, andelar };
}

/** A hidden number of girls hides the boys' number and shares too, and the other way round. */
function bothSexes(girls: GroupTotals, boys: GroupTotals, minimum: number): [string[], string[]] {
  const first = cells(girls, minimum);
  const second = cells(boys, minimum);
  if (first.antal === "few" || second.antal === "few") return [texts(dotted(first)), texts(dotted(second))];
  const pairs = first.andelar.map((cell, index) => hideOtherSex(cell, second.andelar[index] ?? "missing"));
  return [
    texts({ antal: first.antal, andelar: pairs.map(([cell]) => cell) }),
    texts({ antal: second.antal, andelar: pairs.map(([, cell]) => cell) }),
  ];
}

function dotted({ antal, andelar }: RowCells): RowCells {
  const dots = <T>(cell: T | "missing") => (cell === "missing" ? cell : ("few" as const));
  return { antal: dots(antal), andelar: andelar.map(dots<Cell>) };
}

function texts({ antal, andelar }: RowCells): string[] {
  const count = antal === "few" ? ".." : antal === "missing" ? "." : String(antal);
  return [count, ...andelar.map(cellText)];
}
