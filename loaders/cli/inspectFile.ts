import { basename } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { probeFile } from "../intake/probeFile.js";
import { readSheets } from "../intake/sheet.js";
import { shownFileName } from "../intake/shownFileName.js";
import type { StoredFile } from "../intake/storedFile.js";
import { storeRawCopy } from "../intake/storeRawCopy.js";
import { type ExportInspection, inspectExport } from "../mapping/inspectExport.js";
import { mappingName, saveMapping } from "../mapping/saveMapping.js";
import { type RecognisedSource, rankSources, recogniseSource } from "../sources/recogniseSource.js";
import type { Source } from "../sources/source.js";
import { mappingContext } from "../sources/workspaceSources.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { scratchImport } from "./scratchImport.js";

export interface Inspection {
  readonly file: string;
  readonly media?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly matches: readonly {
    readonly source: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly records?: number;
  /** For a file that nothing knows: a mapping to read it by. */
  readonly proposal?: ExportInspection;
  readonly savedAs?: string;
  readonly faults: readonly Fault[];
}

export interface InspectionPlace {
  readonly temporary: string;
  /** Undefined when there is none here: then files are known by their content alone. */
  readonly workspace: Workspace | undefined;
  readonly sources: readonly Source[];
  readonly save: boolean;
}

/** What one file is: its form, the sources it is like, the first faults, and for an unknown export a mapping. */
export async function inspectFile(path: string, place: InspectionPlace): Promise<Inspection> {
  try {
    const file = await storeRawCopy(path, place.temporary);
    const probe = await probeFile(file);
    const ranked = rankSources(probe, place.sources);
    const matches = ranked.map(({ source, recognition }) => ({ source: source.label, ...recognition }));
    const seen = { file: file.name, ...described(probe), matches };
    try {
      const { source } = recogniseSource(file, probe, place.sources);
      const isPupils = source.bulk !== undefined || source.readPupils !== undefined;
      const read = isPupils
        ? await scratchImport(file, probe, source, place.temporary)
        : await source.read(file, probe);
      return { ...seen, records: read.accounting.records, faults: [...read.quarantine, ...read.warnings] };
    } catch (error) {
      if (!(error instanceof DataFaults)) throw error;
      const proposed = await propose(file, probe, ranked, place);
      return {
        ...seen,
        ...proposed,
        faults: proposed.proposal?.mapping ? proposed.proposal.faults : error.faults,
      };
    }
  } catch (error) {
    if (error instanceof DataFaults)
      return { file: shownFileName(basename(path)), matches: [], faults: error.faults };
    throw error;
  }
}

/** Only for whole tables that are not nearly something known: a grade file with a fault wants mending, not mapping. */
async function propose(
  file: StoredFile,
  probe: FileProbe,
  ranked: readonly RecognisedSource[],
  { workspace, save }: InspectionPlace,
): Promise<Pick<Inspection, "proposal" | "savedAs">> {
  const isNearly = ranked.some(
    ({ source, recognition }) => source.id !== "kartlagd_export" && recognition.score >= 0.5,
  );
  if (!workspace || isNearly || probe.faults?.length || ranked[0]?.recognition.score === 1) return {};
  const sheets = await readSheets(file, probe).catch((error: unknown) => {
    if (error instanceof DataFaults) return undefined;
    throw error;
  });
  if (!sheets) return {};
  const context = { ...(await mappingContext(workspace)), file: file.name };
  const proposal = inspectExport(sheets, mappingName(file.name), context);
  if (!save || !proposal.mapping) return { proposal };
  return { proposal, savedAs: await saveMapping(workspace.dir, proposal.mapping) };
}

function described({
  media,
  encoding,
  delimiter,
}: FileProbe): Pick<Inspection, "media" | "encoding" | "delimiter"> {
  return { media, ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) };
}
