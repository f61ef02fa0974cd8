import type { FileProbe } from "../intake/fileProbe.js";
import { foldName } from "../intake/foldName.js";
import { tableHeads } from "../sources/exportTables.js";
import type { Recognition, Source } from "../sources/source.js";
import { missingColumns } from "./matchHeader.js";
import { readStandard } from "./readStandard.js";
import type { ReadingContext, StandardFormat } from "./standardFormat.js";

/** A standard format as a source. `codeId` replaces ids before anything is stored. */
export function standardSource(format: StandardFormat, codeId: ReadingContext["codeId"]): Source {
  return {
    id: format.id,
    label: format.label,
    publisher: "Kommunen",
    licence: null,
    holdsPupils: format.columns.some(({ secret }) => secret === true),
    recognise: (probe) => recognise(probe, format),
    read: (file, probe) => readStandard(file, probe, format, codeId),
  };
}

/** By the first row of any visible sheet: 1 when every required column is there, else the share that is, from a half. */
function recognise(probe: FileProbe, format: StandardFormat): Recognition | undefined {
  const required = format.columns.filter(({ optional }) => !optional).map(({ name }) => name);
  const found = tableHeads(probe)
    .filter(({ hidden }) => !hidden)
    .flatMap(({ records }) => {
      const [header] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
      if (header === undefined) return [];
      const names = new Set(header.cells.map(foldName));
      const share = required.filter((name) => names.has(name)).length / required.length;
      return share < 0.5 ? [] : [{ score: share, reasons: missingColumns(header.cells, format) }];
    })
    .sort((a, b) => b.score - a.score);
  return found[0];
}
