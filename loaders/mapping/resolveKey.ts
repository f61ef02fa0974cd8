import { foldName } from "../intake/foldName.js";
import { maskValue } from "../intake/maskValue.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import { showText } from "../intake/showText.js";
import type { MappingContext } from "./mappingContext.js";
import type { Mapping, MappingMeasure } from "./mappingSchema.js";
import { type Dimension, mappingTargets } from "./mappingTargets.js";
import { readDimension } from "./readDimension.js";
import { splitPeriod } from "./readPeriod.js";
import { resolvePeriod } from "./resolvePeriod.js";

export type Pair = readonly [Dimension, string];

export type KeyAnswer =
  | { readonly fields: Readonly<Record<string, string>>; readonly measure: MappingMeasure | undefined }
  | { readonly aside: string }
  | {
      readonly code: string;
      readonly message: string;
      readonly value: string;
      readonly dimension?: Dimension;
    };

/** The measure a text names, and the period that may stand with it in the same text. */
export function findMeasure(
  text: string,
  { matt }: Mapping,
): { readonly measure: MappingMeasure; readonly period: string | undefined } | undefined {
  const named = (name: string) => matt.find((measure) => foldName(measure.namn) === foldName(name));
  const whole = named(text);
  if (whole) return { measure: whole, period: undefined };
  const split = splitPeriod(text);
  const measure = split && named(split.words);
  return measure ? { measure, period: split.period } : undefined;
}

/**
 * What all that is said of one value amounts to, as fields of the target. `pairs` go from the general to the particular:
 * fixed values, filters, labels, headers; the later counts, except for periods, which are put together.
 */
export function resolveKey(pairs: readonly Pair[], mapping: Mapping, context: MappingContext): KeyAnswer {
  const said = new Map<Dimension, string>();
  const periods: string[] = [];
  for (const [dimension, raw] of pairs) {
    const text = translate(dimension, raw, mapping);
    if (dimension === "period") periods.push(text);
    else if (dimension !== "inget") said.set(dimension, text);
  }
  let measure: MappingMeasure | undefined;
  const name = said.get("matt");
  if (name !== undefined) {
    const found = findMeasure(name, mapping);
    if (!found)
      return fault("okant-matt", "Måttet finns inte i mappningen. Lägg till det under matt.", name, "matt");
    measure = found.measure;
    if (measure.falt === "inget") return { aside: "mått som mappningen utelämnar" };
    if (found.period) periods.push(found.period);
  }
  const period = resolvePeriod(periods, mapping);
  if ("message" in period) return fault("ogiltig-period", period.message, periods.join(" "), "period");
  if ("aside" in period) return period;
  const fields: Record<string, string> = { ...period.fields };
  if (mapping.mal === "resultat") {
    fields["kalla"] = mapping.kalla ?? mapping.namn;
    fields["grupp"] = "alla";
    if (measure?.indikator_id) fields["indikator_id"] = measure.indikator_id;
  }
  for (const [dimension, text] of said) {
    if (dimension === "matt") continue;
    if (dimension !== "elev_id" && dimension !== "enhet" && namesSomeone(text)) {
      return fault("personuppgift", PERSONAL, text, dimension);
    }
    if (dimension === "enhet") {
      const unit = context.units.find(text, period.lasar);
      if ("message" in unit) return fault("okand-enhet", unit.message, text, "enhet");
      fields[mapping.mal === "resultat" ? "enhet" : "skolenhetskod"] = unit.kod;
      continue;
    }
    const answer = readDimension(dimension, text, context);
    if ("message" in answer) {
      return fault(
        "ogiltig-etikett",
        `${answer.message} Här står "${shown(text, dimension)}".`,
        text,
        dimension,
      );
    }
    fields[dimension] = answer.text;
  }
  return missingField(fields, measure, mapping) ?? { fields, measure };
}

const PERSONAL =
  "Etiketten ser ut att säga vem någon är. Det får bara stå i kolumnen för elevens id; ta bort det ur uttaget.";

function missingField(
  fields: Readonly<Record<string, string>>,
  measure: MappingMeasure | undefined,
  { mal }: Mapping,
): KeyAnswer | undefined {
  const { columns, values, optional } = mappingTargets[mal];
  const isCount = measure?.falt === "antal" && mal === "resultat";
  const missing = columns.filter(
    (column) =>
      !values.includes(column) &&
      !optional.includes(column) &&
      !(isCount && column === "indikator_id") &&
      (fields[column] ?? "") === "",
  );
  if (missing.length === 0) return undefined;
  const message = `${missing.join(" och ")} går inte att få fram. Kontrollera radens etiketter, eller ange det i mappningens fasta.`;
  return fault("uppgift-saknas", message, "");
}

function translate(dimension: Dimension, text: string, { oversatt }: Mapping): string {
  const folded = foldName(text);
  const entries = Object.entries(oversatt[dimension] ?? {});
  return entries.find(([from]) => foldName(from) === folded)?.[1] ?? text;
}

function fault(code: string, message: string, value: string, dimension?: Dimension): KeyAnswer {
  return { code, message, value: maskValue(value, dimension), ...(dimension ? { dimension } : {}) };
}

function shown(text: string, dimension: Dimension): string {
  return showText(maskValue(text.trim(), dimension));
}
