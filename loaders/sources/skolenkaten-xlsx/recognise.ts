import type { FileProbe } from "../../intake/fileProbe.js";
import { chooseTables } from "../chooseTables.js";
import { tableHeads } from "../exportTables.js";
import { headerReasons } from "../recogniseExport.js";
import type { Recognition } from "../source.js";
import { findSurveyHeader } from "./findSurveyHeader.js";
import { skolenkatenContract } from "./schema.js";

/** By the three header rows alone, in any sheet. */
export function recognise(probe: FileProbe): Recognition | undefined {
  const { columns } = skolenkatenContract;
  const found = tableHeads(probe).flatMap((table) => {
    const header = findSurveyHeader(table.records, columns);
    return header === undefined ? [] : [{ ...table, reasons: headerReasons(header.match) }];
  });
  const meeting = found.filter(({ reasons }) => reasons.length === 0);
  if (meeting.length > 0) {
    const { reasons } = chooseTables(meeting, false);
    return { score: reasons.length === 0 ? 1 : 0.99, reasons };
  }
  const [best] = found.sort((a, b) => a.reasons.length - b.reasons.length);
  if (best === undefined) return undefined;
  return { score: Math.max(0, 1 - best.reasons.length / columns.length), reasons: best.reasons };
}
