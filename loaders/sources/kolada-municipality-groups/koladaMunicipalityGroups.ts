import type { FileProbe } from "../../intake/fileProbe.js";
import { RecordLedger } from "../../intake/recordLedger.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { documentsOf, isObject, listOf } from "../jsonList.js";
import type { RawRow, ReadResult, Source } from "../source.js";
import { recogniseKoladaGroups } from "./recognise.js";
import { koladaGroup, koladaGroupColumns, koladaGroupMember } from "./schema.js";

/** Kolada's groups of municipalities, "Liknande kommuner" among them: one raw row a member of a group. */
export const koladaMunicipalityGroups: Source = {
  id: "kolada_municipality_groups",
  label: "Kommungrupper i Kolada",
  publisher: "Rådet för främjande av kommunala analyser (RKA), Kolada",
  licence: null,
  isList: true,
  recognise: recogniseKoladaGroups,
  read: readGroups,
};

/** Records are members; a group without any, or that is none, counts as one. */
async function readGroups(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const groups = listOf(file, await documentsOf(file, probe));
  const ledger = new RecordLedger();
  const rows: RawRow[] = [];
  let records = 0;
  for (const entry of groups) {
    const members = isObject(entry) && Array.isArray(entry["members"]) ? entry["members"] : [];
    const group = checkEntry(koladaGroup, entry);
    if (group.success && members.length === 0) ledger.ignore("grupp utan kommuner");
    const checked = members.length > 0 ? members : group.success ? [] : [undefined];
    for (const [index, value] of checked.entries()) {
      const row = records + index + 1;
      const member = checkEntry(koladaGroupMember, value);
      if (group.success && member.success) {
        ledger.accept();
        const { member_id, member_title } = member.data;
        rows.push({ row, cells: [group.data.id, group.data.title, member_id, member_title] });
      } else {
        const issue = (group.error ?? member.error)?.issues[0];
        ledger.reject({
          code: "ogiltig-post",
          file: file.name,
          row,
          message: issue?.message ?? "Posten är ogiltig.",
        });
      }
    }
    records += Math.max(1, members.length);
  }
  return {
    tables: [{ table: "kolada_municipality_groups", columns: koladaGroupColumns, rows }],
    accounting: ledger.close(records),
    quarantine: ledger.quarantine,
    warnings: [],
    periods: "kommungrupper när filen hämtades",
  };
}
