import { namesSomeone } from "../../intake/namesSomeone.js";
import type { Sheet } from "../../intake/sheet.js";
import { shownName } from "../../intake/shownName.js";
import { fingerprint } from "../headerColumns.js";
import type { MappingContext } from "../mappingContext.js";
import type { Mapping } from "../mappingSchema.js";
import { type Dimension, mappingTargets } from "../mappingTargets.js";
import { readPeriod, splitPeriod } from "../readPeriod.js";
import { columnRoles } from "./columnRoles.js";
import { type FoundTable, findTable } from "./findTable.js";
import { missingDimensions } from "./missingDimensions.js";
import { proposeChecks } from "./proposeChecks.js";
import { proposeFactors } from "./proposeFactors.js";
import { proposeFilters } from "./proposeFilters.js";
import { proposeLabels } from "./proposeLabels.js";
import { proposeMeasures } from "./proposeMeasures.js";
import { proposeHeaderRows, proposeTarget } from "./proposeTarget.js";
import { proposeValues } from "./proposeValues.js";
import type { Question } from "./question.js";

export interface Proposal {
  readonly mapping: Mapping;
  readonly questions: readonly Question[];
}

/** Swedish sentences on what was looked for in a file that no mapping can be proposed for. */
export interface NoProposal {
  readonly tried: readonly string[];
}

/** A mapping as the file itself tells it, and what it cannot tell. `name` is what the mapping is called. */
export function proposeMapping(
  sheets: readonly Sheet[],
  name: string,
  context: MappingContext,
): Proposal | NoProposal {
  const tried: string[] = [];
  for (const sheet of sheets) {
    const where = sheet.name === undefined ? "" : `Blad ${shownName(sheet.name)}: `;
    const table = findTable(sheet);
    if (!table) {
      tried.push(
        `${where}Letade en rubrikrad med minst två kolumner i de första 60 raderna, och rader under den: fanns inte.`,
      );
      continue;
    }
    const row = sheet.records[table.index]?.row ?? 0;
    if (wordsOf(table).some(namesSomeone)) {
      tried.push(
        `${where}En rubrik, ett urval eller bladets namn ser ut att säga vem någon är. Det får inte stå i en mappning; gör om uttaget utan det.`,
      );
      continue;
    }
    const roles = columnRoles(table, context);
    const known = roles.labels.filter(({ dimension }) => dimension !== "inget");
    tried.push(
      `${where}Rubrikrad på rad ${row} med ${table.columns.length} kolumner: ${roles.values.length} med värden, ` +
        `${known.length} med etiketter som går att tolka (enhet, läsår, kön, mått, elev).`,
    );
    if (known.length > 0 && roles.values.length > 0) return propose(table, roles, name, context);
    if (roles.values.length === 0)
      tried.push(`${where}Letade kolumner där de flesta celler är tal eller symboler: fanns inga.`);
    else tried.push(`${where}Jämförde etiketterna med enheter.csv, läsår, kön och mått: inget passade.`);
  }
  return { tried };
}

/** What of a file a mapping would hold, and keep outside the private folder. */
function wordsOf({ sheet, columns, filters }: FoundTable): string[] {
  const around = filters.flatMap(({ name, value }) => [name, value]);
  return [...columns.flatMap(({ parts }) => parts), ...around, sheet.name ?? ""];
}

function propose(
  table: FoundTable,
  roles: ReturnType<typeof columnRoles>,
  name: string,
  context: MappingContext,
): Proposal {
  const target = proposeTarget(roles, context.subjects);
  const headerRows = proposeHeaderRows(roles, target, table.size, context.subjects);
  const { labels, totalWords } = proposeLabels(table, roles, target, context);
  const levels = labels.flatMap(({ nivaer }) =>
    nivaer.filter((level) => level !== "total" && level !== "delsumma"),
  );
  const given: Dimension[] = [...labels.map(({ ger }) => ger), ...headerRows, ...levels];
  if (headerRows.includes("matt") && roles.values.some(({ key }) => key.includes("<period>")))
    given.push("period");
  const filter = proposeFilters(table.filters, given, target, context);
  for (const { ger } of filter) given.push(ger);
  const { varden, questions: symbols } = proposeValues(table, roles);
  const names = measureNames(table, roles, headerRows, labels, filter);
  const missing = missingDimensions(target, given);
  const fixed: Partial<Record<Dimension, string>> =
    target === "resultat" && names.length === 0 ? { matt: UNNAMED } : {};
  for (const { dimension } of missing) fixed[dimension] = "";
  const found = proposeMeasures(
    names.length === 0 && target === "resultat" ? [UNNAMED] : names,
    target,
    context.indicators,
  );
  const years = [
    ...table.columns.flatMap(({ parts }) => parts),
    ...table.filters.map(({ value }) => value),
  ].some((text) => Object.keys(readPeriod(text) ?? {}).join() === "year");
  const mapping: Mapping = {
    version: 1,
    namn: name,
    mal: target,
    kalla: null,
    blad: table.sheet.name ?? null,
    fingeravtryck: fingerprint(table.columns),
    rubrikrader: headerRows.map((ger) => ({ ger })),
    filter,
    etiketter: labels,
    matt: found.measures,
    fasta: fixed,
    oversatt: {},
    totaler: { ord: totalWords },
    period: { ar: null, termin: "VT" },
    varden: mappingTargets[target].numeric ? varden : { decimal: "komma", dolda: [".."], saknade: ["."] },
  };
  return {
    mapping: proposeChecks(table, proposeFactors(table, roles, mapping, context.indicators), context),
    questions: [
      ...found.questions,
      ...(mappingTargets[target].numeric ? symbols : []),
      ...(years && target === "resultat" ? [yearQuestion] : []),
      ...missing.map(({ dimension, fraga }) => ({ nyckel: `fasta.${dimension}`, fraga })),
    ],
  };
}

/** What a table's only measure is called when the file does not say. */
const UNNAMED = "värde";

const yearQuestion: Question = {
  nyckel: "period.ar",
  fraga:
    'Är ett ensamt årtal ett kalenderår ("kalenderar") eller läsåret som slutar det året ("lasarets_slut")?',
};

/** Names of measures, without periods: from headers, a label column, a filter or the title. */
function measureNames(
  { body, filters }: FoundTable,
  { values, labels: roles }: ReturnType<typeof columnRoles>,
  headerRows: readonly Dimension[],
  labels: Mapping["etiketter"],
  filter: Mapping["filter"],
): string[] {
  const names: string[] = [];
  const at = headerRows.indexOf("matt");
  if (at !== -1) names.push(...values.map(({ parts }) => parts[at] ?? ""));
  for (const [index, { ger }] of labels.entries()) {
    const column = roles[index]?.column.index ?? -1;
    if (ger === "matt") names.push(...body.map(({ cells }) => (cells[column] ?? "").trim()));
  }
  const given = filter.find(({ ger }) => ger === "matt");
  if (names.length === 0 && given) names.push(filters.find((each) => each.name === given.namn)?.value ?? "");
  return [...new Set(names.filter((name) => name !== "").map((name) => splitPeriod(name)?.words ?? name))];
}
