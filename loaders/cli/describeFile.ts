import { plural } from "../../src/format/plural.js";
import { formatFault } from "../intake/formatFault.js";
import { describeInspection } from "../mapping/describeInspection.js";
import type { Inspection } from "./inspectFile.js";

/** An inspection as lines for a terminal. */
export function describeFile(inspection: Inspection): string {
  const { file, media, encoding, delimiter, matches, records, proposal, savedAs, faults } = inspection;
  const form = [media, encoding, delimiter === "\t" ? "tabb" : delimiter].filter(Boolean).join(", ");
  const lines = [
    file,
    ...(form
      ? [`  Form: ${form}${records === undefined ? "" : `, ${plural(records, "rad", "rader")}`}`]
      : []),
  ];
  for (const { source, score, reasons } of matches) {
    lines.push(
      `  ${score >= 1 ? "Är" : "Liknar"}: ${source} (${Math.round(score * 100)} %)${reasons.map((r) => `\n      ${r}`).join("")}`,
    );
  }
  if (proposal) lines.push(...describeInspection(proposal, savedAs));
  if (faults.length === 0) lines.push("  Inga fel hittade.");
  for (const fault of faults.slice(0, 10)) lines.push(`  ${formatFault(fault)}`);
  if (faults.length > 10) lines.push(`  … och ${faults.length - 10} till.`);
  return lines.join("\n");
}
