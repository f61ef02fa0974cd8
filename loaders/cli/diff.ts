import { resolve } from "node:path";
import { type ChangeReason, diffValues, type ValueChange } from "../../src/analyses/diffValues.js";
import { plural } from "../../src/format/plural.js";
import { swedishList } from "../../src/format/swedishList.js";
import { DataFaults } from "../intake/dataFaults.js";
import { showText } from "../intake/showText.js";
import { type ReadEdition, readEdition } from "../publish/readEdition.js";
import type { Command } from "./command.js";
import { UsageError } from "./parseArguments.js";

const reasons: Readonly<Record<ChangeReason, string>> = {
  filer: "andra källfiler",
  definition: "måttet är definierat på ett annat sätt",
  mal: "målet är ett annat",
  program: "programmet är ett annat",
  rattelse_eller_installning: "en rättelse eller en inställning i arbetsytan",
};

const kinds: Readonly<Record<ValueChange["kind"], string>> = {
  ny: "nytt",
  borttagen: "borta",
  andrad: "ändrat",
};

/** How many changes are written out as text; --json has them all. */
const WRITTEN = 60;

/** What changed between two built editions, value by value, with the reason (F28). */
export const diffCommand: Command = {
  options: [],
  async run(args, { print }) {
    const [first, second, ...rest] = args.files;
    if (first === undefined || second === undefined || rest.length > 0)
      throw new UsageError("Ange två utgåvor: den förra och den nya.");
    const [before, after] = [await readEdition(resolve(first)), await readEdition(resolve(second))];
    refuseUnlike(before, after);
    const changes = diffValues(before, after);
    print(describe(before, after, changes), { from: before.manifest, to: after.manifest, changes });
    return 0;
  },
};

/** Editions of two municipalities, or of two kinds, differ everywhere: that is no change. */
function refuseUnlike(before: ReadEdition, after: ReadEdition): void {
  const same =
    before.manifest.municipality.code === after.manifest.municipality.code &&
    before.manifest.edition === after.manifest.edition;
  if (same) return;
  const message = "Utgåvorna är av olika kommuner, eller en publik och en intern. Jämför två av samma slag.";
  throw new DataFaults([{ code: "olika-utgavor", file: "manifest.json", message }]);
}

function describe(before: ReadEdition, after: ReadEdition, changes: readonly ValueChange[]): string {
  const span = `${before.manifest.asOf} → ${after.manifest.asOf}`;
  if (changes.length === 0) return `${span}: inget värde har ändrats.`;
  const counts = Object.entries(reasons).flatMap(([reason, words]) => {
    const of = changes.filter((change) => change.reason === reason).length;
    return of === 0 ? [] : [`  ${of}: ${words}`];
  });
  const name = (id: string) => showText(after.files.get(id) ?? before.files.get(id) ?? id);
  const gone = [...new Set(changes.flatMap(({ filesGone }) => filesGone))].map(name);
  const come = [...new Set(changes.flatMap(({ filesCome }) => filesCome))].map(name);
  return [
    `${span}: ${plural(changes.length, "värde skiljer", "värden skiljer")}.`,
    ...counts,
    ...(come.length > 0 ? [`Nya källfiler: ${swedishList(come)}.`] : []),
    ...(gone.length > 0 ? [`Källfiler som inte längre används: ${swedishList(gone)}.`] : []),
    ...changes.slice(0, WRITTEN).map(line),
    ...(changes.length > WRITTEN ? [`… och ${changes.length - WRITTEN} till. Alla finns med --json.`] : []),
  ].join("\n");
}

function line({ key, kind, reason, columns }: ValueChange): string {
  const place = [key.indicator_id, key.unit_id, key.period, key.group, key.perspective].join(" ");
  const value = columns.find(({ column }) => column === "value" || column === "status") ?? columns[0];
  const told = value ? `: ${value.column} ${value.from || "–"} → ${value.to || "–"}` : "";
  return `  ${kinds[kind]} ${place}${told} (${reasons[reason]})`;
}
