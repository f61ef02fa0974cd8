import type { FileProbe } from "../intake/fileProbe.js";
import { chooseTables } from "./chooseTables.js";
import { tableHeads } from "./exportTables.js";
import type { Recognition } from "./source.js";
import type { WideContract } from "./wideContract.js";
import { findWideHeader } from "./wideHeader.js";

/** By the header alone, in any sheet. Score 1 when the contract is met; else what speaks against the best sheet. */
export function recogniseWideExport(probe: FileProbe, contract: WideContract): Recognition | undefined {
  const found = tableHeads(probe).flatMap((table) => {
    const header = findWideHeader(table.records, contract);
    return header === undefined ? [] : [{ ...table, header }];
  });
  const meeting = found.filter(({ header }) => header.score === 1);
  if (meeting.length > 0) {
    const { reasons } = chooseTables(meeting, contract.manySheets ?? false);
    return { score: reasons.length === 0 ? 1 : 0.99, reasons };
  }
  const best = found.map(({ header }) => header).sort((a, b) => b.score - a.score)[0];
  return best === undefined ? undefined : { score: best.score, reasons: best.reasons };
}
