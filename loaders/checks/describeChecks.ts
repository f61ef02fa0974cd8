import { plural } from "../../src/format/plural.js";
import { formatFault } from "../intake/formatFault.js";
import type { Finding } from "./readChecks.js";

const SHOWN = 50;

/** Lines for people on what the latest build's checks found; none when they found nothing. */
export function describeChecks(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, SHOWN).map(({ rule, severity, file, row, message }) => {
    const place = { file: file ?? "", ...(row === null ? {} : { row }) };
    return `  ${severity}: ${formatFault({ code: rule, ...place, message })}`;
  });
  const rest = findings.length - shown.length;
  return [
    `Kontrollerna i det senaste bygget gav ${plural(findings.length, "fynd", "fynd")}:`,
    ...shown,
    ...(rest > 0 ? [`  … och ${plural(rest, "fynd", "fynd")} till (--json visar alla).`] : []),
  ];
}
