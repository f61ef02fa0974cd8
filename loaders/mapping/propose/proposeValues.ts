import { foldName } from "../../intake/foldName.js";
import { maskValue } from "../../intake/maskValue.js";
import type { Mapping } from "../mappingSchema.js";
import { readCell } from "../readCell.js";
import type { ColumnRoles } from "./columnRoles.js";
import type { FoundTable } from "./findTable.js";
import type { Question } from "./question.js";

const hidden = /^(?:\.\.|[<]\s?\d+|dold|doljs|sekretess)$/;
const missing = /^(?:\.|\.\.\.|[-–—]|saknas|uppgift saknas|n\/a)$/;
const explained = /farre an|dold|doljs|sekretess|for fa/;

/** The decimal sign and the symbols of the value cells; a symbol whose meaning nothing tells is asked for. */
export function proposeValues(
  { body, footnotes, sheet }: FoundTable,
  { values }: ColumnRoles,
): { readonly varden: Mapping["varden"]; readonly questions: readonly Question[] } {
  const cells = body.flatMap((record) =>
    values
      .map(({ index }) => (record.cells[index] ?? "").normalize("NFC").trim())
      .filter((cell) => cell !== ""),
  );
  const points = cells.filter((cell) => /^-?\d+\.\d+\s?%?$/.test(cell)).length;
  const commas = cells.filter((cell) => /\d,\d/.test(cell)).length;
  const decimal = points > commas && !sheet.typedNumbers ? "punkt" : "komma";
  const bare: Mapping["varden"] = { decimal, dolda: [], saknade: [] };
  const symbols = new Set(
    cells.filter(
      (cell) => readCell(cell, bare, 1, sheet.typedNumbers).kind === "unknown" && cell.length <= 20,
    ),
  );
  const dolda = new Set([".."]);
  const saknade = new Set(["."]);
  const questions: Question[] = [];
  for (const symbol of symbols) {
    const folded = foldName(symbol);
    const note = footnotes
      .map(foldName)
      .find((text) => text.startsWith(`${folded} `) || text.startsWith(`${folded}=`));
    if (hidden.test(folded) || (note && explained.test(note))) dolda.add(symbol);
    else if (missing.test(folded)) saknade.add(symbol);
    else if (questions.length < 5) {
      const fraga = `Vad betyder "${maskValue(symbol)}" i stället för ett tal: dolt värde (skriv det under varden.dolda) eller saknat (varden.saknade)?`;
      questions.push({ nyckel: "varden.dolda", fraga });
    }
  }
  return { varden: { decimal, dolda: [...dolda], saknade: [...saknade] }, questions };
}
