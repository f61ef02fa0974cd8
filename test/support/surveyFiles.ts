import { join } from "node:path";
import { runImport } from "../../loaders/pipeline.js";
import { readCells, type SurveyCell } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { Answer, Question } from "../reference/enkatCells.js";
import { makeWorkspace, openMarts } from "./makeWorkspace.js";

/** Files of surveys, their forms in kommun.json, and what is told of them. */
export const trygg = "Jag känner mig trygg i skolan";

export type Form = Omit<Question, "enkat" | "skala"> & { readonly skala: string };
export const question = (change: Partial<Form> = {}): Form => ({
  fraga: trygg,
  omrade: "trygghet",
  skala: "instammande_4",
  omvand: false,
  ...change,
});

export interface Survey {
  readonly familj?: string;
  readonly inloggning?: string;
  readonly fragor?: readonly Form[];
}

/** kommun.json with the named surveys. */
export const formsOf = (surveys: Readonly<Record<string, Survey>>) => ({
  enkater: Object.entries(surveys).map(([enkat, { familj = "tld", inloggning = "egen", fragor }]) => ({
    enkat,
    familj,
    inloggning,
    fragor: fragor ?? [question()],
  })),
});

export interface Told {
  readonly cells: readonly SurveyCell[];
  readonly rows: readonly ValueRow[];
  readonly findings: readonly string[];
}

/** What is told of the files, taken in one after the other, where `minimum` answers are shown. */
export async function told(
  files: Readonly<Record<string, string>>,
  surveys: Readonly<Record<string, Survey>> = { TLD: {} },
  minimum = 5,
): Promise<Told> {
  const workspace = await makeWorkspace({ incoming: files, config: formsOf(surveys) });
  for (const name of Object.keys(files))
    await runImport(workspace, [join(workspace.incoming, name)], "2026-02-01");
  const warehouse = await openMarts(workspace);
  const cells = await readCells(warehouse);
  const options = { municipalityCode: "9900", minimumN: 10, minimumAnswers: minimum, sourceKey: String };
  const findings = await warehouse.query(
    "select rule from meta.check where rule like 'enkat%' order by rule",
  );
  return {
    cells: cells.surveys,
    rows: valueRows(cells, options).map(({ row }) => row),
    findings: findings.map((each) => String(each["rule"])),
  };
}

const head = "enkat;omgang;skolenhetskod;arskurs;kon;fraga;svar";
const lines = (header: string, rows: readonly (readonly (string | number)[])[]) =>
  `${[header, ...rows.map((each) => each.join(";"))].join("\n")}\n`;

export function answersFile(answers: readonly Answer[]): string {
  return lines(
    head,
    answers.map(({ enkat, omgang, enhet, arskurs, kon, fraga, svar }) => [
      enkat,
      omgang,
      enhet,
      arskurs,
      kon,
      fraga,
      svar,
    ]),
  );
}

/** So many of each answer to one question, in one unit. */
export function counted(
  counts: Readonly<Record<string, number>>,
  change: Partial<{
    enkat: string;
    omgang: string;
    enhet: string;
    arskurs: string;
    kon: string;
    fraga: string;
  }> = {},
): (string | number)[][] {
  const {
    enkat = "TLD",
    omgang = "2025-10",
    enhet = "90000001",
    arskurs = "",
    kon = "",
    fraga = trygg,
  } = change;
  return Object.entries(counts).map(([svar, antal]) => [
    enkat,
    omgang,
    enhet,
    arskurs,
    kon,
    fraga,
    svar,
    antal,
  ]);
}
export const countedFile = (...parts: readonly (string | number)[][][]) =>
  lines(`${head};antal`, parts.flat());

export const asked = (
  antal: number,
  change: { enkat?: string; omgang?: string; kon?: string; enhet?: string } = {},
) =>
  [
    change.enkat ?? "TLD",
    change.omgang ?? "2025-10",
    change.enhet ?? "90000001",
    "",
    change.kon ?? "",
    antal,
  ] as const;
export const askedFile = (...rows: readonly (readonly (string | number)[])[]) =>
  lines("enkat;omgang;skolenhetskod;arskurs;kon;antal", rows);

export const find = ({ rows }: Told, id: string, unit = "90000001", group = "alla", period = "2025-10") =>
  rows.find(
    (row) => row.indicator_id === id && row.unit_id === unit && row.group === group && row.period === period,
  );

export const fixture = {
  "Stämmer helt": 10,
  "Stämmer ganska bra": 6,
  "Stämmer ganska dåligt": 2,
  "Stämmer inte alls": 0,
  "Vet ej": 2,
};
