import { createHash } from "node:crypto";
import type { FileProbe } from "../../intake/fileProbe.js";
import { readSheets } from "../../intake/sheet.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { applyMapping, type MappedTable } from "../../mapping/applyMapping.js";
import type { MappingContext } from "../../mapping/mappingContext.js";
import type { Mapping } from "../../mapping/mappingSchema.js";
import { mappingTargets, type TargetName, targetNames } from "../../mapping/mappingTargets.js";
import type { SavedMapping } from "../../mapping/readMappings.js";
import type { RawTable, ReadResult, Source } from "../source.js";
import { matchMapping } from "./recognise.js";

/** What of the workspace an export is read by. */
export interface ExportSettings {
  readonly mappings: readonly SavedMapping[];
  readonly context: Omit<MappingContext, "file">;
  /** The code that stands for a pupil's id; the id itself goes no further. */
  readonly codePupil: (id: string) => string;
}

const rawTables: Readonly<Record<TargetName, string>> = {
  resultat: "resultat",
  enkat_aggregat: "kartlagd_enkat_aggregat",
  lasning: "kartlagd_lasning",
  omdomen: "kartlagd_omdomen",
};

/** Exports of Hypergene and other systems without a known layout, each read by the workspace's mapping for it. */
export function kartlagdExport(settings?: ExportSettings): Source {
  const match = (probe: FileProbe) => matchMapping(probe, settings?.mappings ?? []);
  return {
    id: "kartlagd_export",
    label: "Export läst med mappning",
    publisher: "Kommunen",
    licence: null,
    holdsPupils: true,
    recognise: (probe) => match(probe)?.recognition,
    settings(probe) {
      const { units } = settings?.context ?? {};
      const read = [match(probe)?.saved.mapping, units?.units, units?.municipality];
      return createHash("sha256").update(JSON.stringify(read)).digest("hex");
    },
    async read(file, probe) {
      const mapping = match(probe)?.saved.mapping;
      if (!settings || !mapping) throw new Error("no mapping fits the file");
      return readMapped(file, probe, mapping, settings);
    },
  };
}

async function readMapped(
  file: StoredFile,
  probe: FileProbe,
  mapping: Mapping,
  { context, codePupil }: ExportSettings,
): Promise<ReadResult> {
  const sheets = await readSheets(file, probe);
  const table = applyMapping(sheets, mapping, { ...context, file: file.name });
  const { accounting, quarantine, warnings, periods } = table;
  return { tables: tablesOf(table, mapping, codePupil), accounting, quarantine, warnings, periods };
}

/** All four tables, three of them empty: a file read by another mapping than before must leave its old table too. */
function tablesOf({ rows }: MappedTable, mapping: Mapping, codePupil: (id: string) => string): RawTable[] {
  return targetNames.map((name) => {
    const { columns } = mappingTargets[name];
    const pupil = columns.indexOf("elev_id");
    const own = name === mapping.mal ? rows : [];
    const coded = own.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell, at) => (at === pupil ? codePupil(cell) : cell)),
    }));
    return { table: rawTables[name], columns, rows: coded };
  });
}
