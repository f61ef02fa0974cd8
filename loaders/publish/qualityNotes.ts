import { z } from "zod";
import type { QualityNote } from "../../src/components/pageData.js";
import { formatNumber } from "../../src/format/formatNumber.js";
import { formatLasar } from "../../src/format/lasar.js";
import { plural } from "../../src/format/plural.js";
import { swedishList } from "../../src/format/swedishList.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { type Finding, readChecks } from "../checks/readChecks.js";
import type { AppliedCorrection } from "../corrections/correction.js";
import { groupBy } from "../values/groupBy.js";
import type { ComparedValue } from "../values/valueRows.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { readTable } from "../warehouse/readTable.js";
import type { SourceFile } from "./readSourceFiles.js";

const comparison = z.object({
  indicator_id: z.string(),
  lasar_slut: z.int(),
  unit_id: z.string(),
  own_value: z.number(),
  own_n: z.int(),
  published_value: z.number(),
});

/**
 * What the import and the calculations noticed, open to readers (F27). Speaks only of cells whose value is shown, so
 * that the log gives nothing away.
 */
export async function qualityNotes(
  warehouse: Warehouse,
  values: readonly ComparedValue[],
  files: readonly SourceFile[],
  corrections: readonly AppliedCorrection[],
  unitName: (id: string) => string,
): Promise<QualityNote[]> {
  return [
    conservation(files),
    ...partlyReplaced(files),
    ...correctedFiles(files, corrections),
    ...(await ownAgainstPublished(warehouse, values, unitName)),
    ...salsaOnAnotherValue(values, unitName),
    ...checkNotes(await readChecks(warehouse)),
  ];
}

/** How many findings each check made. What they say is for the analyst: a group may be too small to speak of here. */
function checkNotes(findings: readonly Finding[]): QualityNote[] {
  return [...groupBy(findings, ({ rule }) => rule).values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const text = `${plural(found.length, "fynd", "fynd")}. Kommunens analytiker ser dem med nulage status.`;
    return [{ check: first.name, outcome: "observera" as const, text }];
  });
}

function conservation(files: readonly SourceFile[]): QualityNote {
  const records = files.reduce((sum, file) => sum + file.recordsIn, 0);
  const waiting = files.reduce((sum, file) => sum + file.quarantined, 0);
  return {
    check: "Inga rader försvinner",
    outcome: waiting === 0 ? "ok" : "observera",
    text:
      `${plural(files.length, "fil", "filer")} med ${formatNumber(records, 0)} rader är inlästa. Varje rad är inläst, ` +
      `i karantän (${formatNumber(waiting, 0)}) eller åt sidan enligt en uttalad regel.`,
  };
}

/** Files of which later ones have replaced a part: what the figures rest on is then more than one file. */
function partlyReplaced(files: readonly SourceFile[]): QualityNote[] {
  return files.flatMap(({ fileName, isSuperseded, replaced }) => {
    if (isSuperseded || replaced === undefined) return [];
    const text =
      `${fileName} är delvis ersatt av ${swedishList(replaced.by)}: ${formatNumber(replaced.replaced, 0)} av ` +
      `${plural(replaced.scopes, "enhet och period", "enheter och perioder")}. Resten gäller.`;
    return [{ check: "Delvis ersatta filer", outcome: "ok", text } satisfies QualityNote];
  });
}

/** How many values of each file the municipality has corrected; those of pupils and those of public sources alike. */
function correctedFiles(
  files: readonly SourceFile[],
  corrections: readonly AppliedCorrection[],
): QualityNote[] {
  return files.flatMap(({ fileId, fileName }) => {
    const count = corrections.filter((one) => one.fileId === fileId).length;
    if (count === 0) return [];
    const values = plural(count, "uppgift är rättad", "uppgifter är rättade");
    const text = `${fileName}: ${values} av kommunen. Källan har ett annat värde.`;
    return [{ check: "Rättelser", outcome: "observera", text } satisfies QualityNote];
  });
}

async function ownAgainstPublished(
  warehouse: Warehouse,
  values: readonly ComparedValue[],
  unitName: (id: string) => string,
): Promise<QualityNote[]> {
  const rows = await readTable(warehouse, "mart", "own_against_published", comparison);
  const shown = rows.filter((row) =>
    values.some(
      ({ row: value }) =>
        value.indicator_id === row.indicator_id &&
        value.unit_id === row.unit_id &&
        value.period === formatLasar(row.lasar_slut) &&
        value.group === "alla" &&
        value.status === "ok",
    ),
  );
  if (shown.length === 0) return [];
  const apart = shown.filter((row) => Math.abs(row.own_value - row.published_value) > 0.06);
  const summary: QualityNote = {
    check: "Egen beräkning mot Skolverket",
    outcome: apart.length === 0 ? "ok" : "observera",
    text: `${shown.length - apart.length} av ${shown.length} värden som går att jämföra är lika med Skolverkets när de avrundas.`,
  };
  const notes = apart.map((row): QualityNote => {
    const { subject, decimals, differenceUnit } = indicatorById(row.indicator_id);
    return {
      check: "Egen beräkning mot Skolverket",
      outcome: "observera",
      text:
        `${unitName(row.unit_id)} ${formatLasar(row.lasar_slut)}, ${subject}: egen beräkning ` +
        `${formatNumber(row.own_value, decimals)}, Skolverket ${formatNumber(row.published_value, decimals)} ` +
        `(skillnad i ${differenceUnit}). Kontrollera att betygsfilen är komplett.`,
    };
  });
  return [summary, ...notes];
}

function salsaOnAnotherValue(
  values: readonly ComparedValue[],
  unitName: (id: string) => string,
): QualityNote[] {
  return (
    values
      // Kolada may have published the modelled value alone: only SALSA always has a deviation
      .filter(({ row }) => row.expected_source === "salsa" && row.deviation === null)
      .map(({ row }) => ({
        check: "SALSA mot eget värde",
        outcome: "observera",
        text:
          `${unitName(row.unit_id)} ${row.period}, ${indicatorById(row.indicator_id).subject}: SALSA utgår från ett annat ` +
          "faktiskt värde än det som visas. Avvikelsen visas därför inte.",
      }))
  );
}
