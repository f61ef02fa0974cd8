import { showText } from "../intake/showText.js";
import type { ExportInspection } from "./inspectExport.js";

/** A proposal as lines for a terminal: the mapping, the first rows as they would be read, the questions. */
export function describeInspection(inspection: ExportInspection, savedAs: string | undefined): string[] {
  const { mapping, questions, tried, preview } = inspection;
  if (!mapping)
    return ["  Ingen mappning går att föreslå. Detta prövades:", ...tried.map((line) => `    ${line}`)];
  const lines = ["  Förslag till mappning:", ...indented(JSON.stringify(mapping, null, 2), "    ")];
  if (preview) {
    const { columns, rows, records, accepted } = preview;
    lines.push(`  Så läses filen (${accepted} av ${records} rader ger värden; de första):`);
    lines.push(`    ${columns.join(";")}`);
    lines.push(...rows.map((cells) => `    ${cells.map(showText).join(";")}`));
  }
  if (questions.length > 0) {
    lines.push("  Detta går inte att veta ur filen. Fyll i svaret under nyckeln:");
    for (const { nyckel, fraga, forslag } of questions) {
      lines.push(`    ${nyckel}: ${fraga}${forslag === undefined ? "" : ` Kanske ${forslag}.`}`);
    }
  }
  if (savedAs !== undefined)
    lines.push(`  Sparad som ${savedAs}. Nycklarna beskrivs i docs/howto/mappning.md.`);
  else lines.push("  Spara förslaget i arbetsytan med --spara.");
  return lines;
}

function indented(text: string, margin: string): string[] {
  return text.split("\n").map((line) => `${margin}${line}`);
}
