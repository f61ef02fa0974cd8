import { z } from "zod";
import { periodOrder } from "../../src/format/periodOrder.js";
import { registry } from "../../src/indicators/registry.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";

const known = new Set(registry.map(({ id }) => id));

const isPerson = (text: string) => text.includes("@") || text.split(/[\s,;()]+/).some(looksLikePersonnummer);

const person =
  "Här finns något som ser ut som ett personnummer eller en e-postadress. Skriv aldrig om en enskild person.";

const words = z
  .string()
  .optional()
  .transform((text) => text ?? "")
  .refine((text) => !isPerson(text), person);

const required = (what: string) =>
  z
    .string({ error: `Kolumnen saknas. Skriv ${what}.` })
    .min(1, `Skriv ${what}.`)
    .refine((text) => !isPerson(text), person);

const isDay = (text: string) => z.iso.date().safeParse(text).success;
const lastDay = (month: string) => {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
};

/** A day, or a month that stands for its first or last day. */
const day = (what: string, ofMonth: (month: string) => string) =>
  z
    .string({ error: `Ange ${what}.` })
    .refine(
      (text) => isDay(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text),
      `Skriv ${what} som dag eller månad, till exempel 2025-03-01 eller 2025-03.`,
    )
    .transform((text) => (text.length === "2025-03".length ? ofMonth(text) : text));

const period = z
  .string()
  .optional()
  .transform((text) => text ?? "")
  .refine(
    (text) => text === "" || periodOrder(text) !== undefined,
    "Skriv perioden som måttet har den: läsår 2024/25, kalenderår 2025 eller omgång 2025-10.",
  );

const columns = z.object({
  prioriterat_malomrade: required("det prioriterade målområdet"),
  atagande: required("åtagandet"),
  aktivitet: required("aktiviteten"),
  /** What the activity shall lead to. */
  resultat: words,
  forvantad_effekt: required("den effekt som väntas"),
  ansvarig_roll: required("rollen som ansvarar, till exempel Verksamhetschef grundskola, och inget namn"),
  start: day("startdag", (month) => `${month}-01`),
  slut: day("slutdag", lastDay),
  resurser: words,
  uppfoljning: words,
  indikator_id: z
    .string()
    .optional()
    .transform((text) => text ?? "")
    .refine(
      (text) => text === "" || known.has(text),
      "Måttet finns inte. Måtten och deras id står i indicators.json. Lämna tomt om effekten följs upp på annat sätt.",
    ),
  /** Codes of the units it is taken in; empty for all. */
  enheter: z
    .string()
    .optional()
    .transform((text) => (text ?? "").split(/[\s,+]+/).filter((code) => code !== ""))
    .refine(
      (codes) => codes.every((code) => /^\d{8}$/.test(code)),
      "Ange skolenhetskoder (åtta siffror) med + mellan dem, eller lämna tomt när insatsen gäller alla.",
    ),
  utgangslage: period,
  foljs_upp: period,
  /** In the unit of the indicator, or in percent of the baseline (VX-5: half as many is −50 %). */
  forvantad_forandring: z
    .string()
    .optional()
    .transform((text) => (text ?? "").replace("−", "-").replace(",", ".").replaceAll(" ", ""))
    .refine(
      (text) => text === "" || /^[+-]?\d+(\.\d+)?%?$/.test(text),
      "Skriv förändringen som ett tal i måttets enhet, till exempel 5 eller -2,5, eller i procent av utgångsläget, till exempel -50 %.",
    ),
});

/**
 * `insatser.csv` (contract §2): what is done, by whom in which role, and what it is expected to lead to (N-5). Columns
 * after those of the contract are optional. A change without a measure to see it in is no expected effect in numbers.
 */
export const insatserContract = columns
  .refine(({ start, slut }) => start <= slut, { path: ["slut"], error: "Slutdagen ligger före startdagen." })
  .refine(({ indikator_id, forvantad_forandring }) => indikator_id !== "" || forvantad_forandring === "", {
    path: ["indikator_id"],
    error: "En förväntad förändring i tal behöver ett mått. Ange måttets id.",
  })
  .refine(
    ({ utgangslage, foljs_upp }) =>
      utgangslage === "" ||
      foljs_upp === "" ||
      (periodOrder(utgangslage) ?? 0) < (periodOrder(foljs_upp) ?? 0),
    { path: ["foljs_upp"], error: "Uppföljningen ska ligga efter utgångsläget." },
  );
