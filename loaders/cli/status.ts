import { plural } from "../../src/format/plural.js";
import { swedishList } from "../../src/format/swedishList.js";
import { describeChecks } from "../checks/describeChecks.js";
import { readChecks } from "../checks/readChecks.js";
import { describeRevisions } from "../intake/replace/describeRevisions.js";
import { readRevisions } from "../intake/replace/readRevisions.js";
import { showText } from "../intake/showText.js";
import { readQuarantine } from "../publish/readQuarantine.js";
import { readSourceFiles, type SourceFile } from "../publish/readSourceFiles.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { withWarehouse } from "../withWarehouse.js";
import { openWorkspace, type Workspace } from "../workspace/openWorkspace.js";
import type { Command } from "./command.js";
import { describeWaiting } from "./describeWaiting.js";

/** What has been taken in, from which files, and what waits in quarantine. */
export const statusCommand: Command = {
  options: [],
  async run(args, { log, print }) {
    const workspace = await openWorkspace(args.workspace);
    const told = await withWarehouse(workspace, (warehouse) => tell(workspace, warehouse), log);
    print(told.text, told.data);
    return 0;
  },
};

async function tell(
  { config }: Workspace,
  warehouse: Warehouse,
): Promise<{ readonly text: string; readonly data: unknown }> {
  const files = await readSourceFiles(warehouse);
  const quarantine = await readQuarantine(warehouse, files);
  const revisions = await readRevisions(warehouse);
  const checks = await readChecks(warehouse);
  const lines = [
    `${config.namn} (${config.kod}): ${plural(files.length, "fil inläst", "filer inlästa")}.`,
    ...files.map(
      (file) =>
        `  ${file.importedAt}  ${file.fileName}: ${file.label}, ${file.periods}. ` +
        `${file.recordsIn} rader = ${file.accepted} inlästa + ${file.quarantined} i karantän + ${file.ignored} åt sidan.${replacedText(file)}`,
    ),
    ...describeWaiting(quarantine),
    ...(revisions.length === 0 ? [] : ["Vad senare filer har ersatt:"]),
    ...describeRevisions(revisions).map((line) => `  ${line}`),
    ...describeChecks(checks),
  ];
  return { text: lines.join("\n"), data: { files, quarantine, revisions, checks } };
}

function replacedText({ isSuperseded, replaced }: SourceFile): string {
  const by = replaced ? swedishList(replaced.by.map(showText)) : "en senare fil";
  if (isSuperseded) return ` Ersatt av ${by}.`;
  if (replaced === undefined) return "";
  return ` Delvis ersatt av ${by}: ${replaced.replaced} av ${plural(replaced.scopes, "enhet och period", "enheter och perioder")}; resten gäller.`;
}
