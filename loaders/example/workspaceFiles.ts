import type { ExampleFile } from "./exampleFile.js";
import { exampleNotebook } from "./exampleNotebook.js";
import { arshjul, hypoteser, insatser, klagomal, kvalitetssystem, mal, manadsbrev } from "./qualityWork.js";
import { schoolUnits, unitHeader } from "./schoolUnits.js";

const kommun = {
  kod: "9900",
  namn: "Exempelbo",
  skolformer: ["forskola", "grundskola", "gymnasieskola", "anpassad", "vuxenutbildning"],
  privat: "privat",
  publicering: { minsta_antal: 10, fristaende_enheter: false },
  karantan: { tillaten_andel: 0 },
};

/** The workspace's own tables (contract §2): the same whatever the seed. */
export function workspaceFiles(): ExampleFile[] {
  return [
    { path: "kommun.json", text: `${JSON.stringify(kommun, null, 2)}\n` },
    table("enheter", [unitHeader, ...schoolUnits]),
    table("arshjul", arshjul),
    table("mal", mal),
    table("insatser", insatser),
    table("hypoteser", hypoteser),
    table("kvalitetssystem", kvalitetssystem),
    table("klagomal", klagomal),
    table("manadsbrev", manadsbrev),
    { path: "anteckningsbocker/behorighet.md", text: exampleNotebook },
  ];
}

function table(name: string, lines: readonly string[]): ExampleFile {
  return { path: `${name}.csv`, text: `${lines.join("\n")}\n` };
}
