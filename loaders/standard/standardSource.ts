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

/** Fewer columns than this are common to many tables, and say nothing of the format. */
const LIKENESS = 0.75;
const HEADER_LIMIT = 20;

/** By the first row of any visible sheet: 1 when every required column is there; otherwise with what speaks against it. */
function recognise(probe: FileProbe, format: StandardFormat): Recognition | undefined {
  const required = format.columns.filter(({ optional }) => !optional).map(({ name }) => name);
  const found = tableHeads(probe)
    .filter(({ hidden }) => !hidden)
    .flatMap(({ records }) => {
      const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
      return filled.slice(0, HEADER_LIMIT).map(({ cells }, index) => {
        const names = new Set(cells.map(foldName));
        const share = required.filter((name) => names.has(name)).length / required.length;
        return { cells, isFirst: index === 0, score: index === 0 ? share : share * 0.9 };
      });
    })
    .filter(({ score }) => score >= LIKENESS)
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (best === undefined) return undefined;
  const above = "Rubrikraden är inte den första raden i tabellen. Ta bort raderna ovanför den.";
  const missing = missingColumns(best.cells, format);
  return { score: best.score, reasons: best.isFirst ? missing : [above, ...missing] };
}
