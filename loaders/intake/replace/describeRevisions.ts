import { formatNumber } from "../../../src/format/formatNumber.js";
import { plural } from "../../../src/format/plural.js";
import { groupBy } from "../../values/groupBy.js";
import { showText } from "../showText.js";
import type { Revision } from "./readRevisions.js";

const TOLD = 10;

/** What a file replaced, in lines for people: how many units and periods, and which of them differ, by how many rows. */
export function describeRevisions(revisions: readonly Revision[]): string[] {
  const byPair = groupBy(revisions, ({ sha256, replacedSha256 }) => `${sha256} ${replacedSha256}`);
  return [...byPair.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const apart = same.filter(differs);
    const units = plural(same.length, "enhet och period", "enheter och perioder");
    const outcome =
      apart.length === 0 ? "Raderna är desamma." : `${formatNumber(apart.length, 0)} av dem skiljer sig:`;
    return [
      `${showText(first.name)} ersätter ${showText(first.replacedName)} för ${units}. ${outcome}`,
      ...apart.slice(0, TOLD).map((one) => `  ${describeRevision(one)}`),
      ...(apart.length > TOLD ? [`  … och ${formatNumber(apart.length - TOLD, 0)} till.`] : []),
    ];
  });
}

/** "90000001 2024/25 VT: 120 rader förut, 118 nu; 3 ändrade, 0 nya, 2 borttagna." */
export function describeRevision({ unit, period, before, after, changed, added, removed }: Revision): string {
  const where = [unit, period]
    .filter((text) => text !== "")
    .map(showText)
    .join(" ");
  const rows = `${plural(before, "rad", "rader")} förut, ${formatNumber(after, 0)} nu`;
  const apart = `${formatNumber(changed, 0)} ändrade, ${formatNumber(added, 0)} nya, ${formatNumber(removed, 0)} borttagna`;
  return `${where === "" ? "Hela filen" : where}: ${rows}; ${apart}.`;
}

/** Whether any row is another, new or gone. */
export function differs({ changed, added, removed }: Revision): boolean {
  return changed + added + removed > 0;
}
