import { z } from "zod";
import type { SourceInfo } from "../../src/components/pageData.js";
import { sources } from "../sources/registry.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { readTable } from "../warehouse/readTable.js";

const fileContract = z.object({
  file_id: z.int(),
  sha256: z.string(),
  name: z.string(),
  source: z.string(),
  records: z.int(),
  accepted: z.int(),
  quarantined: z.int(),
  ignored: z.int(),
  ignored_by: z.string(),
  periods: z.string(),
  imported_at: z.string(),
  superseded_by: z.int().nullable(),
  origin: z.string().nullable(),
});

export interface SourceFile extends SourceInfo {
  readonly fileId: number;
  /** A later file has replaced all of it; shown to readers only if a figure still rests on it. */
  readonly isSuperseded: boolean;
  /** What later files have replaced of it, when they have. */
  readonly replaced: ReplacedPart | undefined;
  /** Pupil files show readers the file as a whole; a row would say how many pupils a small unit has. */
  readonly holdsPupils: boolean;
  /** Rows of JSON files are positions in a list. */
  readonly isList: boolean;
}

/** How many of the units and periods of a file that later files have, and which files. */
export interface ReplacedPart {
  readonly scopes: number;
  readonly replaced: number;
  readonly by: readonly string[];
}

const replacedFile = z.object({
  file_id: z.int(),
  scopes: z.int(),
  standing: z.int(),
  by_files: z.array(z.int()).nullable(),
});

/** Every file that was taken in, as the sources page and sources.json tell of it. */
export async function readSourceFiles(warehouse: Warehouse): Promise<SourceFile[]> {
  const files = await readTable(warehouse, "meta", "file", fileContract);
  const names = new Map(files.map(({ file_id, name }) => [file_id, name]));
  const parts = new Map(
    (await readTable(warehouse, "meta", "replaced_file", replacedFile)).map((part) => [
      part.file_id,
      {
        scopes: part.scopes,
        replaced: part.scopes - part.standing,
        by: (part.by_files ?? []).flatMap((id) => names.get(id) ?? []),
      },
    ]),
  );
  const known = files.map((file) => {
    const source = sources.find(({ id }) => id === file.source);
    if (!source) throw new Error(`unknown source: ${file.source}`);
    const ignoredBy = z.record(z.string(), z.int()).parse(JSON.parse(file.ignored_by));
    return {
      fileId: file.file_id,
      isSuperseded: file.superseded_by !== null,
      replaced: parts.get(file.file_id),
      holdsPupils: source.bulk !== undefined || source.holdsPupils === true,
      isList: source.isList === true,
      id: `${file.source}-${file.sha256.slice(0, 8)}`,
      source: file.source,
      label: source.label,
      publisher: source.publisher,
      licence: source.licence,
      origin: file.origin,
      fileName: file.name,
      sha256: file.sha256,
      recordsIn: file.records,
      accepted: file.accepted,
      quarantined: file.quarantined,
      ignored: file.ignored,
      ignoredBy: Object.entries(ignoredBy).map(([rule, count]) => ({ rule, count })),
      periods: file.periods,
      importedAt: file.imported_at,
    };
  });
  // by what the files are, not by when they came: any order of the same files gives the same site
  return known.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf(file: SourceFile): string {
  return [file.source, file.periods, file.fileName, file.sha256].join("|");
}
