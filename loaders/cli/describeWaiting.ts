import type { QuarantineFault, QuarantineFile } from "../../src/components/pageData.js";
import { plural } from "../../src/format/plural.js";
import { formatFault } from "../intake/formatFault.js";
import { showText } from "../intake/showText.js";

/** What waits in quarantine as lines for a terminal: one a file and fault, with its first rows. */
export function describeWaiting(files: readonly QuarantineFile[]): string[] {
  const waiting = files.reduce((sum, file) => sum + file.waiting, 0);
  if (waiting === 0) return ["Inget väntar i karantän."];
  return [
    `${plural(waiting, "rad väntar", "rader väntar")} i karantän. Rätta i källsystemet och läs in filen igen; då släpps de.`,
    ...files.flatMap((file) => file.faults.map((fault) => `  ${faultLine(file, fault)}`)),
  ];
}

/** "betyg.csv rad 7, kolumn betyg: … 3 rader sedan 2026-01-20: 7 »G«, 9 »•••«, 12." */
function faultLine({ fileName, since }: QuarantineFile, fault: QuarantineFault): string {
  const { waiting, column, message, rows } = fault;
  const row = rows[0]?.row;
  const place = { ...(row == null ? {} : { row }), ...(column === null ? {} : { column }) };
  const listed = rows.flatMap((each) => {
    const value = each.value === null ? "" : ` »${showText(each.value)}«`;
    return each.row === null ? [] : [`${each.row}${value}`];
  });
  const more = waiting > rows.length ? " …" : "";
  const where = listed.length === 0 ? "" : `: ${listed.join(", ")}${more}`;
  const line = formatFault({ code: fault.code, file: fileName, ...place, message });
  return `${line} ${plural(waiting, "rad", "rader")} sedan ${since}${where}.`;
}
