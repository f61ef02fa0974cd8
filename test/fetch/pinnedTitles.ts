import { readFileSync } from "node:fs";

/** The measures that an indicator uses, read apart from the program. */
export function pinnedTitles(): { id: string; title: string }[] {
  const text = readFileSync(new URL("../../data/reference/kolada_kpi.csv", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .filter((line) => line.split(";")[1] !== "")
    .map((line) => ({ id: line.slice(0, line.indexOf(";")), title: line.slice(line.lastIndexOf(";") + 1) }));
}
