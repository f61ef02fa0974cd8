import { plural } from "../../src/format/plural.js";
import { swedishList } from "../../src/format/swedishList.js";
import { describeRevisions } from "../intake/replace/describeRevisions.js";
import { readRevisions } from "../intake/replace/readRevisions.js";
import { showText } from "../intake/showText.js";
import { readSourceFiles, type SourceFile } from "../publish/readSourceFiles.js";
import { prepareWarehouse } from "../warehouse/prepareWarehouse.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";

/** What has been taken in, from which files, and what waits in quarantine. */
export const statusCommand: Command = {
  options: [],
  async run(args, { print }) {
    const workspace = await openWorkspace(args.workspace);
    const warehouse = await prepareWarehouse(workspace);
    try {
      const files = await readSourceFiles(warehouse);
      const waiting = await warehouse.query(
        `select file.name, quarantine.row_number, quarantine.column_name, quarantine.value_masked, quarantine.message,
          file.imported_at
        from meta.waiting as quarantine join meta.file as file using (file_id)
        order by file.file_id, quarantine.row_number`,
      );
      const revisions = await readRevisions(warehouse);
      const lines = [
        `${workspace.config.namn} (${workspace.config.kod}): ${plural(files.length, "fil inläst", "filer inlästa")}.`,
        ...files.map(
          (file) =>
            `  ${file.importedAt}  ${file.fileName}: ${file.label}, ${file.periods}. ` +
            `${file.recordsIn} rader = ${file.accepted} inlästa + ${file.quarantined} i karantän + ${file.ignored} åt sidan.${replacedText(file)}`,
        ),
        waiting.length === 0
          ? "Inget väntar i karantän."
          : `${plural(waiting.length, "rad väntar", "rader väntar")} i karantän:`,
        ...waiting.slice(0, 50).map((row) => `  ${row["name"]} rad ${row["row_number"]}: ${row["message"]}`),
        ...(revisions.length === 0 ? [] : ["Vad senare filer har ersatt:"]),
        ...describeRevisions(revisions).map((line) => `  ${line}`),
      ];
      print(lines.join("\n"), { files, quarantine: waiting, revisions });
      return 0;
    } finally {
      warehouse.close();
    }
  },
};

function replacedText({ isSuperseded, replaced }: SourceFile): string {
  const by = replaced ? swedishList(replaced.by.map(showText)) : "en senare fil";
  if (isSuperseded) return ` Ersatt av ${by}.`;
  if (replaced === undefined) return "";
  return ` Delvis ersatt av ${by}: ${replaced.replaced} av ${plural(replaced.scopes, "enhet och period", "enheter och perioder")}; resten gäller.`;
}
