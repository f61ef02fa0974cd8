import { formatNumber } from "../../../src/format/formatNumber.js";
import { plural } from "../../../src/format/plural.js";
import { groupBy } from "../../values/groupBy.js";
import type { Warehouse } from "../../warehouse/openWarehouse.js";
import { runSqlFile } from "../../warehouse/runSqlFile.js";
import type { Fault } from "../fault.js";
import { showText } from "../showText.js";
import type { Revision } from "./readRevisions.js";
import type { Overlap } from "./replaceScopes.js";

const sql = (name: string) => new URL(`./${name}.sql`, import.meta.url);

/** More than this share of the rows differ: is it the right file? (bad input 8) */
const LARGE_SHARE = 0.2;
/** Fewest rows of a unit and period for its share to be judged by itself. */
const ENOUGH_ROWS = 20;
const TOLD = 5;

/**
 * What someone should look at when a file replaces another: many rows differ, units that the file of the same name had
 * are not in it, or pupils of it stand elsewhere too. Counts only, never values.
 */
export async function replacementWarnings(
  warehouse: Warehouse,
  file: string,
  revisions: readonly Revision[],
  { sharesName, sharesPupils }: Overlap,
): Promise<Fault[]> {
  return [
    ...largeDifference(file, revisions),
    ...(sharesName ? await stillStanding(warehouse, file) : []),
    ...(sharesPupils ? await pupilsElsewhere(warehouse, file) : []),
  ];
}

function largeDifference(file: string, revisions: readonly Revision[]): Fault[] {
  const periods = groupBy(revisions, ({ period }) => period);
  const large = [...periods].flatMap(([period, ofPeriod]) => {
    if (share(ofPeriod) > LARGE_SHARE) return [period === "" ? "filen som helhet" : period];
    return ofPeriod
      .filter((one) => Math.max(one.before, one.after) >= ENOUGH_ROWS && share([one]) > LARGE_SHARE)
      .map(({ unit }) => `${unit} ${period}`.trim());
  });
  if (large.length === 0) return [];
  const names = [...new Set(revisions.map(({ replacedName }) => showText(replacedName)))]
    .slice(0, TOLD)
    .join(", ");
  const message =
    `Mer än en femtedel av raderna skiljer sig från dem som ersätts (ur ${names}), för ${listed(large)}. ` +
    "Kontrollera att det är rätt fil. Den gamla läses in igen med nulage import --replace och filens namn.";
  return [{ code: "stor-skillnad", file, message }];
}

/** Rows that differ, as a share of the larger of what was and what is. */
function share(revisions: readonly Revision[]): number {
  const sum = (count: (one: Revision) => number) => revisions.reduce((total, one) => total + count(one), 0);
  const rows = Math.max(
    sum(({ before }) => before),
    sum(({ after }) => after),
  );
  return rows === 0 ? 0 : sum(({ changed, added, removed }) => changed + added + removed) / rows;
}

async function stillStanding(warehouse: Warehouse, file: string): Promise<Fault[]> {
  await runSqlFile(warehouse, sql("still_standing"));
  const rows = await warehouse.query("select unit, period, part from still_standing order by all");
  await warehouse.run("drop table still_standing");
  if (rows.length === 0) return [];
  const names = rows.map((row) =>
    [row["unit"], row["period"], row["part"]].filter((text) => text !== "").join(" "),
  );
  const message =
    `En tidigare fil med samma namn har också ${listed(names)}. Det står kvar som det var. ` +
    "Om det inte längre gäller: läs in en fil som har det också.";
  return [{ code: "enheter-star-kvar", file, message }];
}

async function pupilsElsewhere(warehouse: Warehouse, file: string): Promise<Fault[]> {
  await runSqlFile(warehouse, sql("pupils_elsewhere"));
  const rows = await warehouse.query("select unit, period, name, pupils from pupils_elsewhere order by all");
  await warehouse.run("drop table pupils_elsewhere");
  if (rows.length === 0) return [];
  const places = rows.map(
    (row) =>
      `${row["unit"]} ${row["period"]} (${plural(Number(row["pupils"]), "elev", "elever")}, ${showText(String(row["name"]))})`,
  );
  const message =
    `Elever i filen finns också i en annan fil, med annan enhet eller årskurs samma termin: ${listed(places)}. ` +
    "De räknas där den nya filen har dem. Läs in den andra enheten på nytt om uppgifterna där är gamla.";
  return [{ code: "elever-i-tva-filer", file, message }];
}

function listed(names: readonly string[]): string {
  const more = names.length - TOLD;
  const told = names.slice(0, TOLD).map(showText).join(", ");
  return more > 0 ? `${told} och ${formatNumber(more, 0)} till` : told;
}
