import { checkTotals } from "../checkTotals.js";
import { labelRows } from "../labelRows.js";
import type { MappingContext } from "../mappingContext.js";
import type { Mapping } from "../mappingSchema.js";
import { tableColumns } from "../tableColumns.js";
import type { FoundTable } from "./findTable.js";

/**
 * Total rows of means and shares are checked as averages weighted by the count beside them, where most of the file's own
 * totals are just that; otherwise such a check would be of something the system does not claim.
 */
export function proposeChecks(table: FoundTable, mapping: Mapping, context: MappingContext): Mapping {
  const columns = tableColumns(table.columns, mapping);
  if (!columns) return mapping;
  const rows = labelRows(table.body, columns, mapping, context.units);
  const general = mapping.filter.flatMap(({ namn, ger }) => {
    const value = table.filters.find(({ name }) => name === namn)?.value;
    return value === undefined ? [] : [[ger, value] as const];
  });
  const typedNumbers = table.sheet.typedNumbers === true;
  const matt = mapping.matt.map((measure) => {
    if (measure.falt !== "varde") return measure;
    const weighted = { ...measure, kontroll: "vagt" as const };
    const alone = mapping.matt.map((each) =>
      each === measure ? weighted : { ...each, kontroll: "ingen" as const },
    );
    const totals = { rows, columns: columns.values, general, typedNumbers };
    const { checked, faults } = checkTotals(totals, { ...mapping, matt: alone }, context.file);
    return checked > faults.length ? weighted : measure;
  });
  return { ...mapping, matt };
}
