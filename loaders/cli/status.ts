import { plural } from "../../src/format/plural.js";
import { describeChecks } from "../checks/describeChecks.js";
import { readChecks } from "../checks/readChecks.js";
import { readSourceFiles } from "../publish/readSourceFiles.js";
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
      const checks = await readChecks(warehouse);
      const waiting = await warehouse.query(
        `select file.name, quarantine.row_number, quarantine.column_name, quarantine.value_masked, quarantine.message,
          file.imported_at
        from meta.quarantine as quarantine join meta.file as file using (file_id)
        where file.superseded_by is null
        order by file.file_id, quarantine.row_number`,
      );
      const lines = [
        `${workspace.config.namn} (${workspace.config.kod}): ${plural(files.length, "fil inläst", "filer inlästa")}.`,
        ...files.map(
          (file) =>
            `  ${file.importedAt}  ${file.fileName}: ${file.label}, ${file.periods}. ` +
            `${file.recordsIn} rader = ${file.accepted} inlästa + ${file.quarantined} i karantän + ${file.ignored} åt sidan.${file.isSuperseded ? " Ersatt av en senare fil." : ""}`,
        ),
        waiting.length === 0
          ? "Inget väntar i karantän."
          : `${plural(waiting.length, "rad väntar", "rader väntar")} i karantän:`,
        ...waiting.slice(0, 50).map((row) => `  ${row["name"]} rad ${row["row_number"]}: ${row["message"]}`),
        ...describeChecks(checks),
      ];
      print(lines.join("\n"), { files, quarantine: waiting, checks });
      return 0;
    } finally {
      warehouse.close();
    }
  },
};
