import type { FileProbe } from "../../intake/fileProbe.js";
import { headSheets } from "../../intake/sheet.js";
import { showText } from "../../intake/showText.js";
import { findHeader } from "../../mapping/findHeader.js";
import type { SavedMapping } from "../../mapping/readMappings.js";
import type { Recognition } from "../source.js";

export interface MappingMatch {
  readonly saved: SavedMapping;
  readonly recognition: Recognition;
}

/** The mapping whose header texts the file has, or the nearest one with what differs; equals by file name. */
export function matchMapping(probe: FileProbe, mappings: readonly SavedMapping[]): MappingMatch | undefined {
  let best: MappingMatch | undefined;
  for (const saved of mappings) {
    for (const { records } of headSheets(probe)) {
      const header = findHeader(records, saved.mapping);
      if (!header || header.score <= (best?.recognition.score ?? 0)) continue;
      const against = header.reasons.map((reason) => `Mappningen ${showText(saved.file)}: ${reason}`);
      best = { saved, recognition: { score: header.score, reasons: against } };
    }
  }
  return best;
}
